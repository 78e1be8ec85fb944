import { AssessorEnum, BandEnum, MissingReasonEnum, ReportStageEnum } from "@ogp-graph/schema/graphql/enums.ts";
import { enumFromVocabulary, indicators } from "@ogp-graph/schema/vocabulary/index.ts";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

const indicatorEnum = enumFromVocabulary(indicators());
export const IndicatorEnum = indicatorEnum.values;
registerEnumType(IndicatorEnum, {
  name: "Indicator",
  description: "One thing that assessors rate. Each is read on its own scale.",
  valuesConfig: indicatorEnum.valuesConfig,
});

/** A finding as the tables hold it; the plan's and the commitments' tables share these columns. */
export interface RatingRow {
  readonly indicator: string | null;
  readonly stage: string;
  readonly scale_id: string | null;
  readonly label: string | null;
  readonly code: number | null;
  readonly band: string | null;
  readonly missing: string | null;
  readonly printed: string | null;
  readonly rule: string | null;
  readonly report_id: string | null;
  readonly report_printed: string | null;
  readonly report_year: number | null;
  readonly cluster_id: string | null;
  readonly assessor: string | null;
  readonly locator: string | null;
  readonly source_id: string | null;
}

@ObjectType({
  description:
    "What an assessor found at one stage, or the reason why there is no finding: exactly one of label and missing is set. " +
    "A missing rating is never a low one.",
})
export class Rating {
  @Field(() => IndicatorEnum, {
    nullable: true,
    description: "What was rated. Null where nothing was loaded and several indicators could have answered.",
  })
  readonly indicator!: string | null;

  @Field(() => ReportStageEnum, { description: "The stage that it speaks about: always the one that was asked for." })
  readonly stage!: string;

  @Field(() => String, { nullable: true, description: "The assessor's own word; null where the rating is missing." })
  readonly label!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "OGP's number for the label on this scale; never to be compared across scales.",
  })
  readonly code!: number | null;

  @Field(() => BandEnum, {
    nullable: true,
    description: "Side of OGP's published cut; null where OGP publishes none for the scale, or the rating is missing.",
  })
  readonly band!: string | null;

  @Field(() => MissingReasonEnum, { nullable: true, description: "Why there is no label; null where there is one." })
  readonly missing!: string | null;

  @Field(() => String, { nullable: true, description: "The cell or phrase exactly as the source prints it." })
  readonly printed!: string | null;

  @Field(() => String, { nullable: true, description: "How the print became the label or the missing reason." })
  readonly rule!: string | null;

  @Field(() => String, {
    name: "reportPrinted",
    nullable: true,
    description: "The report as the source names it, where it names one.",
  })
  readonly report_printed!: string | null;

  @Field(() => String, {
    name: "cluster",
    nullable: true,
    description: "Id of the cluster that was rated as one; null where the commitment was rated on its own.",
  })
  readonly cluster_id!: string | null;

  @Field(() => AssessorEnum, { nullable: true, description: "Whose finding it is; null where nothing was loaded." })
  readonly assessor!: string | null;

  @Field(() => String, { nullable: true, description: "Where in the source it stands, such as a row and a column." })
  readonly locator!: string | null;
}

/** The answer where no source of the rating was loaded: neither a rating nor a low one. */
export function notLoaded(stage: string, indicator: string | null = null): RatingRow {
  return {
    indicator,
    stage,
    scale_id: null,
    label: null,
    code: null,
    band: null,
    missing: "NOT_LOADED",
    printed: null,
    rule: null,
    report_id: null,
    report_printed: null,
    report_year: null,
    cluster_id: null,
    assessor: null,
    locator: null,
    source_id: null,
  };
}
