import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { type Database, factTables } from "./database.ts";

const ROWS_AT_ONCE = 1000;

/**
 * SHA-256 over all facts that hold now, in canonical order: table by table as listed, rows by id, columns by name. The
 * edition range and the row number stay out, so the same facts have the same hash in every store; so do nulls, so that
 * a column which a later version adds leaves the hash of older facts alone.
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
      hash.update(canonical(rows));
      const end = rows.at(-1);
      if (!end || rows.length < ROWS_AT_ONCE) break;
      last = end.id;
    }
  }
  return hash.digest("hex");
}

/** One line a row: a JSON array of column, value, column, value … */
function canonical(rows: readonly object[]): string {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !STORE_COLUMNS.has(column));
  columns.sort();
  let lines = "";
  for (const row of rows as readonly Record<string, unknown>[]) {
    // any row by the names of its columns
    const pairs: unknown[] = [];
    for (const column of columns) if (row[column] !== null) pairs.push(column, row[column]);
    lines += `${JSON.stringify(pairs)}\n`;
  }
  return lines;
}

const STORE_COLUMNS = new Set(["row_id", "since", "until"]);
