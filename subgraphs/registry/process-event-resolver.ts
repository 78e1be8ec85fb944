import { SourceStub } from "@ogp-graph/schema/graphql/source-stub.ts";
import type { Row } from "@ogp-graph/schema/store/database.ts";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { load } from "../kit/load.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { ActionPlan } from "./action-plan.ts";
import { memberById, planById } from "./batches.ts";
import { Member } from "./member.ts";
import { ProcessEvent } from "./process-event.ts";

type EventRow = Row<"process_event">;

@Resolver(() => ProcessEvent)
export class ProcessEventResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: "The member to which it happened; null where the member is not loaded.",
  })
  member(@Root() { member_id }: EventRow, @Ctx() context: SubgraphContext) {
    return load(context, memberById, member_id);
  }

  @FieldResolver(() => ActionPlan, {
    nullable: true,
    description: "The plan that it is about; null where it is about none.",
  })
  plan(@Root() { plan_id }: EventRow, @Ctx() context: SubgraphContext) {
    return plan_id === null ? null : load(context, planById, plan_id);
  }

  @FieldResolver(() => SourceStub, { description: "Where the event is stated." })
  source(@Root() { source_id }: EventRow) {
    return { id: source_id };
  }
}
