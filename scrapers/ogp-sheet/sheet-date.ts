/** A date cell of the sheet, understood as far as it can be. */
export interface SheetDate {
  /** `2018`, `2018-09`, `2018-Q3` or `2018-09-01`: as exact as the cell; null while it is ambiguous or not a date. */
  readonly date: string | null;
  /** What an ambiguous cell can mean, earliest first. */
  readonly candidates: readonly string[];
  /** Stable name of the way it was read. */
  readonly rule: SheetDateRule;
}

export type SheetDateRule =
  | "MONTH_DAY_YEAR"
  | "DAY_MONTH_YEAR"
  | "SAME_DAY_AND_MONTH"
  | "AMBIGUOUS_DAY_MONTH"
  | "YEAR_READ_AS_SERIAL"
  | "SERIAL_NUMBER"
  | "MONTH_NAME"
  | "QUARTER"
  | "SEASON"
  | "YEAR"
  | "NOT_A_DATE";

const MONTHS = "january february march april may june july august september october november december".split(" ");
const ROMAN_QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
/** Spreadsheets count days from this one (1900 had a 29 February for them, hence the 30th). */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** A slash date in 1905 is a year that a spreadsheet took for a serial number: 15 July 1905 is day 2023. */
const SERIAL_YEARS = { from: 2000, to: 2050 };

/**
 * Reads one of the 14 shapes that the sheet's date cells come in. A day and month that can be read both ways stay
 * undecided, with both candidates: the sheet holds 331 that are provably month first and 38 that are provably day
 * first, so neither is a safe guess.
 *
 * Undefined for an impossible date, such as the 31st of June.
 */
export function readSheetDate(printed: string): SheetDate | undefined {
  const cell = printed.trim().replace(/\s+/g, " ");
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(cell);
  if (slashes) return slashDate(Number(slashes[1]), Number(slashes[2]), fullYear(slashes[3] ?? ""));
  if (/^\d{4}$/.test(cell)) return isPlausible(Number(cell)) ? certain(cell, "YEAR") : undefined;
  if (/^\d{5}$/.test(cell)) return serialDate(Number(cell));
  const quarter = /^(?:quarter ([1-4])|(i|ii|iii|iv) quarter of) (\d{4})$/i.exec(cell);
  if (quarter) {
    const number = quarter[1] ?? ROMAN_QUARTERS[(quarter[2] ?? "").toLowerCase()];
    return certain(`${quarter[3]}-Q${number}`, "QUARTER");
  }
  const season = /^(?:spring|summer|autumn|fall|winter) (\d{4})$/i.exec(cell);
  if (season) return certain(String(season[1]), "SEASON");
  return monthDate(cell) ?? { date: null, candidates: [], rule: "NOT_A_DATE" };
}

function monthDate(cell: string): SheetDate | undefined {
  const named = /^([a-z]+) (\d{4})$/i.exec(cell);
  const month = MONTHS.indexOf((named?.[1] ?? "").toLowerCase()) + 1;
  return named && month > 0 ? certain(`${named[2]}-${two(month)}`, "MONTH_NAME") : undefined;
}

function slashDate(first: number, second: number, year: number): SheetDate | undefined {
  const monthFirst = isoDate(year, first, second);
  const dayFirst = isoDate(year, second, first);
  const serial = serialYear(monthFirst) ?? serialYear(dayFirst);
  if (year === 1905 && serial) return certain(String(serial), "YEAR_READ_AS_SERIAL");
  if (!isPlausible(year)) return undefined;
  if (monthFirst && dayFirst) {
    if (monthFirst === dayFirst) return certain(monthFirst, "SAME_DAY_AND_MONTH");
    return { date: null, candidates: [monthFirst, dayFirst].sort(), rule: "AMBIGUOUS_DAY_MONTH" };
  }
  if (monthFirst) return certain(monthFirst, "MONTH_DAY_YEAR");
  return dayFirst ? certain(dayFirst, "DAY_MONTH_YEAR") : undefined;
}

/** The year of which this day is the serial number, where it is one that a plan can have. */
function serialYear(iso: string | undefined): number | undefined {
  if (!iso) return undefined;
  const days = (Date.parse(iso) - SERIAL_ZERO) / 86_400_000;
  return days >= SERIAL_YEARS.from && days <= SERIAL_YEARS.to ? days : undefined;
}

function serialDate(days: number): SheetDate | undefined {
  const iso = new Date(SERIAL_ZERO + days * 86_400_000).toISOString().slice(0, 10);
  return isPlausible(Number(iso.slice(0, 4))) ? certain(iso, "SERIAL_NUMBER") : undefined;
}

function certain(date: string, rule: SheetDateRule): SheetDate {
  return { date, candidates: [], rule };
}

/** OGP began in 2011; reforms that a plan takes over may have begun some years before. */
function isPlausible(year: number): boolean {
  return year >= 2000 && year <= 2050;
}

function fullYear(printed: string): number {
  return printed.length === 2 ? 2000 + Number(printed) : Number(printed);
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && month >= 1 && month <= 12 ? `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
