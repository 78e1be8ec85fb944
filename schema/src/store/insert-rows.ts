import { type Kysely, sql } from "kysely";
import type { Database, NewRow, TableName } from "./database.ts";
import type { Dialect } from "./dialect.ts";

/** Rows sent in one statement: large enough to be fast, small enough to keep an import's memory flat. */
const ROWS_AT_ONCE = 2000;

/**
 * Inserts plain rows in bulk. The rows travel as one JSON parameter, which both databases unpack themselves: one
 * statement text however many rows, and no limit on the number of parameters.
 *
 * Every row must have the same columns as the first.
 */
export async function insertRows<T extends TableName>(
  db: Kysely<Database>,
  dialect: Dialect,
  table: T,
  rows: readonly NewRow<T>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const part = rows.slice(start, start + ROWS_AT_ONCE);
    await (dialect === "sqlite" ? insertIntoSqlite(db, table, columns, part) : insertIntoPostgres(db, table, columns, part));
  }
}

async function insertIntoSqlite(db: Kysely<Database>, table: string, columns: readonly string[], rows: readonly object[]) {
  const values = columns.map((_, index) => sql`value ->> ${sql.lit(index)}`);
  const tuples = rows.map((row) => columns.map((column) => Reflect.get(row, column) ?? null));
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(values)} from json_each(${JSON.stringify(tuples)})`.execute(db);
}

async function insertIntoPostgres(db: Kysely<Database>, table: string, columns: readonly string[], rows: readonly object[]) {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(db);
}
