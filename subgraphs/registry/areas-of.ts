import { type PolicyAreaEntry, policyAreaById } from "@ogp-graph/schema/vocabulary/index.ts";
import { load } from "../kit/load.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { tagsOfCommitment } from "./batches.ts";

/** The areas that a commitment's tags give in one state, by id. */
export async function areasOf(
  context: SubgraphContext,
  commitmentId: string,
  state: "TAGGED" | "NOT_CODED",
): Promise<readonly PolicyAreaEntry[]> {
  const tags = await load(context, tagsOfCommitment, commitmentId);
  const ids = new Set(tags.filter((tag) => tag.state === state).map(({ area_id }) => area_id));
  return [...ids].map(policyAreaById);
}
