import type { FastifyInstance, FastifyRequest } from "fastify";
import type { GraphState } from "../graph-state.ts";
import { refuseWhileNotReady } from "../http/refuse-while-not-ready.ts";
import { requestScope } from "../http/request-scope.ts";
import { sendError } from "../http/send-error.ts";
import type { Logger } from "../logger.ts";

const PATH = "/graphql";

/** `/graphql`: queries by POST and by plain GET. A browser that opens it without a query is led to the explorer. */
export function addGraphql(server: FastifyInstance, state: GraphState, logger: Logger): void {
  server.route({
    method: ["GET", "POST"],
    url: PATH,
    handler(request, reply) {
      const { graph } = state;
      if (!graph) return refuseWhileNotReady(request, reply, state);
      if (isVisit(request)) return reply.redirect("/explore");
      const { handle } = graph;
      return requestScope.run({ requestId: request.id, logger }, () => handle.call(server, request, reply));
    },
  });
  server.route({
    method: ["PUT", "PATCH", "DELETE"],
    url: PATH,
    handler: (request, reply) =>
      sendError(request, reply.header("allow", "GET, POST, OPTIONS"), {
        status: 405,
        code: "METHOD_NOT_ALLOWED",
        message: `${PATH} does not take ${request.method}.`,
      }),
  });
}

function isVisit({ method, query, headers }: FastifyRequest): boolean {
  if (method !== "GET" || !headers.accept?.includes("text/html")) return false;
  return !["query", "extensions"].some((name) => Object.hasOwn(query as object, name)); // Fastify always gives an object
}
