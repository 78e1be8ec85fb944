import type { FastifyInstance } from "fastify";
import type { GraphState } from "../graph-state.ts";
import { refuseWhileNotReady } from "../http/refuse-while-not-ready.ts";

// A crawler that follows query links would ask the database for nothing that anybody reads.
const robots = "User-agent: *\nDisallow: /graphql\n";

/** The pages that are plain text: the schema as its readers see it, and the rules for crawlers. */
export function addTexts(server: FastifyInstance, state: GraphState): void {
  server.get("/schema.graphql", async (request, reply) => {
    if (!state.graph) return refuseWhileNotReady(request, reply, state);
    return reply.type("text/plain; charset=utf-8").send(state.graph.apiSdl);
  });
  server.get("/robots.txt", async (_, reply) => reply.type("text/plain; charset=utf-8").send(robots));
}
