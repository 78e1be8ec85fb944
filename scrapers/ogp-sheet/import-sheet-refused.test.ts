import { currentEdition } from "@ogp-graph/schema/store/editions.ts";
import { sqliteStores } from "@ogp-graph/test/support/describe-stores.ts";
import { contentOf, importRows, importTime, madeUpRows } from "@ogp-graph/test/support/import-made-up-sheet.ts";
import { dropSheets, madeUpId, type SheetCells, sheetCsv, sheetFile } from "@ogp-graph/test/support/sheet-csv.ts";
import { afterAll, describe, expect, test } from "vitest";
import { importSheet } from "./import-sheet.ts";
import { sheetColumns } from "./sheet-columns.ts";
import { SheetError } from "./sheet-error.ts";

afterAll(dropSheets);

const id = "Commitment Unique Identifier";

describe("An import of the sheet that is refused", () => {
  const { newStore } = sqliteStores();

  test.each<[string, string]>([
    ["a missing column", sheetCsv(madeUpRows, { headers: sheetColumns().names.slice(0, -1) })],
    ["a row with too few cells at the very end", `${sheetCsv(manyRows(2100))}XA9999,Exampleland\n`],
    ["a quotation mark that is never closed", `${sheetCsv(madeUpRows)}"XA9999`],
    ["a header only", sheetCsv([])],
    ["no content", ""],
  ])("%s stops the import with one error, and the store stays as it was", async (_, content) => {
    const store = await newStore();
    await importRows(store, madeUpRows);
    const before = await contentOf(store);
    await expect(importSheet(store, sheetFile(content), { now: importTime })).rejects.toBeInstanceOf(SheetError);
    expect(await contentOf(store)).toBe(before);
    expect((await currentEdition(store))?.id).toBe("2026-11-22.1");
  });

  test("a file that fails half-way marks its run FAILED, with the row and the column", async () => {
    const store = await newStore();
    const path = sheetFile(`${sheetCsv(madeUpRows)}XA9999,Exampleland\n`);
    await expect(importSheet(store, path, { now: importTime })).rejects.toThrow();
    const run = await store.db.selectFrom("run").select(["outcome", "message"]).executeTakeFirst();
    expect(run).toEqual({
      outcome: "FAILED",
      message: `${path}, row 6, column "Action Plan Number": The row has 2 cells, the header 171. Download the sheet again as CSV. Nothing was imported.`,
    });
  });
});

function manyRows(count: number): SheetCells[] {
  return Array.from({ length: count }, (_, index) => ({
    [id]: madeUpId("XA", index + 1),
    "Commitment Number": String(index + 1),
  }));
}
