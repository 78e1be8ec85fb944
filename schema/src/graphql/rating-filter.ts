import "reflect-metadata";
import { Field, InputType } from "type-graphql";
import { BandEnum, MissingReasonEnum, ReportStageEnum, StarRuleEnum } from "./enums.ts";

@InputType({
  description:
    "Commitments by one rating. A commitment matches when its rating has one of the labels, or lies in one of the bands, " +
    "or is missing for one of the reasons. At least one of the three must be given.",
})
export class RatingFilter {
  @Field(() => [String], {
    nullable: true,
    description: "The assessor's own words, such as Substantial; case does not matter.",
  })
  readonly labels?: readonly string[] | null;

  @Field(() => [BandEnum], { nullable: true, description: "Sides of OGP's published cut." })
  readonly bands?: readonly string[] | null;

  @Field(() => [MissingReasonEnum], {
    nullable: true,
    description:
      "Reasons for which there is no rating. NOT_LOADED also matches commitments about which nothing was loaded.",
  })
  readonly missing?: readonly string[] | null;

  @Field(() => ReportStageEnum, {
    nullable: true,
    description:
      "The stage whose rating is meant. Left out, it is FINAL for completion and results, and DESIGN for ambition, verifiable and relevant.",
  })
  readonly stage?: string | null;
}

@InputType({ description: "Commitments by a star. Rule and stage have no default, because counts differ with both." })
export class StarFilter {
  @Field(() => StarRuleEnum, { description: "The rule that is meant." })
  readonly rule!: string;

  @Field(() => ReportStageEnum, { description: "The report in which the star was given: PROGRESS or FINAL." })
  readonly stage!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "True for starred commitments, false for those assessed and not starred.",
  })
  readonly starred?: boolean | null;

  @Field(() => [MissingReasonEnum], {
    nullable: true,
    description: "Also, or only, commitments without an answer for one of these reasons.",
  })
  readonly missing?: readonly string[] | null;
}
