import { dropSheets, madeUpId, sheetCsv, sheetFile } from "@ogp-graph/test/support/sheet-csv.ts";
import iconv from "iconv-lite";
import { afterAll, describe, expect, test } from "vitest";
import { openSheet } from "./open-sheet.ts";
import { readSheet, type SheetRow } from "./read-sheet.ts";
import { sheetColumns } from "./sheet-columns.ts";
import { SheetError } from "./sheet-error.ts";

afterAll(dropSheets);

const [firstColumn = ""] = sheetColumns().names;
const id = "Commitment Unique Identifier";
const rows = [
  { [id]: "XA0001", "Commitment Title": 'Búsqueda, con "comillas"' },
  { [id]: "XA0002", "Commitment Title": "Second" },
];

async function read(content: string | Uint8Array): Promise<SheetRow[]> {
  const file = await openSheet(sheetFile(content), firstColumn);
  return Array.fromAsync(readSheet(file));
}

async function refusal(content: string | Uint8Array): Promise<SheetError> {
  const error = await read(content).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SheetError)) throw new Error(`No SheetError but ${error}`);
  return error;
}

const brief = (read: readonly SheetRow[]) =>
  read.map(({ number, cells }) => [number, cells[id], cells["Commitment Title"]]);
const expected = [
  [2, "XA0001", 'Búsqueda, con "comillas"'],
  [3, "XA0002", "Second"],
];
const headers = [...sheetColumns().names];
const without = (name: string) => headers.filter((header) => header !== name);
const renamed = (name: string, other: string) => headers.map((header) => (header === name ? other : header));

describe("A sheet that is whole", () => {
  test.each<[string, string | Uint8Array]>([
    ["with commas", sheetCsv(rows)],
    ["with semicolons", sheetCsv(rows, { delimiter: ";" })],
    ["with tabs", sheetCsv(rows, { delimiter: "\t" })],
    ["with a byte-order mark", `\uFEFF${sheetCsv(rows)}`],
    ["with Windows line ends", sheetCsv(rows).replaceAll("\n", "\r\n")],
    ["without a line end at its end", sheetCsv(rows).replace(/\n$/, "")],
    ["in Windows-1252", iconv.encode(sheetCsv(rows), "windows-1252")],
    ["in Windows-1252 with semicolons", iconv.encode(sheetCsv(rows, { delimiter: ";" }), "windows-1252")],
    ["with its columns the other way round", sheetCsv(rows, { headers: headers.toReversed() })],
    ["with blanks around its headers", sheetCsv(rows).replace("Commitment Title,", " Commitment Title ,")],
  ])("%s is read row by row", async (_, content) => {
    expect(brief(await read(content))).toEqual(expected);
  });

  test("gives every cell as it stands, line breaks and quotation marks in it", async () => {
    const [row] = await read(sheetCsv(rows));
    expect(Object.keys(row?.cells ?? {})).toHaveLength(171);
    expect(row?.cells["Full Text"]).toBe('Made-up text, with a comma,\na line break and a "quotation".');
  });

  test("is read whole when it is larger than one read, with letters cut between two", async () => {
    const many = Array.from({ length: 1500 }, (_, index) => ({
      [id]: madeUpId("XA", index + 1),
      "Full Text": "é文🏛️".repeat(90 + (index % 7)),
    }));
    const file = await openSheet(sheetFile(sheetCsv(many)), firstColumn);
    expect(file.encoding).toBe("utf-8");
    expect(file.bytes).toBeGreaterThan(2_000_000);
    const read = await Array.fromAsync(readSheet(file));
    expect(read.map((row) => row.cells["Full Text"])).toEqual(many.map((row) => row["Full Text"]));
  });

  test("tells how many bytes were taken in", async () => {
    const file = await openSheet(sheetFile(sheetCsv(rows)), firstColumn);
    let bytes = 0;
    await Array.fromAsync(readSheet(file, (more) => (bytes += more)));
    expect(bytes).toBe(file.bytes);
  });

  test("has the SHA-256 of its bytes as its identity", async () => {
    // printf 'a,b\n' | sha256sum
    const file = await openSheet(sheetFile("a,b\n"), "a");
    expect(file.sha256).toBe("5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313");
  });
});

describe("A sheet that is not whole is refused with one error", () => {
  test.each<[string, string | Uint8Array, { row: number | null; column: string | null }, RegExp]>([
    ["an empty file", "", { row: null, column: null }, /The file is empty\. Download the sheet again as CSV\./],
    ["a header without rows", sheetCsv([]), { row: 2, column: null }, /The file has a header and no rows\./],
    [
      "a missing column",
      sheetCsv(rows, { headers: without("Verifiable") }),
      { row: 1, column: "Verifiable" },
      /The column is missing \(1 of 171 are\)\. Download the whole sheet\./,
    ],
    [
      "a renamed column",
      sheetCsv(rows, { headers: renamed("Verifiable", "Is Verifiable") }),
      { row: 1, column: "Verifiable" },
      /The column is missing .* The file has "Is Verifiable", which is not known/,
    ],
    [
      "a repeated column",
      sheetCsv(rows, { headers: [...headers, "Verifiable"] }),
      { row: 1, column: "Verifiable" },
      /The column stands twice\./,
    ],
    [
      "a column that is not known",
      sheetCsv(rows, { headers: [...headers, "New Indicator"] }),
      { row: 1, column: "New Indicator" },
      /The column is not known\. Say in scrapers\/ogp-sheet\/columns\.yml what becomes of it\./,
    ],
    [
      "a file of prose",
      "This is not a table.\n",
      { row: 1, column: null },
      /The first line is not a header with columns\./,
    ],
    [
      "a page instead of a file",
      "<!doctype html>\n<html></html>\n",
      { row: 1, column: null },
      /The first line is not a header/,
    ],
    [
      "a row with too few cells",
      `${sheetCsv(rows)}XA0003,only two\n`,
      { row: 4, column: "Action Plan Number" },
      /The row has 2 cells, the header 171\./,
    ],
    [
      "a row with too many cells",
      sheetCsv(rows).replace(/\n$/, ",one more\n"),
      { row: 3, column: null },
      /The row has 172 cells, the header 171\./,
    ],
    [
      "a quotation mark that is never closed",
      `${sheetCsv(rows)}XA0003,"never closed,${",".repeat(169)}\n`,
      { row: 4, column: "Country/Locality" },
      /A quotation mark is opened and never closed: the file ends in the middle of a cell\./,
    ],
    [
      "a quotation mark that does not end its cell",
      `${sheetCsv(rows)}XA0003,"closed" too early${",".repeat(169)}\n`,
      { row: 4, column: "Country/Locality" },
      /A quotation mark stands in the middle of a cell\./,
    ],
    [
      "a quotation mark that does not end its cell in the header",
      sheetCsv(rows).replace("Country/Locality", '"Country"/Locality'),
      { row: 1, column: null },
      /A quotation mark stands in the middle of a cell\./,
    ],
    ["UTF-16 with its mark", iconv.encode(sheetCsv(rows), "utf-16"), { row: null, column: null }, /encoded in UTF-16/],
    [
      "UTF-16, big end first",
      iconv.encode(sheetCsv(rows), "utf-16be", { addBOM: true }),
      { row: null, column: null },
      /encoded in UTF-16/,
    ],
    [
      "UTF-16 without a mark",
      iconv.encode(sheetCsv(rows), "utf-16le", { addBOM: false }),
      { row: null, column: null },
      /NUL/,
    ],
    ["a NUL in a cell", sheetCsv([{ ...rows[0], Theme: "a\0b" }]), { row: null, column: null }, /NUL/],
  ])("%s", async (_, content, place, message) => {
    const error = await refusal(content);
    expect({ row: error.row, column: error.column }).toEqual(place);
    expect(error.message).toMatch(message);
    expect(error.message).toContain("sheet.csv");
    expect(error.message).toMatch(/Nothing was imported\.$/);
    expect(error.message.split("\n")).toHaveLength(1);
  });

  test("a file that is not there is named", async () => {
    await expect(openSheet("/nowhere/sheet.csv", firstColumn)).rejects.toThrow(
      "/nowhere/sheet.csv: There is no such file, or it may not be read. Check the path. Nothing was imported.",
    );
  });

  test("a folder is no file", async () => {
    await expect(openSheet("/", firstColumn)).rejects.toThrow("/: This is not a file.");
  });

  test("rows are counted as a spreadsheet counts them, whatever line breaks their cells hold", async () => {
    const breaks = { "Full Text": "one\ntwo\nthree\n" };
    const error = await refusal(`${sheetCsv(rows.map((row) => ({ ...row, ...breaks })))}too,short\n`);
    expect(error.row).toBe(4);
  });
});
