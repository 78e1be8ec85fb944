import { countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import type { CuratedCountry } from "@ogp-graph/scrapers/curated/record.ts";
import { type Article, documentPage, joomlaBlog, joomlaCategory, wordpressArchive } from "../portals/article-pages.ts";
import { trackerTable } from "../portals/tracker-pages.ts";
import { htmlPage, type SitePage } from "./site-page.ts";

/**
 * The portals of a real country as far as its curated facts fill them: lists of its plans, and Nigeria's table of numbered
 * commitments. Milestones and self-assessments are nowhere among the facts, so no page of a real country has any.
 */
export function realPortalPages(country: CuratedCountry): readonly SitePage[] {
  const manifest = countryManifests().find(({ code }) => code === country.member);
  return (manifest?.sources ?? []).flatMap(({ kind, url, plan, id, language }, index) => {
    if (url === null) return [];
    const documents = plans(country, language);
    if (kind === "link-list") return [htmlPage(url, documentPage("Documents", documents))];
    if (kind === "article-list") return [htmlPage(url, articles(index)({ title: "Articles", articles: documents }))];
    if (kind === "html-table" && id.includes("commitments")) return trackedCommitments(country, plan ?? 0, url);
    return [];
  });
}

function articles(index: number): typeof joomlaBlog {
  return [joomlaCategory, joomlaBlog, wordpressArchive][index % 3] ?? joomlaBlog;
}

const PLAN: Readonly<Record<string, string>> = { en: "Action Plan", es: "Plan de Acción", id: "Rencana Aksi" };

/** The country's plans by their years. */
function plans({ plans: all }: CuratedCountry, language: string): Article[] {
  return all.map(({ label, number }) => ({
    title: `${PLAN[language]} ${label}`,
    href: `/files/plan-${number}.html`,
    date: null,
  }));
}

/** Those whose number the tracker itself prints, as `scrapers/curated` has it. */
function trackedCommitments(country: CuratedCountry, plan: number, url: string): SitePage[] {
  const tracker = new URL(url).hostname;
  const isTracked = (keys: readonly string[]) =>
    keys.some((key) => new URL(country.sources[key]?.url ?? "about:blank").hostname === tracker);
  const rows = [...country.commitments, ...country.nationalTitles].flatMap((entry) => {
    if (entry.plan !== plan || entry.numberInPlan === null || !isTracked(entry.sources)) return [];
    const title = "titles" in entry ? (entry.titles[0]?.text ?? "") : entry.title;
    return [{ cells: { n: entry.numberInPlan, Title: title, Theme: "", Status: "" } }];
  });
  return rows.length === 0 ? [] : [htmlPage(url, trackerTable("Analysis", ["n", "Title", "Theme", "Status"], rows))];
}
