import type { FastifyInstance } from "fastify";
import type { Logger } from "../logger.ts";

/** One line a request. Neither address nor query text is kept: who asked what is not ours to record. */
export function logRequests(server: FastifyInstance, logger: Logger): void {
  server.addHook("onResponse", async (request, reply) => {
    const { method, id: requestId, edition } = request;
    const [path] = request.url.split("?");
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    logger.info({ requestId, method, path, status: reply.statusCode, ms, edition: edition?.id }, "request");
  });
}
