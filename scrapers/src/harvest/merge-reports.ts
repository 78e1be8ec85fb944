import { printedKey } from "@ogp-graph/schema/vocabulary/index.ts";
import { nationalTitlesOf, type RatedCommitment } from "../../irm-reports/report-reading.ts";
import type { CuratedNationalTitle, CuratedPlan, CuratedReport } from "../curated/record.ts";
import type { Reading } from "../read/reading.ts";
import type { KeyedPage } from "./keyed-pages.ts";
import { planNamed } from "./plan-named.ts";
import type { SetAside } from "./set-aside.ts";

/** The member's IRM reports, and what they say of commitments by their numbers in the plan. */
export interface MergedReports {
  readonly reports: readonly CuratedReport[];
  readonly nationalTitles: readonly CuratedNationalTitle[];
}

/**
 * A report stands on several pages: its own, its PDF, a listing. Pages of one title are one report, and so are a page and
 * the PDF that it links; a draft for public comment stays a report of its own.
 */
export function mergeReports(
  plans: readonly CuratedPlan[],
  pages: readonly KeyedPage[],
  aside: SetAside,
): MergedReports {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const groups = new Map<string, CuratedReport>();
  const nationalTitles: CuratedNationalTitle[] = [];
  // A page before the PDFs that it leads to, so that the report has the page's title.
  const ordered = [...pages].sort((a, b) => depth(a, byId) - depth(b, byId));
  for (const page of ordered) {
    for (const report of page.reading.reports) {
      const placed = withPlan(plans, withTitleOf(parentReport(page, byId), report));
      const key = keyOf(placed, page);
      groups.set(key, join(groups.get(key), placed));
      nationalTitles.push(...ratedIn(page, placed, aside));
    }
  }
  return { reports: [...groups.values()], nationalTitles };
}

function depth(page: KeyedPage, byId: ReadonlyMap<string, KeyedPage>): number {
  return parentReport(page, byId) === undefined ? 0 : 1;
}

/** The one report of the page that led to this document. */
function parentReport(page: KeyedPage, byId: ReadonlyMap<string, KeyedPage>): CuratedReport | undefined {
  const parent = page.foundOn === null ? undefined : byId.get(page.foundOn);
  const [report, ...others] = parent?.kind === "IRM_REPORT" ? parent.reading.reports : [];
  return others.length === 0 && page.reading.reports.length === 1 ? report : undefined;
}

function withTitleOf(parent: CuratedReport | undefined, report: CuratedReport): CuratedReport {
  if (!parent || parent.forPublicComment !== report.forPublicComment) return report;
  return { ...report, title: parent.title ?? report.title, type: parent.type, url: parent.url ?? report.url };
}

function keyOf({ title, type, plan, forPublicComment }: CuratedReport, page: KeyedPage): string {
  const name = title === null ? `${type} ${plan ?? page.id}` : printedKey(title);
  return `${name} ${forPublicComment ? "draft" : ""}`;
}

function withPlan(plans: readonly CuratedPlan[], report: CuratedReport): CuratedReport {
  if (report.plan !== null) return report;
  const plan = planNamed(plans, report.planPrinted, null) ?? planNamed(plans, report.title ?? undefined, null);
  return { ...report, plan: plan?.number ?? null };
}

/** What either page prints; the first one's word where both do. Figures are one table, never two in one. */
function join(known: CuratedReport | undefined, report: CuratedReport): CuratedReport {
  if (!known) return report;
  return {
    ...report,
    ...known,
    plan: known.plan ?? report.plan,
    publicationYear: known.publicationYear ?? report.publicationYear,
    url: known.url ?? report.url,
    figures: known.figures.length >= report.figures.length ? known.figures : report.figures,
    planAssessments: known.planAssessments.length > 0 ? known.planAssessments : report.planAssessments,
    sources: [...new Set([...known.sources, ...report.sources])],
  };
}

/** Reports rate commitments by their number in the plan; without the plan the ratings can be given to none. */
function ratedIn(page: KeyedPage, report: CuratedReport, aside: SetAside): CuratedNationalTitle[] {
  const rated = ratedOf(page.reading);
  if (rated.length === 0) return [];
  if (report.plan === null) {
    const raw = rated.map(({ numberInPlan, title }) => numberInPlan ?? title).join(", ");
    const message = `The report rates ${rated.length} commitments by number, and its plan is not known. They were not loaded.`;
    aside.add(page, { reason: "RATINGS_WITHOUT_PLAN", subjectId: null, message, raw, place: "commitment table" });
    return [];
  }
  const keyed = nationalTitlesOf(rated, report.plan);
  return keyed.map((title) => ({
    ...title,
    sources: [page.key],
    ratings: (title.ratings ?? []).map((rating) => ({
      ...rating,
      source: page.key,
      ...(report.title === null ? {} : { report: report.title }),
    })),
  }));
}

function ratedOf(reading: Reading): readonly RatedCommitment[] {
  return "rated" in reading && Array.isArray(reading.rated) ? reading.rated : []; // readers of reports give more than others
}
