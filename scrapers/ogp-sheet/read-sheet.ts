import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";
import iconv from "iconv-lite";
import type { SheetFile } from "./open-sheet.ts";
import { sheetColumns } from "./sheet-columns.ts";
import { SheetError } from "./sheet-error.ts";

/** One row: header → cell. */
export interface SheetRow {
  /** Row in the file as a spreadsheet counts it: the header is 1. */
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * The rows of the sheet, one after the other, in whatever order its columns stand.
 *
 * @param onBytes told how much of the file was taken in, for a progress bar
 * @throws {SheetError} for a missing, renamed, repeated or unknown column, a row with too few or too many cells, or no rows
 */
export async function* readSheet(file: SheetFile, onBytes?: (bytes: number) => void): AsyncGenerator<SheetRow> {
  const bytes = createReadStream(file.path, { highWaterMark: 1 << 18 });
  if (onBytes) bytes.on("data", (chunk) => onBytes(chunk.length));
  const text = file.encoding === "utf-8" ? bytes : bytes.pipe(iconv.decodeStream(file.encoding));
  let headerIsRead = false;
  const columns = (header: string[]) => {
    headerIsRead = true;
    return checkHeader(file.path, header);
  };
  const parser = text.pipe(parse({ bom: true, delimiter: file.delimiter, columns }));
  bytes.on("error", (error) => parser.destroy(error));
  let number = 1;
  try {
    for await (const cells of parser as AsyncIterable<Record<string, string>>) {
      number += 1;
      yield { number, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? sheetErrorFrom(file.path, headerIsRead, error) : error;
  } finally {
    bytes.destroy();
  }
  if (number === 1) {
    throw new SheetError(file.path, 2, null, "The file has a header and no rows.", "Download the sheet again.");
  }
}

/** Columns may stand in any order; each known one must be there once, and no other. */
function checkHeader(path: string, header: readonly string[]): string[] {
  const found = header.map((name) => name.trim());
  const expected = sheetColumns().names;
  const missing = expected.filter((name) => !found.includes(name));
  const unknown = found.filter((name) => !expected.includes(name));
  const repeated = found.find((name, index) => found.indexOf(name) !== index);
  const [firstMissing] = missing;
  const [firstUnknown] = unknown;
  if (firstMissing !== undefined) {
    const advice =
      firstUnknown === undefined
        ? "Download the whole sheet."
        : `The file has ${quoted(unknown)}, which is not known: if a column was renamed, rename it in scrapers/ogp-sheet/columns.yml.`;
    throw new SheetError(
      path,
      1,
      firstMissing,
      `The column is missing (${missing.length} of ${expected.length} are).`,
      advice,
    );
  }
  if (repeated !== undefined)
    throw new SheetError(path, 1, repeated, "The column stands twice.", "Remove one of them.");
  if (firstUnknown !== undefined) {
    const advice = "Say in scrapers/ogp-sheet/columns.yml what becomes of it.";
    throw new SheetError(path, 1, firstUnknown, "The column is not known.", advice);
  }
  return found;
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `"${name}"`);
  return names.length > 3 ? `${shown.join(", ")} and ${names.length - 3} more` : shown.join(", ");
}

/** What the parser ran into, with the row and, where it can be told, the column: the first without a cell in a short row. */
function sheetErrorFrom(path: string, headerIsRead: boolean, error: CsvError): SheetError {
  // The parser is ahead of the rows that were handed out; it counts those that it finished itself.
  const row = headerIsRead ? Number(error["records"]) + 2 : 1;
  const column = typeof error["column"] === "string" ? error["column"] : null;
  const cells = Array.isArray(error["record"]) ? error["record"].length : "other";
  const reasons: Partial<Record<CsvError["code"], string>> = {
    CSV_RECORD_INCONSISTENT_COLUMNS: `The row has ${cells} cells, the header ${sheetColumns().names.length}.`,
    CSV_QUOTE_NOT_CLOSED: "A quotation mark is opened and never closed: the file ends in the middle of a cell.",
    CSV_INVALID_CLOSING_QUOTE: "A quotation mark stands in the middle of a cell.",
  };
  return new SheetError(
    path,
    row,
    column,
    reasons[error.code] ?? `${error.message}.`,
    "Download the sheet again as CSV.",
  );
}
