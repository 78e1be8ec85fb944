import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readCurated } from "@ogp-graph/scrapers/curated/read-curated.ts";
import type { CuratedCountry, CuratedEvent } from "@ogp-graph/scrapers/curated/record.ts";
import { commitmentPage } from "../pages/commitment-page.ts";
import { memberPage, type ResourceFacts } from "../pages/member-page.ts";
import { letterPage } from "../pages/report-letter.ts";
import { type CommitmentOnSite, commitmentOnSite } from "./commitment-facts.ts";
import type { PrintedFacts } from "./printed-facts.ts";
import { realPortalPages } from "./real-portal-pages.ts";
import { type ReportOnSite, reportOnSite } from "./report-facts.ts";
import { htmlPage, type SitePage } from "./site-page.ts";

/** OGP's pages of one country, and what they hold. */
export interface CountryPages {
  readonly slug: string;
  readonly memberPage: string;
  readonly pages: readonly SitePage[];
  readonly printed: PrintedFacts;
}

const OGP = "https://www.opengovpartnership.org";
const CURATED = fileURLToPath(new URL("../../../../scrapers/curated", import.meta.url));
/** A person to write to, as member pages print one; no reader may keep it. */
export const CONTACT = "Zorvan Templid, Office of the Cantle zorvan.templid@example.org +99 555 0100 200";

/** The countries of `scrapers/curated`, as their files name them: `kenya`. */
export function curatedCountries(): readonly string[] {
  return readdirSync(CURATED)
    .filter((file) => file.endsWith(".yml"))
    .map((file) => file.replace(/\.yml$/, ""))
    .sort();
}

/** OGP's pages of a country, filled with the facts of its curated file. */
export function countryPages(slug: string): CountryPages {
  const country = readCurated(`${CURATED}/${slug}.yml`);
  const own = pagesOf(country, slug);
  return { ...own, pages: [...own.pages, ...realPortalPages(country)] };
}

/** The same of facts that somebody else gives, as of a country that does not exist. */
export function pagesOf(country: CuratedCountry, slug: string): CountryPages {
  const titled = country.commitments.filter(({ titles }) => titles.some(({ origin }) => origin !== "MACHINE"));
  const commitments = titled.map((commitment, index) => commitmentOnSite(country, slug, commitment, index));
  const reports = country.irmReports.flatMap((report, index) => reportOnSite(country, report, index) ?? []);
  const letters = country.events.flatMap((event) => letterOf(country, event));
  const address = `${OGP}/members/${slug}/`;
  return {
    slug,
    memberPage: address,
    pages: [
      htmlPage(address, memberHtml(country, commitments, reports, letters)),
      ...commitments.map(({ facts, layout, markup, printed }) =>
        htmlPage(printed.address, commitmentPage(facts, layout, markup)),
      ),
      ...reports.map(({ page }) => page),
      ...letters.map(({ title, address: at }) => htmlPage(at, letterPage(title))),
    ],
    printed: {
      member: country.member,
      commitments: commitments.map(({ printed }) => printed),
      reports: reports.map(({ printed }) => printed),
      letters: letters.map(({ kind, date }) => ({ kind, date })),
    },
  };
}

interface Letter {
  readonly title: string;
  readonly kind: string;
  readonly date: string;
  readonly address: string;
}

const LETTERS: Readonly<Record<string, string>> = {
  LETTER_CONTRARY_TO_PROCESS: "Contrary to Process Letter",
  LETTER_UNDER_REVIEW: "Under Review Letter",
  LETTER_LATE_PLAN: "Notification of Late Action Plan (Cohort Shift)",
  LETTER_OTHER: "Letter Regarding Status",
};
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Of letters about the member itself; those about local members stand on its page too, and are nobody's event here. */
function letterOf({ country }: CuratedCountry, { kind, date }: CuratedEvent): Letter[] {
  const words = LETTERS[kind];
  if (words === undefined || date === null) return [];
  const [year, month] = date.split("-");
  const when = month === undefined ? year : `${MONTHS[Number(month) - 1]} ${year}`;
  const title = `${country.name} – ${words} (${when})`;
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return [{ title, kind, date: date.slice(0, 7), address: `${OGP}/documents/${slug}/` }];
}

function memberHtml(
  country: CuratedCountry,
  commitments: readonly CommitmentOnSite[],
  reports: readonly ReportOnSite[],
  letters: readonly Letter[],
): string {
  const last = country.plans.at(-1);
  const resources: ResourceFacts[] = [
    ...reports.map(({ printed }) => ({
      title: printed.title,
      year: printed.year ?? 2020,
      type: /public comment/i.test(printed.title) ? "Report Comments" : "IRM Report",
      href: printed.address,
    })),
    ...letters.map(({ title, date, address }) => ({
      title,
      year: Number(date.slice(0, 4)),
      type: "Letter",
      href: address,
    })),
  ];
  const list = commitments.map(({ printed: { id, title, cycle, areas } }) => ({
    id,
    title,
    year: cycle ?? 2012,
    area: areas[0] ?? "",
  }));
  return memberPage(
    {
      country: country.country.name,
      since: country.country.joined,
      planNumber: last?.number ?? 1,
      plan: last?.label ?? "",
      numberOfCommitments: last?.commitmentCount ?? 0,
      focus: "Not specified",
      commitments: list.sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1)),
      resources,
      contact: CONTACT,
    },
    "new",
  );
}
