import type { PdfCell, PdfLine } from "../src/read/pdf-rows.ts";
import type { PdfPage } from "../src/read/pdf-text.ts";
import { commitmentColumn } from "./commitment-columns.ts";
import { commitmentLabel } from "./commitment-label.ts";
import type { PrintedRow, PrintedTable } from "./printed-table.ts";

/** Headings break over at most three lines ("Did it open" / "government?"). */
const HEADER_LINES = 3;
/** Points by which a cell may begin left of its heading. */
const SLACK = 12;
/** Lines of one cell stand closer than so many type sizes; a larger gap is the next row or the end of the table. */
const CELL_LEADING = 1.7;
const TABLE_GAP = 4;
/** Lines of one column never stand closer than this part of the type size; closer ones belong to cells centred on a row. */
const CENTRED = 0.9;

interface Column {
  readonly heading: string;
  readonly x: number;
  readonly right: number;
}

/**
 * The tables of a PDF that rate commitments, put together by place: a cell belongs to the heading above it. A cell that
 * reaches under two headings makes its row unreadable rather than guessed, and where cells are centred on rows of several
 * lines only the number of the commitment is given, because its title's first line stands above it.
 */
export function tablesInPdf(pages: readonly PdfPage[]): PrintedTable[] {
  const lines = pages.flatMap((page) => page.lines);
  const tables: PrintedTable[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const header = headerAt(lines, index);
    if (!header) continue;
    const body = bodyBelow(lines, index + header.lines);
    const table = toTable(header.columns, body);
    if (table.rows.length > 0) tables.push(table);
    index += header.lines + body.length - 1;
  }
  return tables;
}

function headerAt(lines: readonly PdfLine[], index: number) {
  for (let count = HEADER_LINES; count > 0; count -= 1) {
    const window = lines.slice(index, index + count);
    if (window.length < count || window.some(({ page }) => page !== window[0]?.page)) continue;
    const columns = mergeByPlace(window.flatMap(({ cells }) => cells));
    const uses = columns.map(({ heading }) => commitmentColumn(heading)?.use);
    const isHeader = uses.includes("commitment") && uses.some((use) => use === "rating" || use === "finding");
    if (isHeader && !uses.includes(undefined)) return { columns, lines: count };
  }
  return undefined;
}

/** Cells that stand one above the other are one heading. */
function mergeByPlace(cells: readonly PdfCell[]): Column[] {
  const columns: { heading: string; x: number; right: number }[] = [];
  for (const { text, x, right } of cells) {
    const above = columns.find((column) => x < column.right && right > column.x);
    if (!above) columns.push({ heading: text, x, right });
    else
      Object.assign(above, {
        heading: `${above.heading} ${text}`,
        x: Math.min(x, above.x),
        right: Math.max(right, above.right),
      });
  }
  return columns.sort((a, b) => a.x - b.x);
}

/** The lines below the headings until a note, a wide gap or the end of the page; a table goes on where a row does. */
function bodyBelow(lines: readonly PdfLine[], from: number): PdfLine[] {
  const body: PdfLine[] = [];
  for (const line of lines.slice(from)) {
    const previous = body.at(-1) ?? lines[from - 1];
    if (!previous || /^(?:\*+|[✪★]\s*\p{L})/u.test(line.text)) break;
    const isRow = commitmentLabel(line.text) !== undefined && line.cells.length > 1;
    const isNear = line.page === previous.page && previous.y - line.y < TABLE_GAP * line.size;
    if (!isRow && !isNear) break;
    if (line.page !== previous.page && !isRow) break;
    body.push(line);
  }
  return body;
}

function toTable(columns: readonly Column[], body: readonly PdfLine[]): PrintedTable {
  const isCentred = body.some((line, index) => {
    const previous = body[index - 1];
    return previous?.page === line.page && previous.y - line.y < CENTRED * line.size;
  });
  const groups: PdfLine[][] = [];
  for (const line of body) {
    const open = groups.at(-1);
    const previous = open?.at(-1);
    if (startsRow(line, columns)) groups.push([line]);
    else if (open && previous && (isCentred || previous.y - line.y < CELL_LEADING * line.size)) open.push(line);
    else if (open) break;
  }
  const rows = groups.map((group) => toRow(columns, group, isCentred));
  return { columns: columns.map(({ heading }) => heading), rows, notes: [] };
}

/** A line with a commitment's number under its heading. */
function startsRow(line: PdfLine, columns: readonly Column[]): boolean {
  const [first] = line.cells;
  const index = first ? columnOf(first, columns) : undefined;
  const use = index === undefined ? undefined : commitmentColumn(columns[index]?.heading ?? "")?.use;
  if (use !== "commitment" && use !== "number") return false;
  return commitmentLabel(line.text) !== undefined;
}

function toRow(columns: readonly Column[], group: readonly PdfLine[], isCentred: boolean): PrintedRow {
  const first = group[0];
  const place = `page ${first?.page ?? 0}, "${first?.cells[0]?.text.slice(0, 20) ?? ""}"`;
  const cells: string[] = columns.map(() => "");
  for (const cell of group.flatMap((line) => line.cells)) {
    const index = columnOf(cell, columns);
    if (index === undefined) return { cells: columns.map(() => null), place };
    cells[index] = `${cells[index] ?? ""} ${cell.text}`.trim();
  }
  return { cells: isCentred ? withoutTitle(cells, columns) : cells, place };
}

function withoutTitle(cells: readonly string[], columns: readonly Column[]): string[] {
  return cells.map((cell, index) => {
    const use = commitmentColumn(columns[index]?.heading ?? "")?.use;
    return use === "commitment" ? (commitmentLabel(cell)?.numberInPlan ?? "") : cell;
  });
}

/** The last heading that begins left of the cell's middle; undefined for a cell that reaches under the next one too. */
function columnOf({ x, right }: PdfCell, columns: readonly Column[]): number | undefined {
  const middle = (x + right) / 2;
  const index = columns.findLastIndex((column) => column.x - SLACK <= middle);
  if (index < 0) return undefined;
  const next = columns[index + 1];
  const reachesNext = next !== undefined && right > next.x + SLACK;
  const reachesBack = x < (columns[index]?.x ?? 0) - 3 * SLACK && index > 0;
  return reachesNext || reachesBack ? undefined : index;
}
