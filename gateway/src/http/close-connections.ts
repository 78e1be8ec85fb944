import type { FastifyInstance } from "fastify";
import type { GraphState } from "../graph-state.ts";

/**
 * While the server stops, every answer ends its connection. Without this, a client that was being answered keeps its
 * connection open (72 s in Fastify), and the server waits for it.
 */
export function closeConnectionsWhenStopping(server: FastifyInstance, state: GraphState): void {
  server.addHook("onSend", async (_, reply) => {
    if (state.phase === "stopping") reply.header("connection", "close");
  });
}
