import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { parse } from "csv-parse";
import { importSheet } from "../../scrapers/ogp-sheet/import-sheet.ts";
import { startChild } from "../support/start-child.ts";
import { writeLargeSheet } from "../support/write-large-sheet.ts";

const ROUNDS = 7;
const LARGE = 100_000;
/** What the import may take of the baseline's time, and what the large import may hold. */
const targets = { ratio: 5, megabytes: 400 };

/**
 * How long the import of OGP's sheet takes beside the least that any import must do (csv-parse into objects and one bulk
 * insert of the cells as they are), and how much memory a large sheet takes. The sheet is the file that OGP_SHEET_FILE
 * names, or one of 558 made-up rows.
 *
 * @returns a section in Markdown
 */
export async function benchSheetImport(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "ogp-bench-"));
  try {
    const speed = await measureSpeed(folder);
    const memory = await measureMemory(folder);
    return [
      "## Import of the commitments sheet",
      "",
      "| what | rows | time | beside the baseline | peak memory |",
      "| --- | ---: | ---: | ---: | ---: |",
      `| csv-parse into objects + one bulk insert | ${speed.rows} | ${seconds(speed.baseline)} | 1.0 | |`,
      `| our import (median of ${ROUNDS}, in turns) | ${speed.rows} | ${seconds(speed.ours)} | ${(speed.ours / speed.baseline).toFixed(1)} (at most ${targets.ratio}) | |`,
      `| our import, in a process of its own | ${memory.commitments} | ${seconds(memory.seconds * 1000)} | | ${memory.peakMegabytes} MB (under ${targets.megabytes}) |`,
      "",
      `Sheet: ${speed.sheet}.`,
      "",
    ].join("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSpeed(folder: string) {
  const given = process.env["OGP_SHEET_FILE"];
  const path = given ?? join(folder, "558.csv");
  if (!given) await writeLargeSheet(path, 558);
  const times: Record<"baseline" | "ours", number[]> = { baseline: [], ours: [] };
  let rows = 0;
  // The first round warms both up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const baseline = await timeBaseline(path, join(folder, `baseline-${round}.sqlite`));
    const ours = await timeImport(path, join(folder, `store-${round}`));
    rows = ours.rows;
    if (round === 0) continue;
    times.baseline.push(baseline);
    times.ours.push(ours.milliseconds);
  }
  const sheet = given ? "the file that OGP_SHEET_FILE names" : "558 made-up rows; set OGP_SHEET_FILE for OGP's own";
  return { baseline: median(times.baseline), ours: median(times.ours), rows, sheet };
}

async function timeImport(path: string, directory: string): Promise<{ milliseconds: number; rows: number }> {
  const store = await openStore({ directory });
  const start = performance.now();
  const { result } = await importSheet(store, path);
  const milliseconds = performance.now() - start;
  await store.close();
  return { milliseconds, rows: result.rows };
}

async function timeBaseline(path: string, file: string): Promise<number> {
  const database = new DatabaseSync(file);
  database.exec("pragma journal_mode = wal; pragma synchronous = normal");
  const start = performance.now();
  const rows: Record<string, string>[] = [];
  for await (const row of createReadStream(path).pipe(parse({ bom: true, columns: true }))) rows.push(row);
  insertAll(database, rows);
  const milliseconds = performance.now() - start;
  database.close();
  return milliseconds;
}

/** Every cell as text, in as few statements as SQLite's 32,766 parameters allow, in one transaction. */
function insertAll(database: DatabaseSync, rows: readonly Record<string, string>[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const atOnce = Math.floor(32_766 / columns.length);
  database.exec(`create table sheet (${columns.map((column) => `"${column}" text`).join(", ")}); begin`);
  for (let start = 0; start < rows.length; start += atOnce) {
    const part = rows.slice(start, start + atOnce);
    const tuple = `(${columns.map(() => "?").join(", ")})`;
    const cells = part.flatMap((row) => columns.map((column) => row[column] ?? null));
    database.prepare(`insert into sheet values ${part.map(() => tuple).join(", ")}`).run(...cells);
  }
  database.exec("commit");
}

async function measureMemory(folder: string) {
  const path = join(folder, "large.csv");
  await writeLargeSheet(path, LARGE);
  const place = JSON.stringify({ directory: join(folder, "large") });
  const child = startChild("support/children/import-sheet.ts", [place, path]);
  const { commitments, peakMegabytes, seconds } = JSON.parse(await child.nextLine());
  await child.ended();
  return { commitments: Number(commitments), peakMegabytes: Number(peakMegabytes), seconds: Number(seconds) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(await benchSheetImport());
