import { letterKindFromTitle } from "@ogp-graph/schema/vocabulary/index.ts";
import type { CuratedEvent } from "../src/curated/record.ts";
import type { ReadingProblem } from "../src/read/reading.ts";
import { PAGE, problem } from "./report-reading.ts";

/** A letter as an event of whoever it is about. */
export interface LetterEvent {
  readonly event: CuratedEvent;
  /** `Kenya`, `Lima`: as the title prints it. Member pages list letters about local members too. Null where it names none. */
  readonly about: string | null;
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const DATE = new RegExp(
  `\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+)?(?<month>${MONTHS.join("|")})\\s+(?<year>20\\d\\d)\\b`,
  "iu",
);

/**
 * The event that the title of an OGP letter tells: its kind by the words of event-kinds.yml, its date from the title
 * (`(February 2023)`, `– September 2021`) or else the one that the list prints beside it. Nothing of the letter's text is
 * read: it is addressed to a person by name.
 */
export function letterEvent(title: string, listedDate: string | null = null): LetterEvent | ReadingProblem {
  const kind = letterKindFromTitle(title);
  if (!kind) {
    const message = "The title names no known kind of letter. Add its words to event-kinds.yml.";
    return problem("UNKNOWN_LETTER", message, title, "title");
  }
  const date = dateIn(title) ?? (listedDate !== null && /^\d{4}(?:-\d\d){0,2}$/u.test(listedDate) ? listedDate : null);
  return {
    event: { date, kind: kind.id, what: kind.title, sources: [PAGE] },
    about: aboutWhom(title, kind.letterPhrases),
  };
}

function dateIn(title: string): string | null {
  const { day, month, year } = DATE.exec(title)?.groups ?? {};
  if (month === undefined || year === undefined) return null;
  const number = String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, "0");
  return [year, number, ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-");
}

/** The part between dashes that is neither the kind nor the date: `Kenya – Contrary …`, `Request for extension … – Plateau`. */
function aboutWhom(title: string, phrases: readonly string[]): string | null {
  const parts = title.split(/\s+[-\u2010-\u2015]\s+/u).map((part) => part.replace(/\(.*?\)/gu, "").trim());
  const names = parts.filter((part) => {
    const isKind = phrases.some((phrase) => part.toLowerCase().includes(phrase.toLowerCase()));
    return part !== "" && !isKind && !DATE.test(part) && letterKindFromTitle(part) === undefined;
  });
  return names.length === 1 ? (names[0] ?? null) : null;
}
