/**
 * The only place where the gateway knows the subgraphs' code. Everything else sees a name, an SDL and a schema, so that
 * subgraphs in processes of their own need a second data source and no other change.
 */

export { LoaderCache } from "@ogp-graph/subgraphs/kit/loader-cache.ts";
export type { Subgraph, SubgraphContext } from "@ogp-graph/subgraphs/kit/subgraph.ts";

import type { Subgraph } from "@ogp-graph/subgraphs/kit/subgraph.ts";

/** Builds every subgraph of this process. Loaded at first use: building them is most of the work of starting. */
export async function startSubgraphs(): Promise<readonly Subgraph[]> {
  const { buildSubgraphs } = await import("@ogp-graph/subgraphs/all-subgraphs.ts");
  return buildSubgraphs();
}
