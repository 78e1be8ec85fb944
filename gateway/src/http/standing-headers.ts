import type { FastifyInstance } from "fastify";

/**
 * Headers of every answer. The graph is public, read-only and knows no cookies or logins, so a script on any site may
 * read it; there is nothing that credentials could add.
 */
const standing = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "OGP-Edition, X-Request-Id, Retry-After",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
} as const;

const preflight = {
  "access-control-allow-methods": "GET, POST, OPTIONS",
  // The wildcard covers every header but Authorization, which this door does not read.
  "access-control-allow-headers": "*",
  "access-control-max-age": "86400",
} as const;

/** Puts the standing headers on every answer and answers the browsers' preflight questions. */
export function addStandingHeaders(server: FastifyInstance): void {
  server.addHook("onRequest", async (request, reply) => {
    reply.headers({ ...standing, "x-request-id": request.id });
    if (request.method === "OPTIONS") return reply.headers(preflight).code(204).send();
    return undefined;
  });
}
