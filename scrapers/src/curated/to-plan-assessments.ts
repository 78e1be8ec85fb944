import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import { scaleOfIndicator, trustOf } from "@ogp-graph/schema/vocabulary/index.ts";
import { withOrigin } from "../load/origin.ts";
import type { CountryContext } from "./country-context.ts";
import { firstOf } from "./country-context.ts";
import type { CuratedReport } from "./record.ts";
import { DRAFT_DISCOUNT, type IndexedReport, type ReportIndex } from "./report-index.ts";
import { type ReadLabel, readLabel, unknownLabel } from "./to-assessments.ts";

type PlanAssessment = CuratedReport["planAssessments"][number];
type PlanAssessmentFact = FactOf<"plan_assessment">;

/** What the reports say of plans as a whole, each with the mark of the one that stands for plan, indicator and stage. */
export function toPlanAssessments(context: CountryContext, { entries }: ReportIndex): PlanAssessmentFact[] {
  return markPreferred(entries.flatMap((entry) => assessmentsOf(context, entry)));
}

function assessmentsOf(context: CountryContext, entry: IndexedReport): PlanAssessmentFact[] {
  const seen = new Map<string, number>();
  const plan = context.country.plans.find(({ number }) => number === entry.report.plan);
  return entry.report.planAssessments.flatMap((assessment) => {
    const read = readAssessment(assessment);
    if (!plan || !read) {
      setAside(context, entry, assessment, read);
      return [];
    }
    const key = `${plan.id}:${assessment.indicator}:${assessment.stage}:${entry.id}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return {
      id: withOrigin(times > 1 ? `${key}:${times}` : key, "curated"),
      source_id: context.firstSourceId(entry.report.sources),
      plan_id: plan.id,
      indicator: assessment.indicator,
      stage: assessment.stage,
      scale_id: scaleOfIndicator(assessment.indicator).id,
      ...read,
      report_id: entry.id,
      report_year: entry.report.publicationYear,
      // The report's own words, also where only a copy of it was read.
      trust: trustOf("IRM_REPORT") - (entry.report.forPublicComment ? DRAFT_DISCOUNT : 0),
      locator: context.locator(`${entry.title}, "${assessment.label}"`),
      preferred: 0,
    };
  });
}

/**
 * Reports on plans from 2020 print the reverse of "Acted contrary to OGP process", namely "Acted according to OGP
 * process": there a Yes is the indicator's No, and the other way round. Only a scale of two steps can be turned round.
 */
function readAssessment({ indicator, printed, reversed }: PlanAssessment): ReadLabel | undefined {
  const read = readLabel(indicator, printed, true);
  if (!read || !reversed || read.label === null) return read;
  const { labels } = scaleOfIndicator(indicator);
  const other = labels.find(({ label }) => label !== read.label);
  if (labels.length !== 2 || !other) return undefined;
  return { ...read, label: other.label, code: other.code, band: other.band, rule: "REVERSED_LABEL" };
}

function setAside(
  context: CountryContext,
  { id, title, report }: IndexedReport,
  assessment: PlanAssessment,
  read: ReadLabel | undefined,
): void {
  const withoutPlan = {
    reason: "ASSESSMENT_WITHOUT_PLAN",
    message: "The report is on no plan of the file, so its value can be given to none.",
    raw: assessment.printed,
  };
  context.quarantine({
    subjectId: id,
    ...(read ? withoutPlan : unknownLabel(assessment)),
    where: `${title}, "${assessment.label}"`,
    source: firstOf(report.sources),
  });
}

/** For one plan, indicator and stage: a rating before an absence, then the more trusted report, then the order of ids. */
function markPreferred(rows: readonly PlanAssessmentFact[]): PlanAssessmentFact[] {
  const best = new Map<string, PlanAssessmentFact>();
  for (const row of rows) {
    const key = `${row.plan_id} ${row.indicator} ${row.stage}`;
    const rival = best.get(key);
    if (!rival || compare(row, rival) < 0) best.set(key, row);
  }
  const preferred = new Set(best.values());
  return rows.map((row) => ({ ...row, preferred: preferred.has(row) ? 1 : 0 }));
}

function compare(a: PlanAssessmentFact, b: PlanAssessmentFact): number {
  const rated = (row: PlanAssessmentFact) => (row.label === null ? 0 : 1);
  return rated(b) - rated(a) || b.trust - a.trust || (a.id < b.id ? -1 : 1);
}
