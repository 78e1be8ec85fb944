import { currentEdition, type EditionHandle } from "@ogp-graph/schema/store/editions.ts";
import fastify, { type FastifyInstance } from "fastify";
import { type GraphParts, startGraph } from "./graph.ts";
import { GraphState } from "./graph-state.ts";
import { answerError, answerErrors } from "./http/answer-errors.ts";
import { closeConnectionsWhenStopping } from "./http/close-connections.ts";
import { addEditions } from "./http/edition-of-request.ts";
import { logRequests } from "./http/log-requests.ts";
import { requestId } from "./http/request-id.ts";
import { addStandingHeaders } from "./http/standing-headers.ts";
import { ListenError } from "./listen-error.ts";
import { type Logger, quietLogger } from "./logger.ts";
import { addAssets } from "./routes/assets.ts";
import { addExplore } from "./routes/explore.ts";
import { addGraphql } from "./routes/graphql.ts";
import { addHealth } from "./routes/health.ts";
import { addStartPage } from "./routes/start-page.ts";
import { addTexts } from "./routes/texts.ts";

export interface AppOptions {
  /** Brings what the graph is made of. Called by `load`, so that the port can answer "starting" meanwhile. */
  readonly open: () => Promise<GraphParts>;
  /** @default a log that keeps nothing */
  readonly logger?: Logger;
}

export interface ListenOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** @default "127.0.0.1" */
  readonly host?: string;
}

/** The whole public door, not yet open. */
export interface App {
  /**
   * Opens the port and says where: `http://127.0.0.1:4000`.
   *
   * @throws {ListenError} when the port or address cannot be had
   */
  listen(options: ListenOptions): Promise<string>;
  /** Opens the store and loads the supergraph; `/health/ready` answers 200 from then on. Gives the newest edition. */
  load(): Promise<EditionHandle | undefined>;
  /** Answers what has been asked, then closes the port and the store. May be called more than once. */
  close(): Promise<void>;
}

/** Builds the app: every route and header, no port and no store yet. */
export async function createApp({ open, logger = quietLogger() }: AppOptions): Promise<App> {
  const state = new GraphState();
  const server = await createServer(state, logger);
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    state.phase = "stopping";
    await server.close();
    await state.graph?.stop();
  }

  return {
    async listen({ port, host = "127.0.0.1" }) {
      try {
        return await server.listen({ port, host });
      } catch (cause) {
        throw new ListenError(host, port, cause);
      }
    },
    async load() {
      try {
        state.graph = await startGraph(await open(), logger);
        state.phase = "ready";
        return await currentEdition(state.graph.store);
      } catch (error) {
        state.phase = "failed";
        throw error;
      }
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

async function createServer(state: GraphState, logger: Logger): Promise<FastifyInstance> {
  const server = fastify({
    genReqId: requestId,
    requestIdHeader: false,
    logger: false,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply, logger), // addresses that cannot be read
    return503OnClosing: false, // what arrives on an open connection while we stop still gets its answer
  });
  addStandingHeaders(server);
  logRequests(server, logger);
  answerErrors(server, logger);
  addEditions(server, state);
  closeConnectionsWhenStopping(server, state);
  await addAssets(server);
  addExplore(server);
  addGraphql(server, state, logger);
  addHealth(server, state, logger);
  addStartPage(server, state);
  addTexts(server, state);
  await server.ready();
  return server;
}
