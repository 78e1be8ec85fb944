import type { CommitmentFilter } from "@ogp-graph/schema/graphql/commitment-filter.ts";
import { isoDay } from "@ogp-graph/schema/graphql/dates.ts";
import type { PolicyAreaFilter } from "@ogp-graph/schema/graphql/policy-area-filter.ts";
import type { Database } from "@ogp-graph/schema/store/database.ts";
import { fold } from "@ogp-graph/schema/text/fold.ts";
import { withDescendants } from "@ogp-graph/schema/vocabulary/index.ts";
import { expressionBuilder, type SqlBool, sql } from "kysely";
import type { SubgraphContext } from "../subgraph.ts";
import { allOf, type Condition, holdsWords, isOneOf, touchesYears } from "./condition.ts";
import { membersOfProgrammes, requireMembers, requirePlans, requirePolicyAreas } from "./known-ids.ts";
import { memberCondition } from "./member-condition.ts";
import { ratingCondition, ratingFields, starCondition } from "./rating-condition.ts";

/**
 * The condition under which a row of `commitment` is meant by the filter; for any query that has `commitment` in its
 * `from`. Costs one statement for each of `members` and `plans` that is given, to refuse ids that do not exist.
 *
 * @throws GraphQLError of the BAD_FILTER and UNKNOWN_… family
 */
export async function commitmentCondition(
  context: SubgraphContext,
  where: CommitmentFilter | null | undefined,
): Promise<Condition> {
  if (!where) return allOf([]);
  if (where.members) await requireMembers(context, where.members);
  if (where.plans) await requirePlans(context, where.plans);
  return allOf([...identity(where), ...timing(where), ...tagging(where), ...ratings(where)]);
}

function identity({ ids, members, plans, programmes, regions, levels }: CommitmentFilter): Condition[] {
  const conditions: Condition[] = [];
  if (ids) conditions.push(isOneOf("commitment.id", ids));
  if (members) conditions.push(isOneOf("commitment.member_id", members));
  if (programmes) conditions.push(isOneOf("commitment.member_id", membersOfProgrammes(programmes)));
  if (plans) conditions.push(isOneOf("commitment.plan_id", plans));
  if (regions || levels) conditions.push(memberCondition("commitment.member_id", { regions, levels }));
  return conditions;
}

function timing({ submissionYear, implementationYear, activeOn }: CommitmentFilter): Condition[] {
  const [first, last] = ["commitment.submission_year", "commitment.plan_end_year"];
  const conditions: Condition[] = [];
  if (submissionYear) conditions.push(touchesYears(first, first, "submissionYear", submissionYear));
  if (implementationYear) conditions.push(touchesYears(first, last, "implementationYear", implementationYear));
  if (activeOn) conditions.push(activeOnDay(isoDay(activeOn)));
  return conditions;
}

/** Dates are as exact as their source: the day is cut to the date's length before the two are compared. */
function activeOnDay(day: string): Condition {
  const year = Number(day.slice(0, 4));
  const start = sql.ref("commitment.start_date");
  const end = sql.ref("commitment.end_date");
  const cut = (date: typeof start) => sql`substr(cast(${day} as text), 1, length(${date}))`;
  return allOf([
    sql<SqlBool>`case when ${start} is not null then ${start} <= ${cut(start)}
      else commitment.submission_year <= ${year} end`,
    sql<SqlBool>`case when ${end} is not null then ${end} >= ${cut(end)}
      else coalesce(commitment.plan_end_year, commitment.submission_year) >= ${year} end`,
  ]);
}

function tagging({ policyAreas, text }: CommitmentFilter): Condition[] {
  const conditions: Condition[] = policyAreas ? areaConditions(policyAreas) : [];
  const words = fold(text ?? "")
    .split(" ")
    .filter(Boolean);
  if (words.length > 0) conditions.push(titleHolds(words));
  return conditions;
}

function areaConditions({ any, all, none }: PolicyAreaFilter): Condition[] {
  requirePolicyAreas([...(any ?? []), ...(all ?? []), ...(none ?? [])]);
  const conditions: Condition[] = (all ?? []).map((id) => sql<SqlBool>`commitment.id in (${taggedWith([id])})`);
  if (any) conditions.push(sql<SqlBool>`commitment.id in (${taggedWith(any)})`);
  if (none) conditions.push(sql<SqlBool>`commitment.id not in (${taggedWith(none)})`);
  return conditions;
}

/** Ids of the commitments that carry one of the areas or an area below it. */
function taggedWith(areas: readonly string[]) {
  return builder
    .selectFrom("area_tag")
    .select("area_tag.commitment_id")
    .where("area_tag.state", "=", "TAGGED")
    .where("area_tag.preferred", "=", 1)
    .where(isOneOf("area_tag.area_id", areas.flatMap(withDescendants)));
}

/** One title holds every word, the commitment's own or its national record's. */
function titleHolds(words: readonly string[]): Condition {
  const own = builder
    .selectFrom("title")
    .select("title.commitment_id")
    .where("title.commitment_id", "is not", null)
    .where(holdsWords("title.folded", words));
  const national = builder
    .selectFrom("title")
    .innerJoin("national_record", "national_record.id", "title.record_id")
    .select("national_record.commitment_id")
    .where("national_record.commitment_id", "is not", null)
    .where(holdsWords("title.folded", words));
  return sql<SqlBool>`(commitment.id in (${own}) or commitment.id in (${national}))`;
}

function ratings(where: CommitmentFilter): Condition[] {
  const rated = ratingFields.flatMap((field) => {
    const filter = where[field.field];
    return filter ? [ratingCondition(field, filter)] : [];
  });
  return where.star ? [...rated, starCondition(where.star)] : rated;
}

const builder = expressionBuilder<Database, never>();
