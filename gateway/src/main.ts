import { currentEdition } from "@ogp-graph/schema/store/editions.ts";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { loadSnapshot } from "@ogp-graph/schema/store/snapshot.ts";
import type { Config } from "./config.ts";
import { startSubgraphs } from "./execution/subgraphs.ts";
import type { GraphParts } from "./graph.ts";
import { createLogger } from "./logger.ts";
import { readyLine } from "./ready-line.ts";
import { snapshotFolder } from "./snapshot-folder.ts";
import { startApp } from "./start-app.ts";
import { stopOnSignals } from "./stop-on-signals.ts";
import { API_FILE, readCommittedSdl, SUPERGRAPH_FILE } from "./supergraph/sdl-files.ts";

/**
 * Runs the server until it is told to stop.
 *
 * @throws {ListenError | StoreUnavailableError} each with one line that says what to change
 */
export async function start(config: Config): Promise<void> {
  const logger = createLogger(config.logLevel);
  const options = { logger, port: config.port, host: config.host };
  const { url, app, edition } = await startApp({ open: () => openGraph(config), ...options });
  stopOnSignals(app, logger);
  logger.info({ url, edition: edition?.id }, "ready");
  console.log(readyLine(url, edition));
}

async function openGraph({ databaseUrl, dataDirectory, bootstrap }: Config): Promise<GraphParts> {
  const store = await openStore({ databaseUrl, directory: dataDirectory });
  if (bootstrap === "snapshot" && !(await currentEdition(store))) await loadSnapshot(store, snapshotFolder);
  const [subgraphs, supergraphSdl, apiSdl] = await Promise.all([
    startSubgraphs(),
    readCommittedSdl(SUPERGRAPH_FILE),
    readCommittedSdl(API_FILE),
  ]);
  return { store, subgraphs, supergraphSdl, apiSdl };
}
