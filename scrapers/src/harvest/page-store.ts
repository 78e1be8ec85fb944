import type { Database, NewRow, Row } from "@ogp-graph/schema/store/database.ts";
import type { Dialect } from "@ogp-graph/schema/store/dialect.ts";
import { insertRows } from "@ogp-graph/schema/store/insert-rows.ts";
import type { Kysely } from "kysely";
import type { Reading } from "../read/reading.ts";
import type { HarvestedPage } from "./harvested-page.ts";

/** Every page of a source, or about members, as it was last read. */
export async function loadPages(
  db: Kysely<Database>,
  where: { readonly source: string } | { readonly members: readonly string[] },
): Promise<HarvestedPage[]> {
  if ("members" in where && where.members.length === 0) return [];
  const pages = db.selectFrom("page_reading").selectAll().orderBy("id");
  const rows =
    "source" in where
      ? await pages.where("harvest_source", "=", where.source).execute()
      : await pages.where("member_id", "in", [...where.members]).execute();
  return rows.map(pageOf);
}

/** Keeps what was read of pages; the row of an earlier reading goes. */
export async function savePages(
  db: Kysely<Database>,
  dialect: Dialect,
  pages: readonly HarvestedPage[],
): Promise<void> {
  const ids = pages.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += 500) {
    await db
      .deleteFrom("page_reading")
      .where("id", "in", ids.slice(start, start + 500))
      .execute();
  }
  await insertRows(db, dialect, "page_reading", pages.map(rowOf));
}

function pageOf(row: Row<"page_reading">): HarvestedPage {
  return {
    id: row.id,
    url: row.url,
    harvestSource: row.harvest_source,
    memberId: row.member_id,
    kind: row.kind,
    title: row.title,
    foundOn: row.found_on,
    sourceId: row.source_id,
    sha256: row.sha256,
    fetchedAt: row.fetched_at,
    httpStatus: row.http_status,
    seenSha256: row.seen_sha256,
    seenAt: row.seen_at,
    readerKey: row.reader,
    readerVersion: row.version,
    reading: JSON.parse(row.reading) as Reading, // written by rowOf
  };
}

function rowOf(page: HarvestedPage): NewRow<"page_reading"> {
  return {
    id: page.id,
    url: page.url,
    harvest_source: page.harvestSource,
    member_id: page.memberId,
    kind: page.kind,
    title: page.title,
    found_on: page.foundOn,
    source_id: page.sourceId,
    sha256: page.sha256,
    fetched_at: page.fetchedAt,
    http_status: page.httpStatus,
    seen_sha256: page.seenSha256,
    seen_at: page.seenAt,
    reader: page.readerKey,
    version: page.readerVersion,
    reading: JSON.stringify(page.reading),
  };
}
