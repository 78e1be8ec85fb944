import type { Row } from "@ogp-graph/schema/store/database.ts";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { mapConnection } from "../kit/connection.ts";
import { nestedConnection } from "../kit/nested-pages.ts";
import { pageFrom } from "../kit/page.ts";
import { ForwardPageArgs } from "../kit/page-args.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { Commitment } from "./commitment.ts";
import { ClaimConnection } from "./connections.ts";
import { claimsOfCommitment } from "./nested-lists.ts";

@Resolver(() => Commitment)
export class CommitmentClaims {
  @FieldResolver(() => ClaimConnection, {
    description: "What the government, civil society and others say of its progress, side by side, by who says it.",
  })
  async claims(
    @Root() { id }: Row<"commitment">,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    const claims = await nestedConnection(context, claimsOfCommitment, id, pageFrom(page));
    return mapConnection(claims, (claim) => ({ ...claim, source: { id: claim.source_id } }));
  }
}
