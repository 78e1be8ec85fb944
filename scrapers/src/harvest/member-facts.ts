import type { CountryFacts } from "../curated/country-facts.ts";
import type { CuratedPlan } from "../curated/record.ts";
import type { KeyedPage } from "./keyed-pages.ts";
import type { KnownCountry } from "./known-country.ts";
import { yearsIn } from "./plan-named.ts";

/** What the member's own page says of the member and of its current plan. */
export interface MemberFacts {
  readonly country: CountryFacts["country"];
  readonly plans: readonly CuratedPlan[];
}

/**
 * The member and its current plan, from the labels of the member's page: `Member Since 2011`, `Action Plan 5`, `Current
 * Action Plan 2023-2027`, `Number of Commitments: 9`. Earlier plans are not numbered there, so nothing is said of them.
 */
export function memberFacts({ member, name }: KnownCountry, pages: readonly KeyedPage[]): MemberFacts {
  const page = pages.find(({ kind, reading }) => kind === "MEMBER_PAGE" && !reading.translated);
  const stands = page ?? pages[0];
  const figure = (...labels: readonly string[]) =>
    page?.reading.figures.find(({ label }) => labels.includes(label.toLowerCase()))?.printed;
  const joined = numberIn(figure("member since", "joined"));
  const country = {
    name,
    joined: joined !== null && joined >= 2000 ? joined : null,
    sources: stands ? [stands.key] : [],
  };
  const number = numberIn(figure("action plan"));
  const label = figure("current action plan");
  const years = label === undefined ? undefined : yearsIn(label);
  if (!page || number === null || number < 1 || number > 20 || !years) return { country, plans: [] };
  const named = planOnCommitments(pages, years);
  const plan: CuratedPlan = {
    number,
    id: `AP_${member}${String(number).padStart(2, "0")}`,
    label: `${years.from}-${years.to}`,
    title: named.title,
    submissionYear: named.cycle ?? years.from,
    endYear: years.to,
    commitmentCount: numberIn(figure("number of commitments")),
    sources: [page.key, ...named.sources],
  };
  return { country, plans: [plan] };
}

/** Title and cycle of the plan of these years, where the commitment pages that name it agree on them. */
function planOnCommitments(pages: readonly KeyedPage[], years: { readonly from: number; readonly to: number }) {
  const named = pages.flatMap((page) =>
    page.reading.commitments.flatMap(({ planPrinted, cycle }) => {
      const span = planPrinted === undefined ? undefined : yearsIn(planPrinted);
      return span?.from === years.from && span.to === years.to ? [{ page, title: planPrinted, cycle }] : [];
    }),
  );
  const [title, ...otherTitles] = new Set(named.flatMap((entry) => entry.title ?? []));
  const [cycle, ...otherCycles] = new Set(named.flatMap((entry) => entry.cycle ?? []));
  const isNear = cycle !== undefined && Math.abs(cycle - years.from) <= 1;
  return {
    title: otherTitles.length === 0 ? (title ?? null) : null,
    cycle: otherCycles.length === 0 && isNear ? cycle : undefined,
    sources: otherTitles.length === 0 && named[0] ? [named[0].page.key] : [],
  };
}

function numberIn(printed: string | undefined): number | null {
  const digits = /^\D{0,20}(\d{1,4})\b/.exec(printed ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}
