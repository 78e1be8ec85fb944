import type { FactOf, FactTable } from "@ogp-graph/schema/store/database.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { type Publication, publishEdition } from "@ogp-graph/schema/store/publish-edition.ts";

/** Facts by table. */
export type Facts = { readonly [T in FactTable]?: readonly FactOf<T>[] };

/**
 * Publishes an edition in which exactly these facts are stated of the given ids; ids named in `of` without a fact are
 * withdrawn.
 */
export async function publishFacts(
  store: Store,
  facts: Facts,
  {
    of = {},
    at = "2026-11-22T10:00:00.000Z",
  }: { of?: { readonly [T in FactTable]?: readonly string[] }; at?: string } = {},
): Promise<Publication> {
  const tables = new Set([...Object.keys(facts), ...Object.keys(of)]) as Set<FactTable>; // the keys of both types
  return publishEdition(store, {
    what: "made-up facts",
    now: () => new Date(at),
    run: async (writer) => {
      for (const table of tables) {
        const rows = (facts[table] ?? []) as FactOf<"member">[]; // whichever table: the writer reads ids and columns
        const values = [...new Set([...rows.map((row) => row.id), ...(of[table] ?? [])])];
        await writer.write(table as "member", rows, { column: "id", values });
      }
    },
  });
}
