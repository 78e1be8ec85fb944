import type { CuratedCommitment, CuratedCountry } from "@ogp-graph/scrapers/curated/record.ts";
import type { CommitmentLayout, CommitmentPageFacts } from "../pages/commitment-page.ts";
import type { Drawing, Markup } from "../pages/page-markup.ts";
import type { PrintedCommitment, PrintedRating } from "./printed-facts.ts";

/** A commitment as one page of the site prints it, and what that page then holds. */
export interface CommitmentOnSite {
  readonly facts: CommitmentPageFacts;
  readonly layout: CommitmentLayout;
  readonly markup: Markup;
  readonly printed: PrintedCommitment;
}

const PENDING = "Pending IRM Review";
/** Made-up words: no report's text stands in this repository. */
const FILLER = "Lorva tem seldo marin ut vestra polim, quode narem isti bolvane sur memlo dasti venor.";
const NO_TEXT = "[no text]";
const OGP = "https://www.opengovpartnership.org";
/** As pages print them: https://www.opengovpartnership.org/members/kenya/commitments/KE0023/ */
const VALUES: Readonly<Record<string, string>> = {
  RELEVANCE_ACCESS_TO_INFORMATION: "Access to Information",
  RELEVANCE_CIVIC_PARTICIPATION: "Civic Participation",
  RELEVANCE_PUBLIC_ACCOUNTABILITY: "Public Accountability",
  RELEVANCE_TECHNOLOGY: "Technology",
};
const MARKUPS = ["divs", "paragraphs", "definitions", "table", "list", "text"] as const satisfies readonly Markup[];

/**
 * The page of a commitment in the layout of its time: pages with the star and potential impact, or newer ones with
 * ambition. `index` varies layout and mark-up, so that every country has all of them.
 */
export function commitmentOnSite(
  country: CuratedCountry,
  slug: string,
  commitment: CuratedCommitment,
  index: number,
): CommitmentOnSite {
  const { id, titles, cycle, lead, supporting, policyAreas } = commitment;
  const title = titles.find(({ origin }) => origin !== "MACHINE")?.text ?? "";
  const own = ownRatings(country, commitment);
  const isNew = own.some(({ indicator }) => indicator === "PAGE_AMBITION");
  const plan = commitment.planPrinted ?? country.plans.find(({ number }) => number === commitment.plan)?.title ?? null;
  const reports = [...new Set(own.flatMap(({ report }) => report ?? []))];
  const number = /^\d+$/.test(commitment.numberInPlan ?? "") ? commitment.numberInPlan : null;
  const { lines, ratings } = isNew ? newLines(own) : oldLines(own, reports.length > 0, index);
  const facts: CommitmentPageFacts = {
    country: country.country.name,
    title,
    id,
    ...(plan === null ? {} : { plan }),
    ...(cycle === null ? {} : { cycle }),
    status: "",
    lead: lead ?? "",
    supporting: supporting.length > 0 ? supporting : "NA",
    areas: policyAreas,
    reports: reports.length > 0 ? reports : [PENDING],
    ...lines,
    ...(number === null ? {} : { irmText: ["IRM Midterm Status Summary", `${number}. ${title}`, FILLER] }),
  };
  const layouts = isNew ? (["B", "B'", "C"] as const) : (["A", "A'", "C"] as const);
  return {
    facts,
    layout: layouts[index % layouts.length] ?? "A",
    markup: MARKUPS[index % MARKUPS.length] ?? "divs",
    printed: {
      address: `${OGP}/members/${slug}/commitments/${id}/`,
      id,
      title,
      plan,
      cycle,
      number,
      lead,
      supporting,
      areas: policyAreas,
      ratings,
    },
  };
}

/** Those that the commitment's own newest page prints. */
function ownRatings({ sources }: CuratedCountry, { id, ratings }: CuratedCommitment): CuratedCommitment["ratings"] {
  return ratings.filter(({ source, olderCapture }) => {
    const page = sources[source];
    const isOwn = page?.kind === "COMMITMENT_PAGE" && page.url.replace(/\/$/, "").toUpperCase().endsWith(`/${id}`);
    return isOwn && !olderCapture;
  });
}

interface Lines {
  readonly lines: Partial<CommitmentPageFacts>;
  readonly ratings: readonly PrintedRating[];
}

/** The generation with ambition: no star, relevance as yes or no, completion drawn. */
function newLines(own: CuratedCommitment["ratings"]): Lines {
  const pick = picker(own);
  const lines = {
    earlyResults: pick("DIOG", "EARLY_RESULTS"),
    verifiable: pick("VERIFIABLE"),
    relevant: pick("RELEVANT"),
    ambition: pick("PAGE_AMBITION"),
    completion: pick("COMPLETION"),
  };
  return { lines: withoutUndefined(lines), ratings: pick.taken };
}

/** The generation with the star: relevance by value, words doubled by their icons, a default beside a pending review. */
function oldLines(own: CuratedCommitment["ratings"], isReviewed: boolean, index: number): Lines {
  const pick = picker(own);
  const values = Object.keys(VALUES).filter((indicator) => own.some((one) => one.indicator === indicator));
  const relevant =
    values.length > 0
      ? values.flatMap((indicator) => pick(indicator) && VALUES[indicator]).join(" , ")
      : pick("RELEVANT");
  const doubled = (value: string | Drawing | undefined) =>
    typeof value === "string" && index % 2 === 1 && !value.includes(" ") ? `${value} ${value}` : value;
  const lines = {
    starred: pick("STAR_PRINTED"),
    earlyResults: doubled(pick("DIOG", "EARLY_RESULTS")),
    verifiable: pick("VERIFIABLE"),
    relevant: relevant ?? (isReviewed ? undefined : "Not Relevant"),
    potentialImpact: pick("POTENTIAL_IMPACT"),
    completion: pick("COMPLETION"),
  };
  return { lines: withoutUndefined(lines), ratings: pick.taken };
}

/** Takes the value of the first of several indicators, and remembers it as printed; what is drawn has no words. */
function picker(own: CuratedCommitment["ratings"]) {
  const taken: PrintedRating[] = [];
  const pick = (...indicators: readonly string[]): string | Drawing | undefined => {
    const found = own.find(({ indicator }) => indicators.includes(indicator));
    if (!found) return undefined;
    taken.push({ indicator: found.indicator, stage: found.stage, printed: found.printed });
    return found.printed === NO_TEXT ? { file: "graphic-01.png" } : found.printed;
  };
  return Object.assign(pick, { taken });
}

function withoutUndefined<T extends object>(lines: T): Partial<CommitmentPageFacts> {
  return Object.fromEntries(Object.entries(lines).filter(([, value]) => value !== undefined));
}
