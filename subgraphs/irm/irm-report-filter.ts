import { ReportTypeEnum } from "@ogp-graph/schema/graphql/enums.ts";
import { MemberCode } from "@ogp-graph/schema/graphql/member-code.ts";
import { YearRange } from "@ogp-graph/schema/graphql/year-range.ts";
import { type SqlBool, sql } from "kysely";
import { Field, ID, InputType } from "type-graphql";
import { allOf, type Condition, isOneOf, touchesYears } from "../kit/filters/condition.ts";
import { requireMembers, requirePlans } from "../kit/filters/known-ids.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";

@InputType({
  description: "Which IRM reports are meant: those that match every part given. An empty list matches nothing.",
})
export class IrmReportFilter {
  @Field(() => [ID], {
    nullable: true,
    description: "Reports with these ids; an id that does not exist matches nothing.",
  })
  readonly ids?: readonly string[] | null;

  @Field(() => [MemberCode], { nullable: true, description: "Reports on plans of these members." })
  readonly members?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "Reports on these action plans, such as AP_KEN05." })
  readonly plans?: readonly string[] | null;

  @Field(() => [ReportTypeEnum], { nullable: true, description: "Reports of these kinds." })
  readonly types?: readonly string[] | null;

  @Field(() => YearRange, {
    nullable: true,
    description: "Reports that came out in these years; a report whose year is not known matches no range.",
  })
  readonly publishedYear?: YearRange | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True for drafts for public comment only, false for final reports only.",
  })
  readonly forPublicComment?: boolean | null;
}

/**
 * The condition under which a row of `irm_report` is meant by the filter.
 *
 * @throws GraphQLError BAD_FILTER, UNKNOWN_MEMBER or UNKNOWN_PLAN
 */
export async function irmReportCondition(
  context: SubgraphContext,
  where: IrmReportFilter | null | undefined,
): Promise<Condition> {
  const { ids, members, plans, types, publishedYear, forPublicComment } = where ?? {};
  if (members) await requireMembers(context, members);
  if (plans) await requirePlans(context, plans);
  const conditions: Condition[] = [];
  if (ids) conditions.push(isOneOf("irm_report.id", ids));
  if (members) conditions.push(isOneOf("irm_report.member_id", members));
  if (plans) conditions.push(isOneOf("irm_report.plan_id", plans));
  if (types) conditions.push(isOneOf("irm_report.type", types));
  const year = "irm_report.published_year";
  if (publishedYear) conditions.push(touchesYears(year, year, "publishedYear", publishedYear));
  if (forPublicComment != null) {
    conditions.push(sql<SqlBool>`irm_report.for_public_comment = ${forPublicComment ? 1 : 0}`);
  }
  return allOf(conditions);
}
