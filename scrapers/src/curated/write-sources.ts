import type { NewRow } from "@ogp-graph/schema/store/database.ts";
import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import { insertRows } from "@ogp-graph/schema/store/insert-rows.ts";
import { type CountryContext, sourceIdOf } from "./country-context.ts";
import type { CuratedSource } from "./record.ts";

/**
 * Adds the pages that curated files name, one row an address. A page that is known already keeps its row, also when
 * the file has changed since: sources are only ever added.
 */
export async function writeSources(writer: FactWriter, contexts: readonly CountryContext[]): Promise<void> {
  const rows = new Map<string, NewRow<"source">>();
  for (const context of contexts) {
    for (const source of Object.values(context.country.sources)) {
      const id = sourceIdOf(source.url);
      if (!rows.has(id)) rows.set(id, sourceRow(context, source, writer.edition));
    }
  }
  const known = await writer.db.selectFrom("source").select("id").execute();
  for (const { id } of known) rows.delete(id);
  await insertRows(writer.db, writer.dialect, "source", [...rows.values()]);
}

function sourceRow(context: CountryContext, source: CuratedSource, edition: number): NewRow<"source"> {
  return {
    id: sourceIdOf(source.url),
    kind: source.kind,
    url: source.url,
    title: source.title ?? null,
    publisher: source.publisher ?? null,
    recorded_at: context.country.recorded,
    // Nobody kept the page's bytes: the hash is that of our record of it.
    sha256: context.sha256,
    hash_of: "RECORD",
    licence: licenceOf(source),
    http_status: null,
    since: edition,
  };
}

/** The terms by who publishes (licences.yml): OGP's site, its IRM reports, or nobody who states any. */
function licenceOf({ kind, url }: CuratedSource): string {
  if (!/(^|\.)opengovpartnership\.org$/.test(new URL(url).hostname)) return "NONE_STATED";
  return kind === "IRM_REPORT" ? "OGP_PUBLICATION" : "OGP_SITE";
}
