import { createSubgraph } from "../kit/create-subgraph.ts";
import { load } from "../kit/load.ts";
import type { Subgraph } from "../kit/subgraph.ts";
import { AssessmentFields, assessmentsById } from "./assessment.ts";
import { CommitmentRatings } from "./commitment-ratings.ts";
import { IrmReportFields } from "./irm-report-fields.ts";
import { IrmReportQueries } from "./irm-report-queries.ts";
import { reportsById } from "./load-reports.ts";
import { PlanRatings } from "./plan-ratings.ts";
import { RatingFields } from "./rating-fields.ts";
import { Commitment } from "./stubs.ts";

/** The subgraph of what the independent assessor found. */
export function buildIrm(): Promise<Subgraph> {
  return createSubgraph({
    name: "irm",
    resolvers: [IrmReportQueries, IrmReportFields, CommitmentRatings, PlanRatings, RatingFields, AssessmentFields],
    orphanedTypes: [Commitment], // no query of this subgraph leads to it
    references: {
      // Whether these two exist is their owner's to say; here every id has ratings, if only missing ones.
      Commitment: async ({ id }) => ({ id }),
      ActionPlan: async ({ id }) => ({ id }),
      IrmReport: async ({ id }, context) => load(context, reportsById, id),
      Assessment: async ({ id }, context) => load(context, assessmentsById, id),
    },
  });
}
