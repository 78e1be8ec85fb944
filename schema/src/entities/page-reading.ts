import { defineEntity, p } from "@mikro-orm/core";
import { text } from "./fact-columns.ts";

/**
 * What a reader last made of one fetched page: the harvest's memory. Facts are worked out anew from all of them, so that
 * a page which cannot be read today keeps its facts. Not a fact itself: it knows no editions.
 */
export const PageReading = defineEntity({
  name: "PageReading",
  tableName: "page_reading",
  indexes: [{ properties: ["member_id"] }, { properties: ["harvest_source"] }],
  properties: {
    /** The address without scheme, `www.`, capitals and closing slash: one page, one row. */
    id: text().primary(),
    /** The address that answered. */
    url: text(),
    /** Id of the source of the harvest, as `ogp/kenya`. */
    harvest_source: text(),
    /** OGP's code of the member that the page is about; null where that is not known. */
    member_id: text().nullable(),
    /** schema/vocabulary/source-kinds.yml */
    kind: text(),
    /** Title of the page or document where another page names it; null otherwise. */
    title: text().nullable(),
    /** Id of the page that led to it; null for a starting page. */
    found_on: text().nullable(),
    /** The `source` row of the first answer that was read as `reading` says. */
    source_id: text(),
    sha256: text(),
    fetched_at: text(),
    http_status: p.integer(),
    /** SHA-256 of the newest answer, which was read the same. */
    seen_sha256: text(),
    seen_at: text(),
    /** Name of the reader and, where a manifest gives it rules, their hash. */
    reader: text(),
    version: p.integer(),
    /** JSON object: scrapers/src/read/reading.ts */
    reading: text(),
  },
});
