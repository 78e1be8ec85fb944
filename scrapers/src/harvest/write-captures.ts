import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import { insertRows } from "@ogp-graph/schema/store/insert-rows.ts";
import type { HarvestedPage } from "./harvested-page.ts";

/** Who publishes a page, and on what terms, as its manifest says. */
export type Terms = (page: HarvestedPage) => { readonly licence: string; readonly publisher: string | null };

/** Adds the answers that facts are read from, one row an address in one state, with the hash of the bytes. */
export async function writeCaptures(writer: FactWriter, pages: readonly HarvestedPage[], terms: Terms): Promise<void> {
  const rows = new Map(
    pages.map((page) => [
      page.sourceId,
      {
        id: page.sourceId,
        kind: page.kind,
        url: page.url,
        title: page.title,
        recorded_at: page.fetchedAt,
        sha256: page.sha256,
        hash_of: "RESPONSE",
        ...terms(page),
        http_status: page.httpStatus,
        since: writer.edition,
      },
    ]),
  );
  const known = await writer.db.selectFrom("source").select("id").where("hash_of", "=", "RESPONSE").execute();
  for (const { id } of known) rows.delete(id);
  await insertRows(writer.db, writer.dialect, "source", [...rows.values()]);
}
