import { Claim } from "@ogp-graph/schema/graphql/claim.ts";
import { type Evidence, Milestone } from "@ogp-graph/schema/graphql/milestone.ts";
import type { Database, Row } from "@ogp-graph/schema/store/database.ts";
import { type ExpressionBuilder, sql } from "kysely";
import { connectionType } from "../kit/connection-type.ts";
import { orderBy } from "../kit/order.ts";

export const MilestoneConnection = connectionType(Milestone, "Milestone", "milestones");
export const ClaimConnection = connectionType(Claim, "Claim", "claims");

/** Numbers are strings; the shorter first puts 1.10 behind 1.9, as the plan has them. */
export const milestonesOfRecord = {
  rows: (builder: ExpressionBuilder<Database, never>) =>
    builder
      .selectFrom("milestone")
      .select([
        "milestone.id",
        "milestone.number",
        "milestone.title",
        "milestone.start_date",
        "milestone.due_date",
        "milestone.status",
        "milestone.evidence",
        "milestone.source_id",
      ]),
  parent: sql<string>`milestone.record_id`,
  order: {
    name: "milestone number id",
    keys: [
      { expression: sql<number>`length(milestone.number)` },
      { expression: sql<string>`milestone.number` },
      { expression: sql<string>`milestone.id` },
    ],
  },
};

export const claimsOfRecord = {
  rows: (builder: ExpressionBuilder<Database, never>) =>
    builder
      .selectFrom("claim")
      .select([
        "claim.id",
        "claim.assessor",
        "claim.topic",
        "claim.label",
        "claim.mapped",
        "claim.date",
        "claim.source_id",
      ]),
  parent: sql<string>`claim.record_id`,
  order: orderBy("claim", "id"),
};

type MilestoneRow = Pick<
  Row<"milestone">,
  "id" | "number" | "title" | "start_date" | "due_date" | "status" | "evidence" | "source_id"
>;

export function milestoneFrom({ source_id, evidence, ...row }: MilestoneRow): Milestone {
  const shown: readonly Partial<Evidence>[] = JSON.parse(evidence);
  return {
    ...row,
    evidence: shown.map(({ url = null, title = null }) => ({ url, title })),
    source: { id: source_id },
  };
}

type ClaimRow = Pick<Row<"claim">, "id" | "assessor" | "topic" | "label" | "mapped" | "date" | "source_id">;

export function claimFrom({ source_id, ...row }: ClaimRow): Claim {
  return { ...row, source: { id: source_id } };
}
