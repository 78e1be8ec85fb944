import type { FastifyReply, FastifyRequest } from "fastify";
import type { GraphState } from "../graph-state.ts";
import { sendError } from "./send-error.ts";

/** The answer of every page that needs the graph while there is none. */
export function refuseWhileNotReady(request: FastifyRequest, reply: FastifyReply, { phase }: GraphState): FastifyReply {
  const message = `The server is not ready: it is ${phase}.`;
  return sendError(request, reply.header("retry-after", "2"), { status: 503, code: "NOT_READY", message });
}
