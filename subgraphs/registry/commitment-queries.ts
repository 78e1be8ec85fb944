import { CommitmentId } from "@ogp-graph/schema/graphql/commitment-id.ts";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { commitmentCondition } from "../kit/filters/commitment-condition.ts";
import { load } from "../kit/load.ts";
import { pageFrom } from "../kit/page.ts";
import { connectionOf } from "../kit/page-of.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { commitmentById } from "./batches.ts";
import { Commitment } from "./commitment.ts";
import { commitmentOrder } from "./commitment-order.ts";
import { CommitmentConnection } from "./connections.ts";
import { CommitmentsArgs } from "./list-args.ts";

@Resolver()
export class CommitmentQueries {
  @Query(() => Commitment, {
    nullable: true,
    description: "One commitment by its id; null where the edition holds no such commitment.",
  })
  commitment(
    @Arg("id", () => CommitmentId, { description: "OGP's id of the commitment, such as KE0026." }) id: string,
    @Ctx() context: SubgraphContext,
  ) {
    return load(context, commitmentById, id);
  }

  @Query(() => CommitmentConnection, { description: "Commitments of every member, filtered and ordered." })
  async commitments(
    @Args(() => CommitmentsArgs) { where, orderBy, ...page }: CommitmentsArgs,
    @Ctx() context: SubgraphContext,
  ) {
    const asked = pageFrom(page);
    const condition = await commitmentCondition(context, where);
    const query = context.db.selectFrom("commitment").selectAll("commitment").where(condition);
    return connectionOf(query, commitmentOrder(orderBy), asked);
  }
}
