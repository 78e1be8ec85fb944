import type { Row } from "@ogp-graph/schema/store/database.ts";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { load, loadAll } from "../kit/load.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { commitmentById, linksOfCommitment } from "./batches.ts";
import { Commitment } from "./commitment.ts";
import { CommitmentLink } from "./commitment-link.ts";

type CommitmentRow = Row<"commitment">;
type LinkRow = Row<"commitment_link">;

/** How a commitment belongs together with others. */
@Resolver(() => Commitment)
export class CommitmentLineage {
  @FieldResolver(() => [Commitment], {
    description:
      "The other commitments of its cluster: the IRM rated them as one, so their ratings must not be counted twice.",
  })
  clusterMembers(@Root() { id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    return linked(context, id, ({ kind, from_id, to_id }) => (kind === "CLUSTER" ? [from_id, to_id] : []));
  }

  @FieldResolver(() => [Commitment], {
    description: "Commitments of earlier plans whose reform this one goes on with.",
  })
  predecessors(@Root() { id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    return linked(context, id, ({ kind, to_id }) => (kind === "CARRIED_FORWARD_FROM" ? [to_id] : []));
  }

  @FieldResolver(() => [Commitment], { description: "Commitments of later plans that go on with its reform." })
  successors(@Root() { id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    return linked(context, id, ({ kind, from_id }) => (kind === "CARRIED_FORWARD_FROM" ? [from_id] : []));
  }

  @FieldResolver(() => Commitment, {
    nullable: true,
    description: "The commitment of which it is a part; null where it stands alone.",
  })
  partOf(@Root() { part_of_id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    return part_of_id === null ? null : load(context, commitmentById, part_of_id);
  }

  @FieldResolver(() => [CommitmentLink], {
    description: "Every link to other commitments, with how it is known and how sure it is.",
  })
  async links(@Root() { id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    const links = await load(context, linksOfCommitment, id);
    return links.map((link) => ({ ...link, source: { id: link.source_id } }));
  }
}

@Resolver(() => CommitmentLink)
export class CommitmentLinkFields {
  @FieldResolver(() => Commitment, {
    nullable: true,
    description: "The commitment that the link starts from; null where it is not loaded.",
  })
  from(@Root() { from_id }: LinkRow, @Ctx() context: SubgraphContext) {
    return load(context, commitmentById, from_id);
  }

  @FieldResolver(() => Commitment, {
    nullable: true,
    description: "The commitment that the link leads to; null where it is not loaded.",
  })
  to(@Root() { to_id }: LinkRow, @Ctx() context: SubgraphContext) {
    return load(context, commitmentById, to_id);
  }
}

/** The commitments at the far end of the links that `farEnds` picks; those that are not loaded are left out. */
async function linked(context: SubgraphContext, id: string, farEnds: (link: LinkRow) => readonly string[]) {
  const links = await load(context, linksOfCommitment, id);
  const ids = [...new Set(links.flatMap(farEnds))].filter((far) => far !== id).sort();
  const commitments = await loadAll(context, commitmentById, ids);
  return commitments.filter((commitment) => commitment !== null);
}
