import { factTables } from "@ogp-graph/schema/store/database.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { sqliteStores } from "@ogp-graph/test/support/describe-stores.ts";
import { dropSheets, type SheetCells, sheetCsv, sheetFile } from "@ogp-graph/test/support/sheet-csv.ts";
import { afterAll, describe, expect, test } from "vitest";
import { importSheet } from "../../ogp-sheet/import-sheet.ts";
import { dropFolders, examplia, folderOf } from "./fixtures/examplia.ts";
import { importCurated } from "./import-curated.ts";

const { newStore } = sqliteStores();
afterAll(() => {
  dropFolders();
  dropSheets();
});

const now = () => new Date("2026-11-22T12:00:00.000Z");
const second: SheetCells = {
  "Commitment Unique Identifier": "XA0002",
  "Commitment Number": "2",
  "Short Title": "Archive",
  URL: "https://www.opengovpartnership.org/members/xaa/commitments/XA0002/",
};
const sheet = sheetFile(sheetCsv([{}, second]));
const curated = folderOf({ "examplia.yml": examplia });
const bringSheet = (store: Store) => importSheet(store, sheet, { taken: "2024-07-03", now });
const bringCurated = (store: Store) => importCurated(store, { folder: curated, now });

/** What every fact says: without the edition range, and without where it was read, which is the first reader's. */
async function sayings(store: Store): Promise<string[]> {
  const said: string[] = [];
  for (const table of factTables) {
    const rows = await store.db.selectFrom(table).selectAll().where("until", "is", null).orderBy("id").execute();
    for (const { row_id: _, since: __, until: ___, source_id: ____, ...fact } of rows)
      said.push(`${table} ${JSON.stringify(fact)}`);
  }
  return said;
}

async function assessments(store: Store, indicator: string) {
  const rows = await store.db
    .selectFrom("assessment")
    .select(["id", "label", "missing", "trust", "preferred", "headline"])
    .where("until", "is", null)
    .where("commitment_id", "=", "XA0001")
    .where("indicator", "=", indicator)
    .orderBy("id")
    .execute();
  return rows.map((row) => Object.values(row));
}

describe("Curated facts beside the commitments sheet", () => {
  test("the page's rating wins over the sheet's, which stays", async () => {
    const store = await newStore();
    await bringSheet(store);
    await bringCurated(store);
    expect(await assessments(store, "VERIFIABLE")).toEqual([
      ["XA0001:VERIFIABLE:DESIGN@curated", "No", null, 30, 1, 1],
      ["XA0001:VERIFIABLE:DESIGN@sheet", "Yes", null, 20, 0, 0],
    ]);
  });

  test("a rating in the sheet wins over the page's word that it is pending", async () => {
    const store = await newStore();
    await bringSheet(store);
    await bringCurated(store);
    expect(await assessments(store, "DIOG")).toEqual([
      ["XA0001:DIOG:FINAL@curated", null, "REPORT_PENDING", 30, 0, 0],
      ["XA0001:DIOG:FINAL@sheet", "Marginal", null, 20, 1, 1],
    ]);
  });

  test("each column of a commitment comes from the source that is trusted most for it", async () => {
    const store = await newStore();
    await bringSheet(store);
    await bringCurated(store);
    const rows = await store.db.selectFrom("commitment").selectAll().where("until", "is", null).orderBy("id").execute();
    const columns = rows.map(({ id, title, plan_id, theme, start_date, taxonomy }) => [
      id,
      title,
      plan_id,
      theme,
      start_date,
      taxonomy,
    ]);
    expect(columns).toEqual([
      ["XA0001", "Publish the register online", "AP_XAA01", null, "2014-07", "ogp-site"],
      // The page's plan is in quarantine and its list of areas not whole: the sheet has the word.
      ["XA0002", "Open the archive", "AP_XAA01", null, "2014-07", "sheet-2024-07"],
      ["XA0003", "Train the clerks", "AP_XAA02", null, null, null],
      ["XA0004", "Numériser les cartes", null, null, null, "ogp-site"],
    ]);
  });

  test("which of the two comes first makes no difference to what the facts say", async () => {
    const [sheetFirst, curatedFirst] = [await newStore(), await newStore()];
    await bringSheet(sheetFirst);
    await bringCurated(sheetFirst);
    await bringCurated(curatedFirst);
    await bringSheet(curatedFirst);
    const said = await sayings(sheetFirst);
    expect(said.length).toBeGreaterThan(100);
    expect(await sayings(curatedFirst)).toEqual(said);
  });

  test("each of the two a second time changes nothing", async () => {
    const store = await newStore();
    await bringSheet(store);
    await bringCurated(store);
    expect((await bringSheet(store)).outcome).toBe("NO_CHANGE");
    expect((await bringCurated(store)).outcome).toBe("NO_CHANGE");
  });
});
