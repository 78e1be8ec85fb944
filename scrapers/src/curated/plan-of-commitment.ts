import { printedKey } from "@ogp-graph/schema/vocabulary/index.ts";
import type { StatementRecord } from "../load/records.ts";
import type { CountryContext } from "./country-context.ts";
import { mainSource } from "./own-page.ts";
import type { CuratedCommitment, CuratedPlan } from "./record.ts";
import type { ReportIndex } from "./report-index.ts";
import { type Stating, state } from "./state.ts";

/**
 * The plan of a commitment, as the file gives it. A plan of another cycle than the commitment's own is believed only
 * where a rating comes from a report on that plan; what counts is the plan's own submission year, since the years in
 * its name may begin later (the Philippine plan "2012-2013" is of cycle 2011).
 *
 * Where the file gives none, what the page prints is in doubt: CO0097 prints the cycle 2017 and a plan of 2023
 * (https://www.opengovpartnership.org/members/colombia/commitments/CO0097). What is not believed goes to quarantine,
 * and the commitment goes on without a plan.
 */
export function planStatement(
  context: CountryContext,
  reports: ReportIndex,
  commitment: CuratedCommitment,
  page: Stating,
): StatementRecord[] {
  const { id, plan: number, planPrinted } = commitment;
  const plan = context.country.plans.find((known) => known.number === number);
  if (plan && (!isOfAnotherCycle(commitment, plan) || isTiedByReport(reports, commitment, plan))) {
    return state(page, "plan_id", plan.id, { printed: planPrinted ?? plan.title ?? plan.label });
  }
  const doubted = plan ?? namedPlan(context, planPrinted);
  const raw = planPrinted ?? plan?.title ?? plan?.label;
  if (raw !== undefined) {
    context.quarantine({
      subjectId: id,
      ...reasonOf(commitment, doubted),
      raw,
      where: `commitment ${id}, plan`,
      source: mainSource(context, commitment),
    });
  }
  return [];
}

function reasonOf(commitment: CuratedCommitment, plan: CuratedPlan | undefined) {
  if (!plan || !isOfAnotherCycle(commitment, plan)) {
    return {
      reason: "PLAN_IN_DOUBT",
      message: "No plan is known by that name and cycle; the commitment was loaded without one.",
    };
  }
  const message = `The commitment is of cycle ${commitment.cycle} and ${plan.id} of ${plan.submissionYear}; it was loaded without a plan.`;
  return { reason: "PLAN_OF_ANOTHER_CYCLE", message };
}

/** The plan that a page names: by its title, or by the years in the name that the page gives it. */
function namedPlan({ country }: CountryContext, printed: string | undefined): CuratedPlan | undefined {
  if (printed === undefined) return undefined;
  return country.plans.find(
    ({ title, titleVariants = [], label }) =>
      [title, ...titleVariants].some((known) => known !== null && printedKey(known) === printedKey(printed)) ||
      printed.includes(label),
  );
}

function isOfAnotherCycle({ cycle }: CuratedCommitment, { submissionYear }: CuratedPlan): boolean {
  return cycle !== null && cycle !== submissionYear;
}

/** A rating from a report on that very plan ties the commitment to it, whatever cycle its page prints. */
function isTiedByReport(reports: ReportIndex, { ratings }: CuratedCommitment, { number }: CuratedPlan): boolean {
  return ratings.some(({ report }) => reports.named(report)?.report.plan === number);
}
