import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { explorePage } from "../explore/explore-page.ts";
import { readExamples } from "../explore/read-examples.ts";
import { explorerPolicy } from "../pages/content-security-policy.ts";

/** `/explore`: GraphiQL from this server alone. `?example=<id>` opens one of the example queries. */
export function addExplore(server: FastifyInstance): void {
  const examples = readExamples();
  server.get("/explore", async (request, reply) => {
    const { example } = request.query as { example?: string }; // an array, from a repeated parameter, matches no id
    const nonce = randomBytes(18).toString("base64");
    const opened = examples.find(({ id }) => id === example) ?? examples[0];
    return reply
      .header("content-security-policy", explorerPolicy(nonce))
      .header("cache-control", "no-store") // the nonce is good for one answer
      .type("text/html; charset=utf-8")
      .send(explorePage({ examples, opened, nonce }));
  });
}
