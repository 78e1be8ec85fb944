import type { CuratedNationalTitle, CuratedRating } from "../src/curated/record.ts";
import { hasContactDetails } from "../src/read/has-contact-details.ts";
import type { Reading, ReadingProblem } from "../src/read/reading.ts";

/** The source key of everything that a reading holds: the page or document itself. */
export const PAGE = "page";

/**
 * A commitment as a report's table or text rates it, by its number in the plan. Reports print no OGP ids, and the number
 * of the plan is not on the page either: {@link nationalTitlesOf} makes records of it once the plan is known.
 */
export interface RatedCommitment {
  /** As printed, without the star: `1`, `4.2`; null where the row has none. */
  readonly numberInPlan: string | null;
  /** Null where the copy does not part it from the text beside it. */
  readonly title: string | null;
  /** Column heading and cell as printed, prose left out: also those that no indicator answers to. */
  readonly cells: readonly { readonly column: string; readonly printed: string }[];
  readonly ratings: readonly CuratedRating[];
  readonly place: string;
}

/** An IRM recommendation: its number, and the heading where one stands apart from the text. The text is prose and not kept. */
export interface ListedRecommendation {
  readonly number: string;
  readonly heading: string | null;
}

/** What a reader of reports gives beyond every other reading. */
export interface ReportReading extends Reading {
  readonly rated: readonly RatedCommitment[];
  readonly recommendations: readonly ListedRecommendation[];
}

/**
 * The ratings of a report as titles without an id, for the plan with the given number. Rows without a title or without a
 * number cannot be placed and are left out; the reading has a problem for each.
 */
export function nationalTitlesOf(rated: readonly RatedCommitment[], plan: number): CuratedNationalTitle[] {
  return rated.flatMap(({ numberInPlan, title, ratings }) =>
    title === null || numberInPlan === null
      ? []
      : { plan, numberInPlan, title, language: "en", ratings: [...ratings], sources: [PAGE] },
  );
}

/** A reading that holds nothing yet; readers fill in what they found. */
export function emptyReading(reader: string, version: number, layout: string): ReportReading {
  const nothing = { commitments: [], listed: [], reports: [], events: [], nationalTitles: [], milestones: [] };
  const lists = { figures: [], links: [], leftovers: [], problems: [], rated: [], recommendations: [] };
  return { reader, version, layout, language: "en", translated: false, ...nothing, ...lists };
}

export function problem(reason: string, message: string, raw: string, place: string): ReadingProblem {
  return { reason, subjectId: null, message, raw: withoutPeople(shortened(raw)), place };
}

/** Leftovers and problems are shown to people: the prose of a page is not carried on. */
export function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** Nor is a person's address or number. */
export function withoutPeople(text: string): string {
  return hasContactDetails(text) ? "[contact details, not kept]" : text;
}
