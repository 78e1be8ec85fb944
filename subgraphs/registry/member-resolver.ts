import { MemberCode } from "@ogp-graph/schema/graphql/member-code.ts";
import { Portal, portalOf } from "@ogp-graph/schema/graphql/portal.ts";
import { SourceStub } from "@ogp-graph/schema/graphql/source-stub.ts";
import type { Row } from "@ogp-graph/schema/store/database.ts";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { memberFilterCondition } from "../kit/filters/member-condition.ts";
import { load } from "../kit/load.ts";
import { nestedConnection } from "../kit/nested-pages.ts";
import { orderBy } from "../kit/order.ts";
import { pageFrom } from "../kit/page.ts";
import { ForwardPageArgs } from "../kit/page-args.ts";
import { connectionOf } from "../kit/page-of.ts";
import { sourcesOf } from "../kit/sources-of.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { memberById, portalsOfMember } from "./batches.ts";
import { ActionPlanConnection, CommitmentConnection, MemberConnection, ProcessEventConnection } from "./connections.ts";
import { MembersArgs } from "./list-args.ts";
import { Member } from "./member.ts";
import { commitmentsOfMember, eventsOfMember, localMembersOfMember, plansOfMember } from "./nested-lists.ts";

type MemberRow = Row<"member">;

@Resolver(() => Member)
export class MemberResolver {
  @Query(() => Member, {
    nullable: true,
    description: "One member by its code; null where the edition holds no such member.",
  })
  member(
    @Arg("code", () => MemberCode, {
      description: "OGP's code of the member, or the ISO two-letter code of its country.",
    })
    code: string,
    @Ctx() context: SubgraphContext,
  ) {
    return load(context, memberById, code);
  }

  @Query(() => MemberConnection, { description: "Members, ordered by code." })
  async members(@Args(() => MembersArgs) { where, ...page }: MembersArgs, @Ctx() context: SubgraphContext) {
    const condition = await memberFilterCondition(context, where);
    const query = context.db.selectFrom("member").selectAll("member").where(condition);
    return connectionOf(query, orderBy("member", "id"), pageFrom(page));
  }

  @FieldResolver(() => MemberCode, {
    description: "OGP's code of the member: KEN for a country, PHSC for a local member.",
  })
  code(@Root() { id }: MemberRow) {
    return id;
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: "The country in which a local member lies; null for countries.",
  })
  parent(@Root() { parent_id }: MemberRow, @Ctx() context: SubgraphContext) {
    return parent_id === null ? null : load(context, memberById, parent_id);
  }

  @FieldResolver(() => ActionPlanConnection, { description: "The member's action plans, oldest first." })
  plans(
    @Root() { id }: MemberRow,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return nestedConnection(context, plansOfMember, id, pageFrom(page));
  }

  @FieldResolver(() => CommitmentConnection, {
    description: "The member's commitments by id, those outside action plans included.",
  })
  commitments(
    @Root() { id }: MemberRow,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return nestedConnection(context, commitmentsOfMember, id, pageFrom(page));
  }

  @FieldResolver(() => MemberConnection, { description: "The local members in the member's country." })
  localMembers(
    @Root() { id }: MemberRow,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return nestedConnection(context, localMembersOfMember, id, pageFrom(page));
  }

  @FieldResolver(() => ProcessEventConnection, {
    description: "What happened between the member and OGP, by date; events without a date come first.",
  })
  events(
    @Root() { id }: MemberRow,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return nestedConnection(context, eventsOfMember, id, pageFrom(page));
  }

  @FieldResolver(() => [Portal], { description: "Sites on which the country publishes about its commitments." })
  async portals(@Root() { id }: MemberRow, @Ctx() context: SubgraphContext) {
    return (await load(context, portalsOfMember, id)).map(portalOf);
  }

  @FieldResolver(() => [SourceStub], { description: "Every source that says something of the member." })
  sources(@Root() { id }: MemberRow, @Ctx() context: SubgraphContext) {
    return sourcesOf(context, "MEMBER", id);
  }
}
