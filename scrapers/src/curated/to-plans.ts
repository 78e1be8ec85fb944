import type { SubjectRecord } from "../load/records.ts";
import { type CountryContext, firstOf } from "./country-context.ts";
import type { CuratedPlan } from "./record.ts";
import { type Stating, state } from "./state.ts";

/**
 * The country's action plans. Rival labels, titles and counts follow the one that stands first, and stay queryable. Of a
 * plan without sources nothing is said here.
 */
export function toPlans(context: CountryContext): SubjectRecord[] {
  const stated = context.country.plans.filter(({ sources }) => sources.length > 0);
  return stated.map((plan) => planRecord(context, plan));
}

function planRecord(context: CountryContext, plan: CuratedPlan): SubjectRecord {
  const first = firstOf(plan.sources);
  const stating: Stating = {
    sourceId: context.sourceId(first),
    trust: context.trust(first),
    locator: context.locator(`plan ${plan.number}`),
  };
  const titles = [...(plan.title === null ? [] : [plan.title]), ...(plan.titleVariants ?? [])];
  return {
    id: plan.id,
    sourceIds: context.sourceIds(plan.sources),
    statements: [
      ...state(stating, "member_id", context.memberId, { rule: "COUNTRY_OF_THE_FILE" }),
      ...state(stating, "number", plan.number, { printed: plan.id }),
      ...[plan.label, ...(plan.labelVariants ?? [])].flatMap((label) => state(stating, "label", label)),
      ...titles.flatMap((title) => state(stating, "title", title)),
      ...state(stating, "submission_year", plan.submissionYear),
      ...state(stating, "end_year", plan.endYear, { printed: plan.label }),
      ...state(stating, "end_month", plan.endMonth, { printed: plan.title ?? undefined }),
      ...state(stating, "printed_commitments", plan.commitmentCount),
      ...(plan.otherCounts ?? []).flatMap(({ what, count }) =>
        state(stating, "printed_commitments", count, { printed: `${count} (${what})`, rule: "OTHER_COUNT" }),
      ),
      ...state(stating, "status", plan.status),
    ],
  };
}
