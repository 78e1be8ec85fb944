import type { Database } from "@ogp-graph/schema/store/database.ts";
import { type ExpressionBuilder, sql } from "kysely";
import { Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import { connectionType } from "../kit/connection-type.ts";
import { type Batch, oneForEach } from "../kit/load.ts";
import { orderBy } from "../kit/order.ts";
import { IndicatorEnum, Rating, type RatingRow } from "./rating.ts";
import { Commitment } from "./stubs.ts";

/** One row of the table, under its own id. */
export interface AssessmentRow extends RatingRow {
  readonly id: string;
  readonly indicator: string;
  readonly commitment_id: string;
  readonly preferred: number;
  readonly headline: number;
}

@ObjectType({
  description: "What one source says that one assessor found on one indicator of a commitment at one stage.",
})
@Directive('@key(fields: "id")')
export class Assessment {
  @Field(() => ID, { description: "Id of the assessment, the same in every edition." })
  readonly id!: string;

  @Field(() => IndicatorEnum, { description: "What was rated." })
  readonly indicator!: string;
}

export const AssessmentConnection = connectionType(Assessment, "Assessment", "assessments");

const columns = [
  "assessment.id",
  "assessment.indicator",
  "assessment.commitment_id",
  "assessment.preferred",
  "assessment.headline",
  "assessment.stage",
  "assessment.scale_id",
  "assessment.label",
  "assessment.code",
  "assessment.band",
  "assessment.missing",
  "assessment.printed",
  "assessment.rule",
  "assessment.report_id",
  "assessment.report_printed",
  "assessment.report_year",
  "assessment.cluster_id",
  "assessment.assessor",
  "assessment.locator",
  "assessment.source_id",
] as const;

/** Every assessment of a commitment, in the order of the ids. */
export const assessmentsOfCommitment = {
  rows: (builder: ExpressionBuilder<Database, never>) => builder.selectFrom("assessment").select(columns),
  parent: sql<string>`assessment.commitment_id`,
  order: orderBy("assessment", "id"),
};

/** Assessments by their ids, in one statement. */
export const assessmentsById: Batch<string, AssessmentRow | null> = async ({ db }, ids) => {
  const rows = await db.selectFrom("assessment").select(columns).where("id", "in", ids).execute();
  return oneForEach(ids, rows, (row) => row.id);
};

@Resolver(() => Assessment)
export class AssessmentFields {
  @FieldResolver(() => Commitment, { description: "The commitment that was assessed." })
  commitment(@Root() { commitment_id }: AssessmentRow): Commitment {
    return { id: commitment_id };
  }

  @FieldResolver(() => Boolean, {
    description:
      "True where this source is the most trusted one for the indicator and stage; false for a rival that was outranked.",
  })
  preferred(@Root() { preferred }: AssessmentRow): boolean {
    return preferred === 1;
  }

  @FieldResolver(() => Boolean, {
    description: "True where this is what the commitment's own field, such as `completion`, answers at this stage.",
  })
  headline(@Root() { headline }: AssessmentRow): boolean {
    return headline === 1;
  }

  @FieldResolver(() => Rating, { description: "The finding itself, or the reason why there is none." })
  rating(@Root() row: AssessmentRow): RatingRow {
    return row;
  }
}
