import type { DateOrder } from "@ogp-graph/schema/country/read-rules.ts";
import type { PageLine } from "../read/page-line.ts";
import { printedDate } from "./printed-date.ts";

/** A date stands at most so many lines below its title: "Details", "Written by", "Published: …". */
const LINES_BELOW = 3;
/** A longer line is prose that mentions a date. */
const LONGEST = 60;

/**
 * The dates of a list's entries, by the places of their lines. A date stands on the entry's own line, or on a line of its own
 * above or below it; which of the two is the habit of the page, worked out from all of its dates, because between two
 * titles a date could belong to either.
 *
 * @param entries places of the lines that hold an entry's link
 */
export function listDates(
  lines: readonly PageLine[],
  entries: ReadonlySet<number>,
  order: DateOrder,
): ReadonlyMap<number, string> {
  const dates = new Map([...entries].flatMap((at) => ownDate(lines[at], order).map((date) => [at, date] as const)));
  const apart = lines.flatMap(({ text, links }, at) => {
    const date = links.length === 0 && text.length <= LONGEST ? printedDate(text, order) : null;
    return date === null ? [] : [{ at, date, above: entryAbove(lines, entries, at), below: entryBelow(entries, at) }];
  });
  const isAbove = datesStandAbove(apart);
  for (const { date, above, below } of apart) {
    const entry = isAbove ? below : above;
    if (entry !== null && !dates.has(entry)) dates.set(entry, date);
  }
  return dates;
}

/** Behind the title on its own line; a year within a title is no date. */
function ownDate(line: PageLine | undefined, order: DateOrder): readonly string[] {
  const title = line?.links[0]?.text ?? "";
  const date = printedDate((line?.text ?? "").replace(title, " "), order);
  return date === null ? [] : [date];
}

function entryAbove(lines: readonly PageLine[], entries: ReadonlySet<number>, at: number): number | null {
  for (let above = at - 1; above >= at - LINES_BELOW; above -= 1) {
    if (entries.has(above)) return above;
    if ((lines[above]?.links.length ?? 0) > 0) return null;
  }
  return null;
}

function entryBelow(entries: ReadonlySet<number>, at: number): number | null {
  return entries.has(at + 1) ? at + 1 : null;
}

/** The habit that explains more of the dates; where both explain as many, the one with the shorter way. */
function datesStandAbove(
  apart: readonly { readonly at: number; readonly above: number | null; readonly below: number | null }[],
): boolean {
  const titlesBelow = apart.flatMap(({ at, below }) => (below === null ? [] : [below - at]));
  const titlesAbove = apart.flatMap(({ at, above }) => (above === null ? [] : [at - above]));
  if (titlesBelow.length !== titlesAbove.length) return titlesBelow.length > titlesAbove.length;
  const way = (steps: readonly number[]) => steps.reduce((sum, step) => sum + step, 0);
  return way(titlesBelow) < way(titlesAbove);
}
