import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import type { RouteHandlerMethod } from "fastify";
import { RequestContext } from "./execution/request-context.ts";
import { startApollo } from "./execution/start-apollo.ts";
import type { Subgraph } from "./execution/subgraphs.ts";
import type { Logger } from "./logger.ts";

/** What a graph is made of. */
export interface GraphParts {
  readonly store: Store;
  readonly subgraphs: readonly Subgraph[];
  /** Text of `schema/sdl/supergraph.graphql`. */
  readonly supergraphSdl: string;
  /** Text of `schema/sdl/api.graphql`: the schema as its readers see it. */
  readonly apiSdl: string;
}

/** A graph that answers. */
export interface Graph {
  readonly store: Store;
  readonly apiSdl: string;
  readonly handle: RouteHandlerMethod;
  stop(): Promise<void>;
}

/** Brings the parts together. The graph owns its store from then on and closes it. */
export async function startGraph(
  { store, subgraphs, supergraphSdl, apiSdl }: GraphParts,
  logger: Logger,
): Promise<Graph> {
  const apollo = await startApollo({ supergraphSdl, subgraphs, logger }).catch(async (error) => {
    await store.close();
    throw error;
  });
  const handler = fastifyApolloHandler(apollo, {
    context: async ({ edition, id: requestId }) => ({
      current: new RequestContext({ store, edition, requestId, logger }),
    }),
  });
  return {
    store,
    apiSdl,
    handle: handler as unknown as RouteHandlerMethod, // the same, but for a reply that its types narrow to text
    async stop() {
      await apollo.stop();
      await store.close();
    },
  };
}
