import { ReportStageEnum, StarRuleEnum } from "@ogp-graph/schema/graphql/enums.ts";
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { load } from "../kit/load.ts";
import { nestedConnection } from "../kit/nested-pages.ts";
import { pageFrom } from "../kit/page.ts";
import { ForwardPageArgs } from "../kit/page-args.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { AssessmentConnection, assessmentsOfCommitment } from "./assessment.ts";
import { ratingsOfCommitments } from "./load-ratings.ts";
import { notLoaded, Rating, type RatingRow } from "./rating.ts";
import { Commitment } from "./stubs.ts";

const ONE_ANSWER = "Where the sources disagree, this is the one that is trusted most; `assessments` has them all.";

/** What assessors found of a commitment. Fields are nullable so that a failure here costs these fields only. */
@Resolver(() => Commitment)
export class CommitmentRatings {
  @FieldResolver(() => Rating, {
    nullable: true,
    description: `How much of the commitment was carried out. ${ONE_ANSWER}`,
  })
  completion(
    @Root() { id }: Commitment,
    @Ctx() context: SubgraphContext,
    @Arg("stage", () => ReportStageEnum, {
      defaultValue: "FINAL",
      description: "PROGRESS or FINAL. FINAL never answers with a value from part-way through the plan.",
    })
    stage: string,
  ): Promise<RatingRow> {
    return ratingOf(context, id, "COMPLETION", stage);
  }

  @FieldResolver(() => Rating, {
    nullable: true,
    description: `How much the commitment could change, on the scale of its plan's era. ${ONE_ANSWER}`,
  })
  ambition(@Root() { id }: Commitment, @Ctx() context: SubgraphContext): Promise<RatingRow> {
    return ratingOf(context, id, "AMBITION", "DESIGN");
  }

  @FieldResolver(() => Rating, {
    nullable: true,
    description: `How far the commitment opened government by the end of the plan. ${ONE_ANSWER}`,
  })
  results(@Root() { id }: Commitment, @Ctx() context: SubgraphContext): Promise<RatingRow> {
    return ratingOf(context, id, "RESULTS", "FINAL");
  }

  @FieldResolver(() => Rating, {
    nullable: true,
    description: `Whether the commitment is written so that its completion can be checked. ${ONE_ANSWER}`,
  })
  verifiable(@Root() { id }: Commitment, @Ctx() context: SubgraphContext): Promise<RatingRow> {
    return ratingOf(context, id, "VERIFIABLE", "DESIGN");
  }

  @FieldResolver(() => Rating, {
    nullable: true,
    description: `Whether the commitment serves open government at all. ${ONE_ANSWER}`,
  })
  relevant(@Root() { id }: Commitment, @Ctx() context: SubgraphContext): Promise<RatingRow> {
    return ratingOf(context, id, "RELEVANT", "DESIGN");
  }

  @FieldResolver(() => Rating, {
    nullable: true,
    description: "Whether the commitment was starred. Rule and stage have no default, because counts differ with both.",
  })
  async star(
    @Root() { id }: Commitment,
    @Ctx() context: SubgraphContext,
    @Arg("rule", () => StarRuleEnum, { description: "The rule that is meant." }) rule: string,
    @Arg("stage", () => ReportStageEnum, { description: "The report that gave the star: PROGRESS or FINAL." })
    stage: string,
  ): Promise<RatingRow> {
    const answers = await load(context, ratingsOfCommitments, id);
    return answers.to(rule, stage) ?? notLoaded(stage, rule);
  }

  @FieldResolver(() => AssessmentConnection, {
    nullable: true,
    description: "Every finding of every source on the commitment, those that were outranked too.",
  })
  assessments(
    @Root() { id }: Commitment,
    @Ctx() context: SubgraphContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ) {
    return nestedConnection(context, assessmentsOfCommitment, id, pageFrom(page));
  }
}

async function ratingOf(context: SubgraphContext, id: string, measure: string, stage: string): Promise<RatingRow> {
  const answers = await load(context, ratingsOfCommitments, id);
  return answers.to(measure, stage) ?? notLoaded(stage);
}
