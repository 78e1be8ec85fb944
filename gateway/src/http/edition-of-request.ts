import { currentEdition, type EditionHandle, resolveEdition } from "@ogp-graph/schema/store/editions.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { GraphState } from "../graph-state.ts";
import { sendError } from "./send-error.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The edition that this request is answered from; undefined while the store is opening or holds none. */
    edition: EditionHandle | undefined;
  }
}

/** What `OGP-Edition` says while the store holds nothing. */
const NO_EDITION = "none";

/**
 * Finds the edition of every request: the one named by `?edition=` (an id, or a date for the last one published by that
 * day), else by the header `OGP-Edition`, else the newest. The answer's header `OGP-Edition` says which it was. Health
 * checks stay out: they must answer while the store does not.
 */
export function addEditions(server: FastifyInstance, state: GraphState): void {
  server.decorateRequest("edition", undefined);
  server.addHook("onRequest", async (request, reply) => {
    const { graph } = state;
    if (!graph || request.url.startsWith("/health/")) return undefined;
    const named = namedEdition(request);
    const edition = await find(graph.store, named);
    if (named && !edition) {
      const message = `There is no edition ${JSON.stringify(named.slice(0, 60))}.`;
      return sendError(request, reply, { status: 400, code: "UNKNOWN_EDITION", message });
    }
    request.edition = edition;
    reply.header("ogp-edition", edition?.id ?? NO_EDITION);
    return undefined;
  });
}

function namedEdition(request: FastifyRequest): string | undefined {
  const { edition } = request.query as { edition?: string | string[] }; // Fastify's own query parser gives these two
  const header = request.headers["ogp-edition"];
  // A link says what it shows, so the parameter in it comes before a client's standing header.
  const named = [edition, header].flat().find(Boolean);
  return named === NO_EDITION ? undefined : named;
}

function find(store: Store, named: string | undefined): Promise<EditionHandle | undefined> {
  return named ? resolveEdition(store, named) : currentEdition(store);
}
