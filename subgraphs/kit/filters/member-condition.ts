import type { MemberFilter } from "@ogp-graph/schema/graphql/member-filter.ts";
import type { Database } from "@ogp-graph/schema/store/database.ts";
import { fold } from "@ogp-graph/schema/text/fold.ts";
import { expressionBuilder, type SqlBool, sql } from "kysely";
import type { SubgraphContext } from "../subgraph.ts";
import { allOf, type Condition, isOneOf } from "./condition.ts";
import { membersOfProgrammes, requireMembers } from "./known-ids.ts";

type RegionsAndLevels = Pick<MemberFilter, "regions" | "levels">;

/** Rows whose member lies in the regions and has one of the levels. */
export function memberCondition(memberId: string, filter: RegionsAndLevels): Condition {
  const members = expressionBuilder<Database, never>()
    .selectFrom("member")
    .select("member.id")
    .where(allOf(regionsAndLevels(filter)));
  return sql<SqlBool>`${sql.ref(memberId)} in (${members})`;
}

/**
 * The condition under which a row of `member` is meant by the filter.
 *
 * @throws GraphQLError UNKNOWN_MEMBER or UNKNOWN_PROGRAMME
 */
export async function memberFilterCondition(
  context: SubgraphContext,
  where: MemberFilter | null | undefined,
): Promise<Condition> {
  const { codes, parents, programmes, text } = where ?? {};
  await requireMembers(context, [...(codes ?? []), ...(parents ?? [])]);
  const conditions = regionsAndLevels(where ?? {});
  if (codes) conditions.push(isOneOf("member.id", codes));
  if (parents) conditions.push(isOneOf("member.parent_id", parents));
  if (programmes) conditions.push(isOneOf("member.id", membersOfProgrammes(programmes)));
  if (text != null) conditions.push(isOneOf("member.id", await membersNamed(context, text)));
  return allOf(conditions);
}

function regionsAndLevels({ regions, levels }: RegionsAndLevels): Condition[] {
  const conditions: Condition[] = [];
  if (regions) conditions.push(isOneOf("member.region", regions));
  if (levels) conditions.push(isOneOf("member.level", levels));
  return conditions;
}

/** Codes of the members whose name holds every word. There are few members, so their names are folded here. */
async function membersNamed({ db }: SubgraphContext, text: string): Promise<readonly string[]> {
  const words = fold(text).split(" ");
  const members = await db.selectFrom("member").select(["id", "name"]).execute();
  return members.filter(({ name }) => words.every((word) => fold(name).includes(word))).map(({ id }) => id);
}
