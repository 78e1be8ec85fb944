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

/** What the reports say of plans as a whole; which one stands for plan, indicator and stage is marked over all origins. */
export function toPlanAssessments(context: CountryContext, { entries }: ReportIndex): PlanAssessmentFact[] {
  return entries.flatMap((entry) => assessmentsOf(context, entry));
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
      id: withOrigin(times > 1 ? `${key}:${times}` : key, context.origin),
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
