import type { DateOrder } from "@ogp-graph/schema/country/read-rules.ts";
import { fold } from "@ogp-graph/schema/text/fold.ts";

/** Months in English, Spanish, French and Indonesian; setiembre is Peru's spelling. */
const MONTHS = [
  "january enero janvier januari",
  "february febrero fevrier februari",
  "march marzo mars maret",
  "april abril avril",
  "may mayo mai mei",
  "june junio juin juni",
  "july julio juillet juli",
  "august agosto aout agustus",
  "september septiembre setiembre septembre",
  "october octubre octobre oktober",
  "november noviembre novembre",
  "december diciembre decembre desember",
].map((names) => names.split(" "));

const DAY = "(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?";
const MONTH = "(\\p{L}{3,10})\\.?";
const YEAR = "((?:19|20)\\d{2})";
/** Shapes of a date inside a text, the most exact first, each with the places of year, month and day. */
const SHAPES: readonly (readonly [RegExp, number, number, number])[] = [
  [new RegExp(`(?<!\\d)${YEAR}-(\\d{1,2})-(\\d{1,2})(?!\\d)`, "u"), 1, 2, 3],
  [new RegExp(`(?<!\\d)${DAY}\\s+(?:de\\s+|of\\s+)?${MONTH},?\\s+(?:de[l]?\\s+)?${YEAR}(?!\\d)`, "iu"), 3, 2, 1],
  [new RegExp(`(?<!\\p{L})${MONTH}\\s+${DAY},?\\s+${YEAR}(?!\\d)`, "iu"), 3, 1, 2],
  [new RegExp(`(?<!\\p{L})${MONTH},?\\s+(?:de[l]?\\s+|of\\s+)?${YEAR}(?!\\d)`, "iu"), 2, 1, 0],
  [new RegExp(`(?<!\\d)${YEAR}-(\\d{2})(?![\\d-])`, "u"), 1, 2, 0],
];
const SLASHES = new RegExp(`(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR}(?!\\d)`, "u");

/**
 * The first date in a text, as exact as it is printed: `2019`, `2019-09` or `2019-09-01`. Null where there is none, where
 * it is impossible, and where `03/04/2021` can be read both ways and the source does not say which.
 */
export function printedDate(text: string, order: DateOrder): string | null {
  const printed = text.normalize("NFC");
  const slashes = SLASHES.exec(printed);
  if (slashes) return fromSlashes(Number(slashes[1]), Number(slashes[2]), Number(slashes[3]), order);
  for (const [shape, year, month, day] of SHAPES) {
    const match = shape.exec(printed);
    const number = match ? monthNumber(match[month] ?? "") : null;
    if (!match || number === null) continue;
    return day === 0 ? isoMonth(match[year] ?? "", number) : isoDay(Number(match[year]), number, Number(match[day]));
  }
  return /^(?:19|20)\d{2}$/.test(printed.trim()) ? printed.trim() : null;
}

function fromSlashes(first: number, second: number, year: number, order: DateOrder): string | null {
  const dayFirst = isoDay(year, second, first);
  const monthFirst = isoDay(year, first, second);
  if (order === "day-first") return dayFirst;
  if (order === "month-first") return monthFirst;
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
}

/** By number, or by a name or its beginning where only one month begins so. */
function monthNumber(printed: string): number | null {
  if (/^\d+$/.test(printed)) return Number(printed) >= 1 && Number(printed) <= 12 ? Number(printed) : null;
  const start = fold(printed);
  const found = MONTHS.flatMap((names, index) => (names.some((name) => name.startsWith(start)) ? [index + 1] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isoMonth(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
