import type { CountryFacts } from "../curated/country-facts.ts";
import type { CuratedCommitment, CuratedNationalTitle, CuratedPlan, CuratedPortal } from "../curated/record.ts";
import type { Crosswalk } from "../portals/crosswalk.ts";
import type { HarvestedPage } from "./harvested-page.ts";
import { type KeyedPage, keyedPages } from "./keyed-pages.ts";
import type { KnownCountry } from "./known-country.ts";
import { memberFacts } from "./member-facts.ts";
import { mergeCommitments } from "./merge-commitments.ts";
import { mergeEvents } from "./merge-events.ts";
import { mergeReports } from "./merge-reports.ts";
import { placeKey } from "./place-key.ts";
import { SetAside, setAsideOfReading } from "./set-aside.ts";

/** Everything that the pages of one member say, in the record format of the curated files. */
export interface MergedCountry {
  readonly facts: CountryFacts;
  readonly pages: readonly KeyedPage[];
  /** What was not taken at its word before the mapping even began. */
  readonly aside: SetAside;
}

/**
 * Puts the pages of one member together: a pure function of the pages and of what the store knows of the member.
 *
 * @param portals the portals of the manifest that a page was read of, without sources
 */
export function mergeCountry(
  known: KnownCountry,
  harvested: readonly HarvestedPage[],
  crosswalk: Crosswalk,
  portals: (page: KeyedPage) => CuratedPortal | undefined,
): MergedCountry {
  const aside = new SetAside(known.member);
  const pages = keyedPages(harvested);
  for (const page of pages) setAsideOfReading(aside, page);
  const member = memberFacts(known, pages);
  const plans = withKnownPlans(member.plans, known.plans);
  const reports = mergeReports(plans, pages, aside);
  const titles = [...reports.nationalTitles, ...nationalTitlesOf(pages)];
  const commitments = mergeCommitments(known.member, plans, pages, aside);
  const facts: CountryFacts = {
    member: known.member,
    sources: Object.fromEntries(pages.map((page) => [page.key, sourceOf(page)])),
    country: member.country,
    plans,
    commitments: [...commitments, ...commitmentsOfTitles(known, plans, commitments, titles, crosswalk)],
    nationalTitles: titles,
    crosswalk,
    irmReports: [...reports.reports],
    portals: portalsOf(pages, portals),
    events: mergeEvents(known.name, pages, aside),
    localMembers: [],
    localPlans: [],
    openGovChallenge: [],
    unplaced: [],
  };
  return { facts, pages, aside };
}

function sourceOf({ sourceId, url, kind, title }: KeyedPage) {
  return { id: sourceId, url, kind, ...(title === null ? {} : { title }) };
}

/** The pages' own plans, then those that only the store knows. */
function withKnownPlans(own: readonly CuratedPlan[], known: readonly CuratedPlan[]): CuratedPlan[] {
  const stated = new Map(own.map((plan) => [plan.id, plan]));
  const others = known.filter(({ id }) => !stated.has(id));
  // A plan that a page names by its number alone takes the store's other names for being recognised.
  const named = own.map((plan) => {
    const stored = known.find(({ id }) => id === plan.id);
    return stored ? { ...plan, title: plan.title ?? stored.title } : plan;
  });
  return [...named, ...others].sort((a, b) => a.number - b.number);
}

function nationalTitlesOf(pages: readonly KeyedPage[]): CuratedNationalTitle[] {
  const titles = new Map<string, CuratedNationalTitle>();
  for (const title of pages.flatMap(({ reading }) => reading.nationalTitles)) {
    const key = `${placeKey(title.plan, title.numberInPlan ?? "")} ${title.title}`;
    const known = titles.get(key);
    titles.set(key, known ? { ...known, sources: [...new Set([...known.sources, ...title.sources])] } : title);
  }
  return [...titles.values()];
}

/** Commitments that no page of OGP was read of, and that a title of their plan and number speaks of. */
function commitmentsOfTitles(
  known: KnownCountry,
  plans: readonly CuratedPlan[],
  commitments: readonly CuratedCommitment[],
  titles: readonly CuratedNationalTitle[],
  crosswalk: Crosswalk,
): CuratedCommitment[] {
  const harvested = new Set(commitments.map(({ id }) => id));
  const found = new Map<string, CuratedCommitment>();
  for (const title of titles) {
    const { plan, numberInPlan } = title;
    if (numberInPlan === null) continue;
    const id = crosswalk.find(plan, numberInPlan)?.id ?? onlyAt(known, plans, plan, numberInPlan);
    if (id === undefined || harvested.has(id)) continue;
    const before = found.get(id) ?? withTitle(id, title);
    found.set(id, { ...before, sources: [...new Set([...before.sources, ...title.sources])] });
  }
  return [...found.values()];
}

function onlyAt(known: KnownCountry, plans: readonly CuratedPlan[], plan: number, number: string): string | undefined {
  const planId = plans.find((entry) => entry.number === plan)?.id;
  const place = placeKey(plan, number);
  const there = known.commitments.filter(
    (entry) => entry.planId === planId && placeKey(plan, entry.numberInPlan) === place,
  );
  return there.length === 1 ? there[0]?.id : undefined;
}

function withTitle(
  id: string,
  { plan, numberInPlan, title, language, sources }: CuratedNationalTitle,
): CuratedCommitment {
  const nothing = { cycle: null, policyAreas: [], lead: null, supporting: [], status: null, ratings: [] };
  return {
    id,
    plan,
    numberInPlan,
    titles: [{ text: title, language, origin: "UNSTATED" }],
    sources: [...sources],
    ...nothing,
  };
}

function portalsOf(
  pages: readonly KeyedPage[],
  portalOf: (page: KeyedPage) => CuratedPortal | undefined,
): CuratedPortal[] {
  const portals = new Map<string, CuratedPortal>();
  for (const page of pages) {
    const portal = portalOf(page);
    if (!portal) continue;
    const sources = [...(portals.get(portal.name)?.sources ?? []), page.key];
    portals.set(portal.name, { ...portal, sources });
  }
  return [...portals.values()];
}
