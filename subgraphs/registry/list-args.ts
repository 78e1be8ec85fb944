import { ActionPlanFilter } from "@ogp-graph/schema/graphql/action-plan-filter.ts";
import { CommitmentFilter, CommitmentOrder } from "@ogp-graph/schema/graphql/commitment-filter.ts";
import { MemberFilter } from "@ogp-graph/schema/graphql/member-filter.ts";
import { ArgsType, Field } from "type-graphql";
import { ForwardPageArgs, PageArgs } from "../kit/page-args.ts";

@ArgsType()
export class MembersArgs extends ForwardPageArgs {
  @Field(() => MemberFilter, { nullable: true, description: "Which members; left out, all of them." })
  readonly where?: MemberFilter | null;
}

@ArgsType()
export class ActionPlansArgs extends ForwardPageArgs {
  @Field(() => ActionPlanFilter, { nullable: true, description: "Which plans; left out, all of them." })
  readonly where?: ActionPlanFilter | null;
}

@ArgsType()
export class CommitmentsArgs extends PageArgs {
  @Field(() => CommitmentFilter, { nullable: true, description: "Which commitments; left out, all of them." })
  readonly where?: CommitmentFilter | null;

  @Field(() => CommitmentOrder, { nullable: true, description: "How they are ordered; left out, by id." })
  readonly orderBy?: CommitmentOrder | null;
}
