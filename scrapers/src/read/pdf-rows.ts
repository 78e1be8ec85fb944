import { printedText } from "./printed-text.ts";

/** A run of text as the PDF places it. Units are points (1/72 inch), the origin is the lower left corner of the page. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Text that stands apart from its neighbours on the line: one cell of a table, or a whole line of prose. */
export interface PdfCell {
  readonly text: string;
  readonly x: number;
  /** Right edge. */
  readonly right: number;
}

export interface PdfLine {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  /** The cells with a blank between them. */
  readonly text: string;
  /** From left to right; at least one. */
  readonly cells: readonly PdfCell[];
}

/** Runs whose baselines are closer than this part of the type size are one line; a raised footnote mark is. */
const SAME_LINE = 0.45;
/** A gap wider than this part of the type size parts two words. */
const WORD_GAP = 0.12;
/** A gap wider than this many times the type size parts two cells; stretched blanks of justified prose stay below. */
const CELL_GAP = 1.2;
/** A raised run smaller than this part of its neighbour is a footnote mark. */
const MARK_SIZE = 0.8;
/** It touches the word that it belongs to, or nearly so. */
const MARK_GAP = 0.3;

/** The lines of one page, from top to bottom, each with its cells. Runs without ink are left out. */
export function pdfRows(page: number, runs: readonly PdfRun[]): PdfLine[] {
  const inked = runs.flatMap(splitAtWideBlanks).filter(({ text }) => text.trim() !== "");
  const lines: PdfRun[][] = [];
  for (const run of inked.sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const first = line?.[0];
    const isSame = first && first.y - run.y < SAME_LINE * Math.max(first.size, run.size);
    if (line && isSame) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) =>
    toLine(
      page,
      line.sort((a, b) => a.x - b.x),
    ),
  );
}

/** Tables are also drawn with runs of blanks: three or more part two cells. */
function splitAtWideBlanks(run: PdfRun): PdfRun[] {
  if (!/\S\s{3,}\S/u.test(run.text)) return [run];
  const perSign = run.width / run.text.length;
  return [...run.text.matchAll(/\S+(?:\s{1,2}\S+)*/gu)].map((part) => ({
    ...run,
    text: part[0],
    x: run.x + part.index * perSign,
    width: part[0].length * perSign,
  }));
}

function toLine(page: number, runs: readonly PdfRun[]): PdfLine {
  const size = Math.max(...runs.map((run) => run.size));
  const cells: { text: string; x: number; right: number }[] = [];
  for (const run of runs) {
    const cell = cells.at(-1);
    const gap = cell ? run.x - cell.right : 0;
    const isMark = cell !== undefined && gap < MARK_GAP * size && isFootnoteMark(run, runs, size);
    const text = isMark ? `[${run.text.trim()}]` : run.text;
    if (!cell || gap > CELL_GAP * size) cells.push({ text, x: run.x, right: run.x + run.width });
    else {
      cell.text += (gap > WORD_GAP * size ? " " : "") + text;
      cell.right = Math.max(cell.right, run.x + run.width);
    }
  }
  const clean = cells.map((cell) => ({ ...cell, text: printedText(cell.text) })).filter(({ text }) => text !== "");
  return { page, y: runs[0]?.y ?? 0, size, text: clean.map(({ text }) => text).join(" "), cells: clean };
}

/** A small raised number after a figure is a footnote mark: run together with it, "6" and "1" would read 61. */
function isFootnoteMark(run: PdfRun, line: readonly PdfRun[], size: number): boolean {
  const baseline = Math.min(...line.filter((other) => other.size === size).map(({ y }) => y));
  return run.size <= MARK_SIZE * size && run.y > baseline && /^\s*[\divxlc*,\s]{1,6}\s*$/iu.test(run.text);
}
