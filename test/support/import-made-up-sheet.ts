import { factTables } from "@ogp-graph/schema/store/database.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { importSheet } from "../../scrapers/ogp-sheet/import-sheet.ts";
import { ofMember, type SheetCells, sheetCsv, sheetFile } from "./sheet-csv.ts";

/** Four commitments of two members, with what makes the sheet hard: see each cell. */
export const madeUpRows: readonly SheetCells[] = [
  { "Commitment Unique Identifier": "XA0001" },
  {
    "Commitment Unique Identifier": "XA0002",
    "Commitment Number": "2A",
    "Start Date": "7/1/2014",
    "Completion (End Of Term)": "NR",
  },
  {
    "Commitment Unique Identifier": "XA0003",
    "Commitment Number": "3.2 & 3.3",
    Verifiable: "1",
    Cluster: "2.2999999999999998",
  },
  {
    ...ofMember("XBB", "XB0001"),
    "Potential Impact": "ND",
    "Potential for Results": "Substantial",
    "_Potential for Results": "2",
  },
];

export const importTime = () => new Date("2026-11-22T10:00:00.000Z");

/** Writes the rows as a file and imports it; `importTime` is the time of it. */
export function importRows(store: Store, ...given: Parameters<typeof sheetCsv>) {
  return importSheet(store, sheetFile(sheetCsv(...given)), { now: importTime });
}

/** Ids of the rows that hold now. */
export async function idsOf(store: Store, table: "commitment" | "member" | "action_plan"): Promise<string[]> {
  const rows = await store.db.selectFrom(table).select("id").where("until", "is", null).orderBy("id").execute();
  return rows.map((row) => row.id);
}

/** Every row of every table but the runs, which tell of failures too. */
export async function contentOf(store: Store): Promise<string> {
  const content: unknown[] = [];
  for (const table of ["edition", "source", "change", ...factTables] as const) {
    const query = store.db.selectFrom(table as "member"); // whichever table: all its columns are read
    content.push(await query.selectAll().execute());
  }
  return JSON.stringify(content);
}
