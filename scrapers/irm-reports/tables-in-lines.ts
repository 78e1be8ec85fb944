import { commitmentColumn } from "./commitment-columns.ts";
import { commitmentLabel } from "./commitment-label.ts";
import type { PrintedRow, PrintedTable } from "./printed-table.ts";
import { type ReportLine, wordCount } from "./report-line.ts";
import { labelKey, tableLabelKeys } from "./table-labels.ts";

/** A heading has few words; a line with more is no row of headings. */
const HEADING_WORDS = 8;
const MOST_COLUMNS = 12;
/** A row of prose and findings takes a few lines, with every sentence on one of its own a few dozen. */
const ROW_LINES = 40;

/**
 * The tables that rate commitments, in the three forms that pages have them: cells between upright strokes, a cell on a
 * line of its own, or only blanks between the cells. In the last the title runs into the overview, so it is not given.
 */
export function tablesInLines(lines: readonly ReportLine[]): PrintedTable[] {
  const tables: PrintedTable[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const header = headerAt(lines, index);
    if (!header) continue;
    const { rows, notes, end } = rowsBelow(lines, index + header.lines, header);
    if (rows.length > 0) tables.push({ columns: header.columns, rows, notes });
    index = Math.max(index, end - 1);
  }
  return tables;
}

interface Header {
  readonly form: "strokes" | "lines" | "blanks";
  readonly columns: readonly string[];
  /** How many lines the headings take. */
  readonly lines: number;
}

function headerAt(lines: readonly ReportLine[], index: number): Header | undefined {
  const text = lines[index]?.text ?? "";
  if (!/^\W*(?:commitment|no\b|number|#)/iu.test(text) || tableLabelKeys().has(labelKey(text))) return undefined;
  if (text.includes("|")) return ifHeader("strokes", cellsOf(text), 1);
  if (commitmentColumn(text)) {
    const columns: string[] = [];
    for (const line of lines.slice(index, index + MOST_COLUMNS)) {
      if (!commitmentColumn(line.text)) break;
      columns.push(line.text.trim());
    }
    return ifHeader("lines", columns, columns.length);
  }
  return wordCount(text) > HEADING_WORDS * 3 ? undefined : ifHeader("blanks", headingsIn(text), 1);
}

/** Whether a line has the headings of such a table and nothing else, however they are parted. */
export function isTableHeader(text: string): boolean {
  return headerAt([{ text: text.replace(/\s*\|\s*/gu, " "), place: "" }], 0) !== undefined;
}

/** A table of ratings names the commitment and at least one rating or finding. */
function ifHeader(form: Header["form"], columns: readonly string[], lines: number): Header | undefined {
  const uses = columns.map((heading) => commitmentColumn(heading)?.use);
  const rates = uses.some((use) => use === "rating" || use === "finding");
  return uses.includes("commitment") && rates ? { form, columns, lines } : undefined;
}

/** Parts `Commitment Overview Well-Designed? *` into headings, the longest known one first; empty where a word is left. */
function headingsIn(text: string): string[] {
  const words = text.trim().split(/\s+/u);
  const found: string[] = [];
  while (words.length > 0) {
    const sizes = Array.from({ length: Math.min(HEADING_WORDS, words.length) }, (_, size) => size + 1).reverse();
    const size = sizes.find((count) => commitmentColumn(words.slice(0, count).join(" ")));
    if (size === undefined) return [];
    found.push(words.splice(0, size).join(" "));
  }
  return found;
}

function rowsBelow(lines: readonly ReportLine[], from: number, header: Header) {
  const rows: PrintedRow[] = [];
  const notes: string[] = [];
  let open: ReportLine[] = [];
  let index = from;
  const close = () => {
    const row = rowOf(open, header);
    if (row) rows.push(row);
    open = [];
  };
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (isNote(line.text)) notes.push(line.text);
    else if (notes.length > 0 || open.length > ROW_LINES) break;
    else if (startsRow(line.text, header)) {
      close();
      open = [line];
    } else if (open.length === 0 || isWhole(open, header)) break;
    else open.push(line);
  }
  close();
  return { rows, notes, end: index };
}

function startsRow(text: string, { form, columns }: Header): boolean {
  return (
    commitmentLabel(text.split("|")[0] ?? "") !== undefined ||
    (form === "strokes" && cellsOf(text).length >= columns.length)
  );
}

function isNote(text: string): boolean {
  return /^(?:\*+|[✪★])\s*\p{L}/u.test(text) && commitmentLabel(text) === undefined;
}

/** A cell of many lines has no strokes around it: then the row has a cell on a line, below headings with strokes too. */
function formOf(open: readonly ReportLine[], { form }: Header): Header["form"] {
  return form === "strokes" && !open[0]?.text.includes("|") ? "lines" : form;
}

/** With strokes and with a cell on a line it can be told that a row is complete; then a further line ends the table. */
function isWhole(open: readonly ReportLine[], header: Header): boolean {
  const { columns } = header;
  if (formOf(open, header) === "strokes")
    return cellsOf(open.map(({ text }) => text).join(" ")).length >= columns.length;
  return findingsAtEnd(open, columns.length) >= findingColumns(columns);
}

function rowOf(open: readonly ReportLine[], header: Header): PrintedRow | undefined {
  const [first] = open;
  if (!first) return undefined;
  const { columns } = header;
  const form = formOf(open, header);
  const place = first.place;
  if (form === "strokes") {
    const cells = cellsOf(open.map(({ text }) => text).join(" "));
    return { cells: columns.map((_, index) => (cells.length > columns.length ? null : (cells[index] ?? ""))), place };
  }
  const count = findingColumns(columns);
  const values =
    form === "lines"
      ? open.map(({ text }) => text)
      : open
          .map(({ text }) => text)
          .join(" ")
          .split(/\s+/u);
  const findings = values.slice(1).slice(-count).filter(isFinding);
  if (findings.length < count) return { cells: columns.map(() => null), place };
  const title = form === "lines" ? first.text : numberOnly(first.text);
  return { cells: columns.map((heading, index) => cellAt(columns, heading, index, title, findings)), place };
}

/** Where only blanks part the cells, number and star are all that can be told from the text. */
function numberOnly(text: string): string {
  const label = commitmentLabel(text);
  return label ? `${label.starred ? "✪ " : ""}${label.numberInPlan}` : text;
}

function cellAt(
  columns: readonly string[],
  heading: string,
  index: number,
  title: string,
  findings: readonly string[],
) {
  const use = commitmentColumn(heading)?.use;
  if (use === "commitment") return title;
  const place = columns.slice(0, index).filter(isFindingColumn).length;
  return isFindingColumn(heading) ? (findings[place] ?? null) : null;
}

function findingColumns(columns: readonly string[]): number {
  return columns.filter(isFindingColumn).length;
}

function isFindingColumn(heading: string): boolean {
  const use = commitmentColumn(heading)?.use;
  return use === "finding" || use === "rating";
}

function findingsAtEnd(open: readonly ReportLine[], most: number): number {
  const backwards = open
    .slice(1)
    .slice(-most)
    .map(({ text }) => isFinding(text))
    .reverse();
  const miss = backwards.indexOf(false);
  return miss < 0 ? backwards.length : miss;
}

/** Without strokes only the words that cannot be prose on their own count as a finding. */
function isFinding(text: string): boolean {
  return /^(?:yes|no|n\/a)\*?$/iu.test(text.trim());
}

/** Cells between strokes; the strokes at the two ends part nothing. */
function cellsOf(text: string): string[] {
  const bare = text.trim().replace(/^\|/u, "").replace(/\|$/u, "");
  return bare.split("|").map((cell) => cell.trim());
}
