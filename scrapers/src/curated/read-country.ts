import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import type { CommitmentRecord, SubjectRecord } from "../load/records.ts";
import type { CountryContext } from "./country-context.ts";
import { matchNationalTitles } from "./match-national-titles.ts";
import { quarantineUnplaced } from "./quarantine-unplaced.ts";
import { ReportIndex } from "./report-index.ts";
import { toCitations } from "./to-citations.ts";
import { toCommitments } from "./to-commitments.ts";
import { toEvents } from "./to-events.ts";
import { toMembers } from "./to-members.ts";
import { toNationalRecords } from "./to-national-records.ts";
import { toPlanAssessments } from "./to-plan-assessments.ts";
import { toPlans } from "./to-plans.ts";
import { toPortals } from "./to-portals.ts";
import { toFigures, toReports } from "./to-reports.ts";

/** One country as facts and records; what could not be taken at its word is in `context.problems`. */
export interface CountryReading {
  readonly context: CountryContext;
  readonly members: readonly SubjectRecord[];
  readonly plans: readonly SubjectRecord[];
  readonly commitments: readonly CommitmentRecord[];
  readonly nationalRecords: readonly FactOf<"national_record">[];
  /** Titles of `nationalRecords`; those of commitments are with them. */
  readonly nationalTitles: readonly FactOf<"title">[];
  readonly reports: readonly FactOf<"irm_report">[];
  readonly figures: readonly FactOf<"report_figure">[];
  readonly planAssessments: readonly FactOf<"plan_assessment">[];
  readonly portals: readonly FactOf<"portal">[];
  readonly events: readonly FactOf<"process_event">[];
  readonly citations: readonly FactOf<"citation">[];
}

/** Turns what was written down or read of one country into what the loader writes. */
export function readCountry(context: CountryContext): CountryReading {
  const reports = new ReportIndex(context);
  const titles = matchNationalTitles(context.country);
  const national = toNationalRecords(context, titles.unmatched);
  const portals = toPortals(context);
  const events = toEvents(context);
  quarantineUnplaced(context);
  return {
    context,
    members: toMembers(context),
    plans: toPlans(context),
    commitments: toCommitments(context, reports, titles.ofCommitments),
    nationalRecords: national.records,
    nationalTitles: national.titles,
    reports: toReports(context, reports),
    figures: toFigures(context, reports),
    planAssessments: toPlanAssessments(context, reports),
    portals: portals.portals,
    events: events.events,
    citations: [
      ...toCitations(
        context,
        "IRM_REPORT",
        reports.entries.map(({ id, report }) => [id, report.sources]),
      ),
      ...toCitations(context, "NATIONAL_RECORD", national.sources),
      ...toCitations(context, "PORTAL", portals.sources),
      ...toCitations(context, "PROCESS_EVENT", events.sources),
    ],
  };
}
