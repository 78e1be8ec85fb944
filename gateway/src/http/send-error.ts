import type { FastifyReply, FastifyRequest } from "fastify";
import { type ErrorCodeName, errorCodes } from "./error-codes.ts";

interface Refusal {
  readonly status: number;
  readonly code: ErrorCodeName;
  readonly message: string;
  /** In place of the code's standing hint. */
  readonly hint?: string;
}

/** Sends the one error shape: `{ errors: [{ message, extensions: { code, hint, requestId } }] }`. */
export function sendError(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { status, code, message, hint = errorCodes[code].hint } = refusal;
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .send(JSON.stringify({ errors: [{ message, extensions: { code, hint, requestId: request.id } }] }));
}
