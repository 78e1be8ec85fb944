import type { FastifyInstance } from "fastify";
import { readExamples } from "../explore/read-examples.ts";
import type { GraphState } from "../graph-state.ts";
import { refuseWhileNotReady } from "../http/refuse-while-not-ready.ts";
import { plainPagePolicy } from "../pages/content-security-policy.ts";
import { countRows } from "../pages/counts.ts";
import { startPage } from "../pages/start-page.ts";

/** `/` */
export function addStartPage(server: FastifyInstance, state: GraphState): void {
  const examples = readExamples();
  server.get("/", async (request, reply) => {
    const { graph } = state;
    if (!graph) return refuseWhileNotReady(request, reply, state);
    const { edition } = request;
    const counts = await countRows(graph.store, edition?.number ?? 0);
    return reply
      .header("content-security-policy", plainPagePolicy)
      .type("text/html; charset=utf-8")
      .send(startPage({ edition, counts, examples }));
  });
}
