import type { ActionPlanFilter } from "@ogp-graph/schema/graphql/action-plan-filter.ts";
import type { SubgraphContext } from "../subgraph.ts";
import { allOf, type Condition, isOneOf, touchesYears } from "./condition.ts";
import { membersOfProgrammes, requireMembers } from "./known-ids.ts";
import { memberCondition } from "./member-condition.ts";

/**
 * The condition under which a row of `action_plan` is meant by the filter.
 *
 * @throws GraphQLError BAD_FILTER, UNKNOWN_MEMBER or UNKNOWN_PROGRAMME
 */
export async function actionPlanCondition(
  context: SubgraphContext,
  where: ActionPlanFilter | null | undefined,
): Promise<Condition> {
  const { ids, members, programmes, regions, levels, submissionYear, implementationYear } = where ?? {};
  if (members) await requireMembers(context, members);
  const [first, last] = ["action_plan.submission_year", "action_plan.end_year"];
  const conditions: Condition[] = [];
  if (ids) conditions.push(isOneOf("action_plan.id", ids));
  if (members) conditions.push(isOneOf("action_plan.member_id", members));
  if (programmes) conditions.push(isOneOf("action_plan.member_id", membersOfProgrammes(programmes)));
  if (regions || levels) conditions.push(memberCondition("action_plan.member_id", { regions, levels }));
  if (submissionYear) conditions.push(touchesYears(first, first, "submissionYear", submissionYear));
  if (implementationYear) conditions.push(touchesYears(first, last, "implementationYear", implementationYear));
  return allOf(conditions);
}
