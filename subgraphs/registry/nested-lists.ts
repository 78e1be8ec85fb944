import type { Database, TableName } from "@ogp-graph/schema/store/database.ts";
import { type ExpressionBuilder, sql } from "kysely";
import type { NestedList } from "../kit/nested-pages.ts";
import { orderBy } from "../kit/order.ts";

type Builder = ExpressionBuilder<Database, never>;

/** A member's plans, oldest first. */
export const plansOfMember = {
  rows: (from: Builder) => from.selectFrom("action_plan").selectAll("action_plan"),
  parent: column("action_plan", "member_id"),
  order: orderBy("action_plan", "number", "id"),
} satisfies NestedList<Database, "action_plan", unknown>;

/** A member's commitments by id, those outside plans included. */
export const commitmentsOfMember = {
  rows: (from: Builder) => from.selectFrom("commitment").selectAll("commitment"),
  parent: column("commitment", "member_id"),
  order: orderBy("commitment", "id"),
} satisfies NestedList<Database, "commitment", unknown>;

/** A plan's commitments by id. */
export const commitmentsOfPlan = {
  rows: (from: Builder) => from.selectFrom("commitment").selectAll("commitment"),
  parent: column("commitment", "plan_id"),
  order: orderBy("commitment", "id"),
} satisfies NestedList<Database, "commitment", unknown>;

/** The local members in a member's country. */
export const localMembersOfMember = {
  rows: (from: Builder) => from.selectFrom("member").selectAll("member"),
  parent: column("member", "parent_id"),
  order: orderBy("member", "id"),
} satisfies NestedList<Database, "member", unknown>;

/** A member's events by date; those without a date come first. */
export const eventsOfMember = {
  rows: (from: Builder) => from.selectFrom("process_event").selectAll("process_event"),
  parent: column("process_event", "member_id"),
  order: {
    name: "process_event date id",
    keys: [
      { expression: sql<string>`coalesce(process_event.date, '')` },
      { expression: column("process_event", "id") },
    ],
  },
} satisfies NestedList<Database, "process_event", unknown>;

/** What anybody says of a commitment's progress, on the commitment itself or on its national record. */
export const claimsOfCommitment = {
  rows: (from: Builder) =>
    from.selectFrom("claim").leftJoin("national_record", "national_record.id", "claim.record_id").selectAll("claim"),
  parent: sql<string>`coalesce(claim.commitment_id, national_record.commitment_id)`,
  order: orderBy("claim", "assessor", "id"),
};

/** A plan's national records in the order of the plan, of the countries that the graph knows. */
export function recordsOfPlan(countries: readonly string[]) {
  return {
    rows: (from: Builder) =>
      from
        .selectFrom("national_record")
        .select(["national_record.id", "national_record.member_id"])
        .where("national_record.member_id", "in", [...countries]),
    parent: column("national_record", "plan_id"),
    order: orderBy("national_record", "position", "id"),
  } satisfies NestedList<Database, "national_record", unknown>;
}

function column<T extends TableName>(table: T, name: keyof Database[T] & string) {
  return sql<string>`${sql.ref(`${table}.${name}`)}`;
}
