import { currentEdition } from "@ogp-graph/schema/store/editions.ts";
import type { FastifyInstance } from "fastify";
import type { GraphState } from "../graph-state.ts";
import type { Logger } from "../logger.ts";

interface Readiness {
  readonly status: "ready" | "starting" | "failed" | "stopping";
  /** What stands in the way, in a sentence; absent when nothing does. */
  readonly reason?: string;
  readonly edition?: string | null;
}

const reasons = {
  starting: "The store is being opened and the supergraph loaded.",
  failed: "The store or the supergraph could not be loaded; the log says why.",
  stopping: "The server is shutting down.",
} as const;

/** `/health/live`: the process answers. `/health/ready`: it can answer queries; 503 with the reason where it cannot. */
export function addHealth(server: FastifyInstance, state: GraphState, logger: Logger): void {
  server.get("/health/live", async (_, reply) => reply.header("cache-control", "no-store").send({ status: "live" }));
  server.get("/health/ready", async (_, reply) => {
    const readiness = await check(state, logger);
    return reply
      .code(readiness.status === "ready" ? 200 : 503)
      .header("cache-control", "no-store")
      .send(readiness);
  });
}

async function check({ phase, graph }: GraphState, logger: Logger): Promise<Readiness> {
  if (phase !== "ready" || !graph) {
    const status = phase === "ready" ? "starting" : phase;
    return { status, reason: reasons[status] };
  }
  try {
    const edition = await currentEdition(graph.store);
    return { status: "ready", edition: edition?.id ?? null };
  } catch (err) {
    logger.error({ err }, "store-unreachable");
    return { status: "failed", reason: "The store does not answer; the log says why." };
  }
}
