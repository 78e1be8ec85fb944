import type { PdfCell, PdfLine } from "../src/read/pdf-rows.ts";
import type { PdfPage } from "../src/read/pdf-text.ts";
import { figureTokens } from "./figure-tokens.ts";
import { labelsInLine } from "./labels-in-line.ts";
import type { ReportLine } from "./report-line.ts";

const HEADING = /^(?:table\s+[\divx]+\s*[.:]?\s*)?at\s+a\s+glance\b/iu;
/** Lines from the heading on in which the table must end. */
const WINDOW = 120;
/** Points by which a row may begin left of the others: bullets, broken labels. */
const SLACK = 24;
/** Labels further from the heading belong to another table. */
const NEAR = 200;
/** Points by which words beside the table may begin before its last figure ends. */
const EDGE = 3;
/** Points between the middle of a figure and of the heading above it. */
const UNDER = 25;

/**
 * The lines of a PDF as the reader of the "At a glance" table takes them: cells between strokes, and of each heading's
 * surroundings only what stands in the table itself. Reports set the table as a box beside the text, so that a line of the page
 * holds a sentence and a row. Where no heading stands, every line.
 */
export function glanceLinesInPdf(pages: readonly PdfPage[]): ReportLine[] {
  const lines = pages.flatMap((page) => page.lines);
  const boxes = lines.flatMap((line, index) => {
    const heading = line.cells.find(({ text }) => HEADING.test(text));
    if (!heading) return [];
    const below = lines.slice(index + 1, index + 1 + WINDOW);
    return [{ text: heading.text, place: placeOf(line) }, ...boxBelow(below, heading)];
  });
  const whole = () =>
    lines.map((line) => ({ text: line.cells.map(({ text }) => text).join(" | "), place: placeOf(line) }));
  return boxes.length > 0 ? boxes : whole();
}

function boxBelow(lines: readonly PdfLine[], heading: PdfCell): ReportLine[] {
  const cells = lines.flatMap((line) => line.cells);
  const labels = cells.filter((cell) => Math.abs(cell.x - heading.x) < NEAR && startsWithLabel(cell));
  const left = Math.min(heading.x, ...labels.map(({ x }) => x)) - SLACK;
  // Figures and labels show how wide the table is; words beside it that begin further right are running text.
  const inTable = [...labels, ...cells.filter((cell) => cell.x >= left && isFigure(cell))];
  const right = Math.max(...inTable.map((cell) => cell.right), heading.right);
  let columns: readonly PdfCell[] = [];
  return lines.flatMap((line) => {
    const inside = line.cells.filter((cell) => cell.x >= left && cell.x < right - EDGE);
    if (inside.length === 0) return [];
    const headings = inside.filter(isColumnHeading);
    if (headings.length > 1) columns = headings;
    return { text: withStrokes(inside, columns), place: placeOf(line) };
  });
}

function isFigure({ text }: PdfCell): boolean {
  return figureTokens(text) !== undefined || /^(?:yes|no)\*?$/iu.test(text);
}

function startsWithLabel({ text }: PdfCell): boolean {
  return ["COMPLETION", "OPENED", "WITH"].some((block) => labelsInLine(text, block)[0]?.start === 0);
}

function isColumnHeading({ text }: PdfCell): boolean {
  const [first] = labelsInLine(text, null);
  return first?.start === 0 && first.label.column !== undefined;
}

/** A row with one figure under the last of several headings has empty cells before it; its place is known here only. */
function withStrokes(cells: readonly PdfCell[], columns: readonly PdfCell[]): string {
  const [label, figure, ...more] = cells;
  const texts = cells.map(({ text }) => text);
  const last = columns.at(-1);
  if (!label || !figure || more.length > 0 || !last || !/^[\d(n]/iu.test(figure.text)) return texts.join(" | ");
  const isUnderLast = Math.abs(middle(figure) - middle(last)) < UNDER;
  return isUnderLast ? [label.text, ...columns.slice(1).map(() => ""), figure.text].join(" | ") : texts.join(" | ");
}

function middle({ x, right }: PdfCell): number {
  return (x + right) / 2;
}

function placeOf({ page, y }: PdfLine): string {
  return `page ${page}, ${Math.round(y)} points from below`;
}
