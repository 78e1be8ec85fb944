import { labelOf } from "@ogp-graph/schema/vocabulary/index.ts";
import type { CuratedRating } from "../src/curated/record.ts";
import { labelKey, pageLabels } from "../src/read/page-labels.ts";
import type { PageLine } from "../src/read/page-line.ts";
import type { NamedReports } from "./named-reports.ts";

/** What is read from the text below the block; the text itself is not kept. */
export interface PlanText {
  /** The commitment's number in its plan, as the IRM's text prints it; null where it does not. */
  readonly numberInPlan: string | null;
  readonly ratings: readonly CuratedRating[];
}

/** `10: <title>`, `7. <title>`, `Commitment 3. <title>`, `Compromiso 4.2 <title>`, `2 <title>`, also after a stray sign. */
const NUMBERED =
  /^[^\p{L}\p{N}]*(?:µ\s*)?(?:(?:Commitment|Compromiso|Compromis)\s+)?(\d{1,2}(?:\.\d{1,2})?[A-Z]?)\s*[.:]?\s+\p{Lu}/u;
const POTENTIAL = /^[^\p{L}]*Potential for results\s*:\s*(\p{L}+)$/iu;
const LONGEST_HEADING = 60;
/** How far below a heading of the IRM its first lines go. */
const NEAR = 12;

/**
 * Reads the IRM's own text on a commitment page: the line after "IRM Midterm Status Summary", "IRM End of Term Status
 * Summary" or "Action Plan Review" begins with the number in the plan, and reviews since 2021 print the potential for
 * results, which the block above only shows as high or low.
 *
 * @param lines below the block
 */
export function planText(lines: readonly PageLine[], reports: NamedReports): PlanText {
  const headings = pageLabels().commitmentPage.filter(
    ({ id }) => id === "STATUS_SUMMARY" || id === "ACTION_PLAN_REVIEW",
  );
  const keys = new Map(headings.flatMap(({ id, en }) => en.map((spelling) => [labelKey(spelling), id] as const)));
  let numberInPlan: string | null = null;
  const ratings: CuratedRating[] = [];
  for (const [index, { text }] of lines.entries()) {
    const heading = text.length > LONGEST_HEADING ? undefined : keys.get(labelKey(text));
    if (heading === undefined) continue;
    const next = lines.slice(index + 1, index + 1 + NEAR);
    numberInPlan ??= NUMBERED.exec(next[0]?.text ?? "")?.[1] ?? null;
    if (heading === "ACTION_PLAN_REVIEW" && ratings.length === 0) ratings.push(...potentialForResults(next, reports));
  }
  return { numberInPlan, ratings };
}

function potentialForResults(lines: readonly PageLine[], { reports }: NamedReports): CuratedRating[] {
  const printed = lines.map(({ text }) => POTENTIAL.exec(text)?.[1]).find((word) => word !== undefined);
  const review = reports.find(({ type }) => type.id === "ACTION_PLAN_REVIEW");
  if (!review || printed === undefined || !labelOf("potential-for-results", printed)) return [];
  return [{ indicator: "POTENTIAL_FOR_RESULTS", stage: "DESIGN", printed, report: review.title, source: "page" }];
}
