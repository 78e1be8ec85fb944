import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "../logger.ts";
import type { ErrorCodeName } from "./error-codes.ts";
import { sendError } from "./send-error.ts";

const codesByStatus: Readonly<Record<number, ErrorCodeName>> = {
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
};

/** Unknown pages, requests that cannot be read and failures of our own all answer in the one error shape. */
export function answerErrors(server: FastifyInstance, logger: Logger): void {
  server.setNotFoundHandler((request, reply) => {
    const message = `There is no page ${request.method} ${request.url.slice(0, 200)}.`;
    return sendError(request, reply, { status: 404, code: "NOT_FOUND", message });
  });
  server.setErrorHandler<FastifyError>((error, request, reply) => answerError(error, request, reply, logger));
}

/** A request's mistake is told to its sender; a failure of ours is logged whole and told in a plain sentence. */
export function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): FastifyReply {
  // A Host header that is no host reaches us as an address that cannot be put together.
  const status = error.code === "ERR_INVALID_URL" ? 400 : (error.statusCode ?? 500);
  if (status < 500) {
    const code = codesByStatus[status] ?? "BAD_REQUEST";
    return sendError(request, reply, { status, code, message: error.message });
  }
  logger.error({ err: error, requestId: request.id }, "request-failed");
  const message = "The server could not answer this request.";
  return sendError(request, reply, { status: 500, code: "INTERNAL_SERVER_ERROR", message });
}
