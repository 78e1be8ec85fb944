import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { Logger } from "../logger.ts";
import { formatError } from "./format-error.ts";
import { InProcessDataSource } from "./in-process-data-source.ts";
import { refuseNonQueries } from "./refuse-non-queries.ts";
import { reportMissingValues } from "./report-missing-values.ts";
import type { ApolloContext } from "./request-context.ts";
import type { Subgraph } from "./subgraphs.ts";

interface ApolloOptions {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly Subgraph[];
  readonly logger: Logger;
}

/** Starts the query planner over the supergraph, with every subgraph answering in this process. */
export async function startApollo({
  supergraphSdl,
  subgraphs,
  logger,
}: ApolloOptions): Promise<ApolloServer<ApolloContext>> {
  const sources = new Map(subgraphs.map((subgraph) => [subgraph.name, new InProcessDataSource(subgraph)]));
  const gateway = new ApolloGateway({
    supergraphSdl,
    validateSupergraph: false, // a test keeps the committed supergraph equal to what composition makes and checks
    buildService: ({ name }) => sources.get(name) ?? refuseUnknown(name, sources),
    logger: apolloLogger(logger),
    // With the request header Apollo-Query-Plan-Experimental the answer shows its plan. The schema is public, so the
    // plan tells nothing secret, and a researcher sees why a query is slow.
    __exposeQueryPlanExperimental: true,
  });
  const server = new ApolloServer<ApolloContext>({
    gateway,
    formatError,
    logger: apolloLogger(logger),
    // docs/adr/0001-plain-get-requests.md: public, read-only, without cookies, so nothing can be forged.
    csrfPrevention: false,
    introspection: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(), // Apollo's own page loads scripts from its servers
      ApolloServerPluginUsageReportingDisabled(), // an APOLLO_KEY in the environment must not switch it on
      refuseNonQueries,
      reportMissingValues,
    ],
  });
  await server.start();
  return server;
}

function refuseUnknown(name: string, sources: ReadonlyMap<string, unknown>): never {
  const known = [...sources.keys()].join(", ");
  throw new Error(
    `The supergraph has a subgraph "${name}" that this program does not (${known}). Run: npm run ogp -- compose`,
  );
}

/** Apollo reports its own start in sentences; they are for looking into a problem, not for every log. */
function apolloLogger(logger: Logger) {
  return {
    debug: (message: unknown) => logger.trace({ message }, "apollo"),
    info: (message: unknown) => logger.debug({ message }, "apollo"),
    warn: (message: unknown) => logger.warn({ message }, "apollo"),
    error: (message: unknown) => logger.error({ message }, "apollo"),
  };
}
