import { ogpValues } from "@ogp-graph/schema/vocabulary/index.ts";
import type { CuratedCommitment, CuratedRating } from "@ogp-graph/scrapers/curated/record.ts";
import type { CommitmentPageFacts } from "./commitment-page.ts";

/** What a page of the first years printed (`older`: star, named values, potential impact) or of the later ones. */
export type PageYears = "older" | "newer";

/**
 * A curated commitment as facts of its own page.
 *
 * @param pageKey the curated source whose values are taken
 */
export function factsOfCommitment(
  commitment: CuratedCommitment,
  country: string,
  plan: string,
  pageKey: string,
  years: PageYears,
): CommitmentPageFacts {
  const own = commitment.ratings.filter(({ source, olderCapture }) => source === pageKey && !olderCapture);
  const printed = (...indicators: string[]) => own.find(({ indicator }) => indicators.includes(indicator))?.printed;
  const values = ogpValues().filter(({ indicator }) => printed(indicator) === "Yes");
  const named = values.map(({ title }) => title).join(" , ");
  const ofYears =
    years === "older"
      ? {
          starred: printed("STAR_PRINTED"),
          relevant: named === "" ? printed("RELEVANT") : named,
          potentialImpact: printed("POTENTIAL_IMPACT") ?? "",
        }
      : { relevant: printed("RELEVANT"), ambition: printed("PAGE_AMBITION") };
  const facts: { [K in keyof CommitmentPageFacts]: CommitmentPageFacts[K] | undefined } = {
    country,
    title: commitment.titles[0]?.text ?? "",
    id: commitment.id,
    plan: commitment.planPrinted ?? plan,
    cycle: commitment.cycle ?? undefined,
    status: commitment.status ?? "",
    lead: commitment.lead ?? "",
    supporting: commitment.supporting.length > 0 ? commitment.supporting : "NA",
    areas: commitment.policyAreas,
    reports: reportsOf(own),
    ...ofYears,
    earlyResults: printed("DIOG", "EARLY_RESULTS"),
    verifiable: printed("VERIFIABLE"),
    completion: printed("COMPLETION"),
  };
  // What is undefined has no line on the page; the required ones are all there.
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as unknown as CommitmentPageFacts;
}

/** The newest first, as pages name them: reports on results before those on design. */
function reportsOf(ratings: readonly CuratedRating[]): string[] {
  const of = (stage: string) =>
    ratings.filter((rating) => rating.stage === stage).flatMap(({ report }) => report ?? []);
  const titles = [...new Set([...of("FINAL"), ...of("PROGRESS"), ...of("DESIGN")])];
  return titles.length > 0 ? titles : ["Pending IRM Review"];
}
