import { SourceStub } from "@ogp-graph/schema/graphql/source-stub.ts";
import type { Row } from "@ogp-graph/schema/store/database.ts";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { actionPlanCondition } from "../kit/filters/action-plan-condition.ts";
import { load } from "../kit/load.ts";
import { nestedConnection } from "../kit/nested-pages.ts";
import { orderBy } from "../kit/order.ts";
import { pageFrom } from "../kit/page.ts";
import { ForwardPageArgs } from "../kit/page-args.ts";
import { connectionOf } from "../kit/page-of.ts";
import { sourcesOf } from "../kit/sources-of.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { ActionPlan } from "./action-plan.ts";
import { labelVariantsOfPlan, memberById, planById } from "./batches.ts";
import { ActionPlanConnection, CommitmentConnection } from "./connections.ts";
import { ActionPlansArgs } from "./list-args.ts";
import { Member } from "./member.ts";
import { commitmentsOfPlan } from "./nested-lists.ts";

type PlanRow = Row<"action_plan">;

@Resolver(() => ActionPlan)
export class ActionPlanResolver {
  @Query(() => ActionPlan, {
    nullable: true,
    description: "One action plan by its id; null where the edition holds no such plan.",
  })
  actionPlan(
    @Arg("id", () => ID, { description: "OGP's id of the plan, such as AP_KEN05." }) id: string,
    @Ctx() context: SubgraphContext,
  ) {
    return load(context, planById, id);
  }

  @Query(() => ActionPlanConnection, { description: "Action plans, ordered by id." })
  async actionPlans(@Args(() => ActionPlansArgs) { where, ...page }: ActionPlansArgs, @Ctx() context: SubgraphContext) {
    const condition = await actionPlanCondition(context, where);
    const query = context.db.selectFrom("action_plan").selectAll("action_plan").where(condition);
    return connectionOf(query, orderBy("action_plan", "id"), pageFrom(page));
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: "The member whose plan it is; null where the member is not loaded.",
  })
  member(@Root() { member_id }: PlanRow, @Ctx() context: SubgraphContext) {
    return load(context, memberById, member_id);
  }

  @FieldResolver(() => [String], { description: "Other labels that sources print for the same plan." })
  async labelVariants(@Root() { id, label }: PlanRow, @Ctx() context: SubgraphContext) {
    const printed = await load(context, labelVariantsOfPlan, id);
    return printed.filter((variant) => variant !== label);
  }

  @FieldResolver(() => CommitmentConnection, { description: "The plan's commitments, by id." })
  commitments(
    @Root() { id }: PlanRow,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return nestedConnection(context, commitmentsOfPlan, id, pageFrom(page));
  }

  @FieldResolver(() => [SourceStub], { description: "Every source that says something of the plan." })
  sources(@Root() { id }: PlanRow, @Ctx() context: SubgraphContext) {
    return sourcesOf(context, "ACTION_PLAN", id);
  }
}
