import { ReportStageEnum } from "@ogp-graph/schema/graphql/enums.ts";
import type { Database } from "@ogp-graph/schema/store/database.ts";
import { type ExpressionBuilder, sql } from "kysely";
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { load } from "../kit/load.ts";
import { nestedConnection } from "../kit/nested-pages.ts";
import { orderBy } from "../kit/order.ts";
import { pageFrom } from "../kit/page.ts";
import { ForwardPageArgs } from "../kit/page-args.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { IrmReportConnection } from "./irm-report.ts";
import { ratingsOfPlans } from "./load-ratings.ts";
import { reportColumns } from "./load-reports.ts";
import { notLoaded, Rating, type RatingRow } from "./rating.ts";
import { ActionPlan } from "./stubs.ts";

const LATEST = "Left out, the latest stage with a finding answers; `stage` of the answer says which.";

/** What reports say of a plan as a whole. Fields are nullable so that a failure here costs these fields only. */
@Resolver(() => ActionPlan)
export class PlanRatings {
  @FieldResolver(() => Rating, {
    nullable: true,
    description:
      "How much the public shaped the plan (DESIGN) or its implementation (FINAL): a step of the IAP2 ladder.",
  })
  publicInfluence(
    @Root() { id }: ActionPlan,
    @Ctx() context: SubgraphContext,
    @Arg("stage", () => ReportStageEnum, { defaultValue: "DESIGN", description: "DESIGN or FINAL." }) stage: string,
  ): Promise<RatingRow> {
    return ratingOf(context, id, "PUBLIC_INFLUENCE", stage);
  }

  @FieldResolver(() => Rating, {
    nullable: true,
    description: "Whether government and civil society had a standing forum for the plan.",
  })
  forum(
    @Root() { id }: ActionPlan,
    @Ctx() context: SubgraphContext,
    @Arg("stage", () => ReportStageEnum, { nullable: true, description: `The stage that is meant. ${LATEST}` })
    stage?: string | null,
  ): Promise<RatingRow> {
    return ratingOf(context, id, "MULTISTAKEHOLDER_FORUM", stage);
  }

  @FieldResolver(() => Rating, {
    nullable: true,
    description:
      "Whether a report found that the member acted contrary to OGP process. The rules changed over the years.",
  })
  contraryToProcess(
    @Root() { id }: ActionPlan,
    @Ctx() context: SubgraphContext,
    @Arg("stage", () => ReportStageEnum, { nullable: true, description: `The stage that is meant. ${LATEST}` })
    stage?: string | null,
  ): Promise<RatingRow> {
    return ratingOf(context, id, "CONTRARY_TO_PROCESS", stage);
  }

  @FieldResolver(() => Rating, {
    nullable: true,
    description: "Whether the making of the plan met OGP's minimum requirements (plans from 2020).",
  })
  minimumRequirementsMet(
    @Root() { id }: ActionPlan,
    @Ctx() context: SubgraphContext,
    @Arg("stage", () => ReportStageEnum, { nullable: true, description: `The stage that is meant. ${LATEST}` })
    stage?: string | null,
  ): Promise<RatingRow> {
    return ratingOf(context, id, "MINIMUM_REQUIREMENTS_MET", stage);
  }

  @FieldResolver(() => IrmReportConnection, {
    nullable: true,
    description: "The IRM reports on the plan that are loaded.",
  })
  irmReports(
    @Root() { id }: ActionPlan,
    @Ctx() context: SubgraphContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ) {
    return nestedConnection(context, reportsOfPlan, id, pageFrom(page));
  }
}

const reportsOfPlan = {
  rows: (builder: ExpressionBuilder<Database, never>) => builder.selectFrom("irm_report").select(reportColumns),
  parent: sql<string>`irm_report.plan_id`,
  order: orderBy("irm_report", "id"),
};

/** Without a stage: the latest one that has a label, else the latest one that says why there is none. */
async function ratingOf(
  context: SubgraphContext,
  id: string,
  indicator: string,
  stage: string | null | undefined,
): Promise<RatingRow> {
  const answers = await load(context, ratingsOfPlans, id);
  if (stage != null) return answers.to(indicator, stage) ?? notLoaded(stage, indicator);
  const found = ["FINAL", "PROGRESS", "DESIGN"].flatMap((each) => answers.to(indicator, each) ?? []);
  return found.find(({ label }) => label !== null) ?? found[0] ?? notLoaded("DESIGN", indicator);
}
