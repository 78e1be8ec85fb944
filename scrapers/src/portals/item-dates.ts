import type { DateOrder } from "@ogp-graph/schema/country/read-rules.ts";
import type { Notes } from "./notes.ts";
import { printedDate } from "./printed-date.ts";
import type { PrintedItem } from "./printed-item.ts";

export interface ItemDates {
  readonly start: string | null;
  readonly due: string | null;
  readonly updated: string | null;
}

/** OGP began in 2011; reforms that a plan takes over may have begun some years before. */
const YEARS = { from: 2000, to: 2050 };
/** What parts the two dates of a period; a hyphen only between blanks, because ISO dates hold hyphens. */
const BETWEEN = /\s+(?:-|to|until|hasta(?:\s+el)?|al?|s\/d|sampai)\s+|\s*[–—]\s*/iu;

/** The dates of an item. One that cannot be read, or an end before the start, is a problem and not a date. */
export function itemDates(item: PrintedItem, order: DateOrder, notes: Notes): ItemDates {
  const read = (printed: string | null, what: string) => dateOf(printed, what, item, order, notes);
  const [first, second] = item.period === null ? [item.start, item.finish] : splitPeriod(item.period, item, notes);
  const start = read(first, "start");
  const due = read(second, "end");
  const updated = read(item.updated, "day of the last update");
  if (start === null || due === null || isInOrder(start, due)) return { start, due, updated };
  const message = `The end ${due} lies before the start ${start}; neither was taken.`;
  notes.problem("IMPOSSIBLE_DATE", item.place, `${first} / ${second}`, message, `${item.kind} ${item.number}`);
  return { start: null, due: null, updated };
}

/** As far as both are exact: "2020" does not end before "2020-03". */
function isInOrder(start: string, due: string): boolean {
  const length = Math.min(start.length, due.length);
  return start.slice(0, length) <= due.slice(0, length);
}

function splitPeriod(period: string, item: PrintedItem, notes: Notes): readonly [string | null, string | null] {
  const parts = period.trim() === "" ? [] : period.split(BETWEEN);
  if (parts.length === 2) return [parts[0] ?? null, parts[1] ?? null];
  if (parts.length > 0 && /\p{N}/u.test(period)) {
    const message = "A period has two dates with a dash or a word between them.";
    notes.problem("UNREADABLE_DATE", item.place, period, message, `${item.kind} ${item.number}`);
  }
  return [null, null];
}

function dateOf(
  printed: string | null,
  what: string,
  item: PrintedItem,
  order: DateOrder,
  notes: Notes,
): string | null {
  if (printed === null || !/[\p{L}\p{N}]/u.test(printed)) return null;
  const date = printedDate(printed, order);
  const year = Number(date?.slice(0, 4));
  if (date !== null && year >= YEARS.from && year <= YEARS.to) return date;
  const message = `"${printed.slice(0, 60)}" is no date that can be read in one way (${what}). Where day and month are printed as numbers, say in "dates" which comes first.`;
  notes.problem("UNREADABLE_DATE", item.place, printed, message, `${item.kind} ${item.number}`);
  return null;
}
