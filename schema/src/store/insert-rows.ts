import { CompiledQuery, type Kysely, sql } from "kysely";
import type { Database, NewRow, TableName } from "./database.ts";
import type { Dialect } from "./dialect.ts";

/**
 * Inserts plain rows in bulk, in their order.
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
  const plain = rows as readonly Readonly<Record<string, unknown>>[]; // any row by the names of its columns
  await (dialect === "sqlite" ? insertIntoSqlite : insertIntoPostgres)(db, table, columns, plain);
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/**
 * Rows in one statement on SQLite, which takes 32,766 parameters. Few sizes, so that the prepared statements of an import
 * are few too and do not push those of the readers out; bound values are twice as fast as unpacking JSON.
 */
const SQLITE_SIZES = [100, 10, 1] as const;

async function insertIntoSqlite(db: Kysely<Database>, table: string, columns: readonly string[], rows: Rows) {
  let start = 0;
  for (const size of SQLITE_SIZES) {
    const text = sqliteText(table, columns, size);
    for (; rows.length - start >= size; start += size) {
      const parameters: unknown[] = [];
      for (let index = start; index < start + size; index += 1) {
        for (const column of columns) parameters.push(rows[index]?.[column] ?? null);
      }
      await db.executeQuery(CompiledQuery.raw(text, parameters));
    }
  }
}

function sqliteText(table: string, columns: readonly string[], rows: number): string {
  const names = columns.map((column) => `"${column}"`).join(", ");
  const tuple = `(${columns.map(() => "?").join(", ")})`;
  return `insert into "${table}" (${names}) values ${Array.from({ length: rows }, () => tuple).join(", ")}`;
}

/** Rows in one statement on PostgreSQL: large enough to be fast, small enough to keep an import's memory flat. */
const POSTGRES_ROWS = 2000;

/** The rows travel as one JSON parameter, which the server unpacks: one text however many rows. */
async function insertIntoPostgres(db: Kysely<Database>, table: string, columns: readonly string[], rows: Rows) {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (let start = 0; start < rows.length; start += POSTGRES_ROWS) {
    const part = JSON.stringify(rows.slice(start, start + POSTGRES_ROWS));
    await sql`
      insert into ${sql.table(table)} (${names})
      select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${part}::jsonb)`.execute(db);
  }
}
