import { statusFromPrinted } from "@ogp-graph/schema/vocabulary/milestone-statuses.ts";
import type { PdfPage } from "../read/pdf-lines.ts";
import type { PdfCell, PdfLine } from "../read/pdf-rows.ts";
import type { ReadingProblem } from "../read/reading.ts";
import { type BlockLine, printedAddresses } from "./block-line.ts";
import { labelKey } from "./label-key.ts";

/** Marks under a column: crosses, ticks, bullets. */
const MARK = /^[xX✓✔☒☑✗✘●•■√]$/u;
/** "1.2 Publish the register" or "1.2" alone. */
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?(?:\s+(.*))?$/su;
/** Columns are headed by at least so many status words. */
const COLUMNS = 3;

interface StatusColumn {
  readonly word: string;
  readonly centre: number;
}

type Table =
  | { readonly kind: "marks"; readonly columns: readonly StatusColumn[] }
  | { readonly kind: "words"; readonly left: number };

/**
 * The lines of a PDF, with the rows of its status tables understood: tables with a column for each word and a mark in
 * one of them, and tables with one column of words. A mark that stands under no column, or two in a row, give no status.
 */
export function pdfBlockLines(
  pages: readonly PdfPage[],
  statusLabels: readonly string[],
): { readonly lines: readonly BlockLine[]; readonly problems: readonly ReadingProblem[] } {
  const problems: ReadingProblem[] = [];
  const labels = new Set(statusLabels.map(labelKey));
  let table: Table | null = null;
  const lines = pages.flatMap(({ lines }, page) =>
    lines.flatMap((line, index): BlockLine[] => {
      const place = `page ${pages[page]?.number ?? page + 1}, line ${index + 1}`;
      const heading = tableHeading(line, labels);
      if (heading) {
        table = heading;
        return [];
      }
      const row = table ? tableRow(line, table, place, problems) : null;
      const cells = line.cells.length > 1 ? line.cells.map(({ text }) => text) : null;
      const plain = { text: line.text, cells, links: printedAddresses(line.text), place };
      return [row ? { ...plain, row } : plain];
    }),
  );
  return { lines, problems };
}

function tableHeading(line: PdfLine, labels: ReadonlySet<string>): Table | null {
  const words = line.cells.filter(({ text }) => statusFromPrinted(text) !== undefined);
  if (words.length >= COLUMNS) {
    return { kind: "marks", columns: words.map((cell) => ({ word: cell.text, centre: centreOf(cell) })) };
  }
  const column = line.cells.slice(1).find(({ text }) => labels.has(labelKey(text)));
  return column ? { kind: "words", left: column.x } : null;
}

function tableRow(line: PdfLine, table: Table, place: string, problems: ReadingProblem[]): BlockLine["row"] | null {
  const marks = line.cells.filter(({ text }) => MARK.test(text));
  const numbered = numberAndTitle(line.cells);
  if (table.kind === "words") {
    const last = line.cells.at(-1);
    const isInColumn = last && line.cells.length > 1 && last.right > table.left;
    return numbered.number !== null && isInColumn ? { ...numbered, status: last.text } : null;
  }
  if (marks.length === 0) return null;
  const [mark, ...others] = marks;
  const column = mark && others.length === 0 ? columnOf(mark, table.columns) : null;
  if (!column) {
    const message = others.length > 0 ? `${marks.length} columns are marked` : "The mark stands under no column";
    const told = `${message}; no level was read. Look at the page.`;
    problems.push({ reason: "UNCLEAR_MARK", subjectId: null, message: told, raw: line.text.slice(0, 120), place });
  }
  return { ...numbered, status: column?.word ?? null };
}

function numberAndTitle(cells: readonly PdfCell[]): { readonly number: string | null; readonly title: string | null } {
  const match = NUMBERED.exec(cells[0]?.text ?? "");
  if (!match) return { number: null, title: null };
  const second = cells.length > 2 ? (cells[1]?.text ?? null) : null;
  const title = match[2] ?? (second !== null && !MARK.test(second) ? second : null);
  return { number: match[1] ?? null, title };
}

/** The column nearest to the mark, if no other is nearly as near. */
function columnOf(mark: PdfCell, columns: readonly StatusColumn[]): StatusColumn | null {
  const [nearest, next] = columns
    .map((column) => ({ column, distance: Math.abs(column.centre - centreOf(mark)) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest && next && nearest.distance * 2 < next.distance ? nearest.column : null;
}

function centreOf({ x, right }: PdfCell): number {
  return (x + right) / 2;
}
