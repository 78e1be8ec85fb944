/** A line of a report, from a page or a PDF, with the cells of a table row where it is one. */
export interface ReportLine {
  /** Cells stand between upright strokes: `Completed | 9 | 16`. */
  readonly text: string;
  /** Where: `line 14`, `page 3, line 7`. */
  readonly place: string;
}

/** Signs before the entries of a list, among them the private ones of symbol fonts. */
const BULLET = /^(?:[\s•●○·▪‣◦*\u2010-\u2015\ue000-\uf8ff-]|\|)+(?=[^\s\d*])/u;

/** A line without the sign that makes it an entry of a list. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, "").trim();
}

/** Whether a line is an entry of a list by the sign before it. */
export function hasBullet(text: string): boolean {
  return BULLET.test(text) && !/^\s*\|?\s*[\p{L}\d]/u.test(text);
}

export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
