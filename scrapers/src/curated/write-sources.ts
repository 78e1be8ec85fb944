import type { NewRow } from "@ogp-graph/schema/store/database.ts";
import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import { insertRows } from "@ogp-graph/schema/store/insert-rows.ts";
import { licenceOf } from "../load/licence-of.ts";
import { sourceIdOf } from "./country-context.ts";
import type { CuratedFile } from "./read-file.ts";
import type { CuratedSource } from "./record.ts";

/**
 * Adds the pages that curated files name, one row an address. A page that is known already keeps its row, also when
 * the file has changed since: sources are only ever added.
 */
export async function writeSources(writer: FactWriter, files: readonly CuratedFile[]): Promise<void> {
  const rows = new Map<string, NewRow<"source">>();
  for (const file of files) {
    for (const source of Object.values(file.country.sources)) {
      const id = sourceIdOf(source.url);
      if (!rows.has(id)) rows.set(id, sourceRow(file, source, writer.edition));
    }
  }
  const known = await writer.db.selectFrom("source").select("id").execute();
  for (const { id } of known) rows.delete(id);
  await insertRows(writer.db, writer.dialect, "source", [...rows.values()]);
}

function sourceRow({ country, sha256 }: CuratedFile, source: CuratedSource, edition: number): NewRow<"source"> {
  return {
    id: sourceIdOf(source.url),
    kind: source.kind,
    url: source.url,
    title: source.title ?? null,
    publisher: source.publisher ?? null,
    recorded_at: country.recorded,
    // Nobody kept the page's bytes: the hash is that of our record of it.
    sha256,
    hash_of: "RECORD",
    licence: licenceOf(source),
    http_status: null,
    since: edition,
  };
}
