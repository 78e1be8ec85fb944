import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import type { Kysely } from "kysely";
import { contentHash } from "./content-hash.ts";
import { type Database, factTables, type NewRow, type TableName } from "./database.ts";
import { currentEdition } from "./editions.ts";
import { insertRows } from "./insert-rows.ts";
import type { Store } from "./open-store.ts";

/** What a snapshot holds: one edition, its sources and every fact that holds in it. One JSON Lines file a table. */
const snapshotTables = ["edition", "source", ...factTables, "page_reading"] as const satisfies readonly TableName[];

/** The harvest's memory: left out where nothing was harvested. Without it a page out of reach would lose its facts. */
const optionalTable = "page_reading";

const ROWS_AT_ONCE = 5000;

/** A folder that is not a snapshot, or whose facts are not those that its edition was published with. */
export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
  constructor(
    readonly place: string,
    problem: string,
  ) {
    super(`${place}: ${problem} Make it again with \`npm run ogp -- export snapshot\`.`);
  }
}

/**
 * Writes the newest edition as a snapshot: rows by id and columns by name, so that the same facts are the same bytes.
 *
 * @returns rows written by table
 * @throws {SnapshotError} when the store holds no edition
 */
export async function exportSnapshot(store: Store, folder: string): Promise<Record<string, number>> {
  const edition = await currentEdition(store);
  if (!edition) throw new SnapshotError(folder, "The store holds no edition to export.");
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (name.endsWith(".jsonl")) await rm(join(folder, name));
  const db = store.asOf(edition.number);
  const counts: Record<string, number> = {};
  for (const table of snapshotTables) {
    if (table === optionalTable && !(await isHarvested(db))) continue;
    const file = createWriteStream(join(folder, `${table}.jsonl`));
    counts[table] = 0;
    for await (const row of rowsById(db, table, edition.number)) {
      counts[table] += 1;
      if (!file.write(`${JSON.stringify(row)}\n`)) await once(file, "drain");
    }
    file.end();
    await finished(file);
  }
  return counts;
}

async function isHarvested(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom(optionalTable).select("id").limit(1).executeTakeFirst()) !== undefined;
}

async function* rowsById(db: Kysely<Database>, table: (typeof snapshotTables)[number], edition: number) {
  // Every table of a snapshot has an `id`; only the newest edition goes in.
  let query = db
    .selectFrom(table as "source")
    .selectAll()
    .orderBy("id")
    .limit(ROWS_AT_ONCE);
  if (table === "edition") query = query.where("number" as "id", "=", edition as unknown as string);
  for (let last = ""; ; ) {
    const rows = await query.where("id", ">", last).execute();
    for (const row of rows) yield portable(row, table === "edition");
    const end = rows.at(-1);
    if (!end || rows.length < ROWS_AT_ONCE) return;
    last = end.id;
  }
}

/** A row as the file holds it: what counts editions and rows belongs to one store, and nulls say nothing. */
function portable(row: object, isEdition: boolean): object {
  const own = isEdition ? EDITION_COLUMNS : STORE_COLUMNS;
  const kept = Object.entries(row).filter(([column, value]) => value !== null && !own.has(column));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const STORE_COLUMNS = new Set(["row_id", "since", "until"]);
const EDITION_COLUMNS = new Set(["number"]);

/**
 * Fills an empty store from a snapshot, whole or not at all, and checks that its facts have the hash that its edition
 * was published with.
 *
 * @throws {SnapshotError} for a folder without a snapshot, a line that is not a row, or other facts than the edition's
 */
export async function loadSnapshot(store: Store, folder: string): Promise<void> {
  if (!existsSync(join(folder, "edition.jsonl"))) throw new SnapshotError(folder, "There is no snapshot here.");
  await store.db.transaction().execute(async (db) => {
    for (const table of snapshotTables) {
      const path = join(folder, `${table}.jsonl`);
      if (!existsSync(path) && table === optionalTable) continue;
      if (!existsSync(path)) throw new SnapshotError(path, "The file is missing.");
      await loadTable(db, store, table, path);
    }
    const { content_hash } = await db.selectFrom("edition").select("content_hash").executeTakeFirstOrThrow();
    if ((await contentHash(db)) !== content_hash) {
      throw new SnapshotError(
        folder,
        "Its facts are not those that its edition was published with: a file was changed.",
      );
    }
  });
}

async function loadTable(db: Kysely<Database>, store: Store, table: (typeof snapshotTables)[number], path: string) {
  const columns = columnsOf(store, table);
  const rows: object[] = [];
  let line = 0;
  const flush = () => insertRows(db, store.dialect, table, rows.splice(0) as NewRow<typeof table>[]); // columns checked below
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text === "") continue;
    rows.push(completed(parse(text, path, line), columns, table));
    if (rows.length >= ROWS_AT_ONCE) await flush();
  }
  await flush();
}

function columnsOf(store: Store, table: string): string[] {
  const meta = [...store.orm.getMetadata().getAll().values()].find((entity) => entity.tableName === table);
  return (meta?.props ?? []).map((property) => property.name);
}

function parse(text: string, path: string, line: number): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(text);
    if (typeof row === "object" && row !== null && !Array.isArray(row)) return row as Record<string, unknown>;
  } catch {
    // Falls through to the one message for a line that is not a row.
  }
  throw new SnapshotError(`${path}, line ${line}`, "This is not a JSON object.");
}

/** The row with every column of its table: what the file leaves out is null, and a snapshot's facts begin with edition 1. */
function completed(row: Record<string, unknown>, columns: readonly string[], table: string): object {
  const full: Record<string, unknown> = {};
  for (const column of columns) if (column !== "row_id") full[column] = row[column] ?? null;
  if (table === "edition") full["number"] = 1;
  else if (table !== optionalTable) full["since"] = 1;
  return full;
}
