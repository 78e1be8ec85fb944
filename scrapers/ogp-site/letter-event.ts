import { letterKindFromTitle } from "@ogp-graph/schema/vocabulary/index.ts";
import type { CuratedEvent } from "../src/curated/record.ts";
import { hasContactDetails } from "../src/read/has-contact-details.ts";
import { pageLabels } from "../src/read/page-labels.ts";
import type { Resource } from "./resource-lines.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const NAMED = MONTHS.join("|");
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(${NAMED}),?\\s+(\\d{4})\\b`, "i");
const MONTH_FIRST = new RegExp(`\\b(${NAMED})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, "i");
const MONTH_ONLY = new RegExp(`\\b(${NAMED}),?\\s+(\\d{4})\\b`, "i");
/** Longest phrase of an event, in words (record.ts). */
const LONGEST = 20;

/**
 * The event that a letter on a member page is. Its kind comes from the words of its title, its date from the date there
 * ("Contrary to Process Letter (February 2023)"), else from the year of the list. Undefined for other documents.
 */
export function letterEvent({ title, type, year }: Resource): CuratedEvent | undefined {
  const kind = title === null ? undefined : letterKindFromTitle(title);
  const isLetter = pageLabels().resources.letters.some((word) => word.toLowerCase() === type?.toLowerCase());
  if (!isLetter && (type !== null || !kind)) return undefined;
  // A letter of no kind that we know may carry a name in its title: then only that there is one is kept.
  const words = kind && title !== null && !hasContactDetails(title) ? title.split(/\s+/) : ["Letter"];
  const what = [...words.slice(0, LONGEST - 5), "(listed", "on", "the", "member", "page)"].join(" ");
  return { date: dateIn(title ?? "") ?? String(year), kind: kind?.id ?? "LETTER_OTHER", what, sources: ["page"] };
}

/** The date that a title prints, as exact as it is: 2023-02 or 2023-02-17. Undefined for none. */
function dateIn(title: string): string | undefined {
  const dayFirst = DAY_FIRST.exec(title);
  const monthFirst = MONTH_FIRST.exec(title);
  if (dayFirst) return isoDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  if (monthFirst) return isoDay(monthFirst[3], monthFirst[1], monthFirst[2]);
  const month = MONTH_ONLY.exec(title);
  return month ? `${month[2]}-${monthNumber(month[1])}` : undefined;
}

/** A day that the month does not have is left off. */
function isoDay(year = "", month = "", day = ""): string {
  const iso = `${year}-${monthNumber(month)}`;
  const days = new Date(Date.UTC(Number(year), Number(monthNumber(month)), 0)).getUTCDate();
  const number = Number(day);
  return number >= 1 && number <= days ? `${iso}-${String(number).padStart(2, "0")}` : iso;
}

function monthNumber(name = ""): string {
  const index = MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase());
  return String(index + 1).padStart(2, "0");
}
