import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import type { Origin } from "./origin.ts";

/** Tables whose ids are public and carry no origin: two readers may bring the same row. */
export type SharedTable = "irm_report" | "portal" | "process_event" | "national_record";

/** Whose row stands where two bring it: what was fetched, before what was written down earlier. */
const precedence: readonly Origin[] = ["harvest", "curated", "sheet"];

/**
 * Writes one reader's rows into a table that readers share. A row that a reader of higher precedence cites is left to
 * it, and a row that this reader drops stays while another still cites it. Citations tell who brings a row, so they are
 * written afterwards.
 *
 * @param whole the members of whom `facts` are the whole of what this reader says, or "ALL"
 */
export async function writeShared<T extends SharedTable>(
  writer: FactWriter,
  origin: Origin,
  table: T,
  kind: string,
  facts: readonly FactOf<T>[],
  whole: readonly string[] | "ALL",
): Promise<void> {
  const citedBy = await originsOf(writer, kind);
  const stronger = precedence.slice(0, precedence.indexOf(origin));
  const isOthers = (id: string) => [...(citedBy.get(id) ?? [])].some((cited) => cited !== origin);
  const isTaken = (id: string) => stronger.some((other) => citedBy.get(id)?.has(other));
  const given = facts.filter((fact) => !isTaken(idOf(fact)));
  const before = await idsHeld(writer, table, whole);
  const own = before.filter((id) => citedBy.get(id)?.has(origin) && !isOthers(id));
  const column = "id" as keyof FactOf<T> & string; // every table has it
  await writer.write(table, given, { column, values: [...new Set([...given.map(idOf), ...own])] });
}

function idOf(fact: object): string {
  return String(Reflect.get(fact, "id"));
}

/** Ids of a table's rows that hold now and are about `whole`. */
export async function idsHeld(
  writer: FactWriter,
  table: SharedTable,
  whole: readonly string[] | "ALL",
): Promise<string[]> {
  const query = writer.db.selectFrom(table).select("id").where("until", "is", null);
  const rows = await (whole === "ALL" ? query : query.where("member_id", "in", whole)).execute();
  return rows.map(({ id }) => id);
}

/** Subject id → the readers that cite it. */
async function originsOf(writer: FactWriter, kind: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await writer.db
    .selectFrom("citation")
    .select(["id", "subject_id"])
    .where("until", "is", null)
    .where("subject_kind", "=", kind)
    .execute();
  const origins = new Map<string, Set<string>>();
  for (const { id, subject_id } of rows) {
    const known = origins.get(subject_id) ?? new Set();
    origins.set(subject_id, known.add(id.slice(id.lastIndexOf("@") + 1)));
  }
  return origins;
}
