import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { type Database, factTables } from "./database.ts";

const ROWS_AT_ONCE = 5000;

/**
 * SHA-256 over all facts that hold now, in canonical order: table by table as listed, rows by id, columns by name. The
 * edition range and the row number stay out, so the same facts have the same hash in every store.
 */
export async function contentHash(db: Kysely<Database>): Promise<string> {
  const hash = createHash("sha256");
  for (const table of factTables) {
    hash.update(`# ${table}\n`);
    for (let last = ""; ; ) {
      const rows = await db
        .selectFrom(table)
        .selectAll()
        .where("until", "is", null)
        .where("id", ">", last)
        .orderBy("id")
        .limit(ROWS_AT_ONCE)
        .execute();
      for (const row of rows) hash.update(`${canonical(row)}\n`);
      const end = rows.at(-1);
      if (!end || rows.length < ROWS_AT_ONCE) break;
      last = end.id;
    }
  }
  return hash.digest("hex");
}

function canonical({ row_id: _, since: __, until: ___, ...fact }: { row_id: number; since: number; until: number | null }): string {
  return JSON.stringify(Object.entries(fact).sort(([a], [b]) => (a < b ? -1 : 1)));
}
