import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The caller's own `X-Request-Id` where it is harmless to repeat in headers and logs, otherwise a new one. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
}
