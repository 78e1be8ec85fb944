import { parentPort, workerData } from "node:worker_threads";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { destination, pino } from "pino";
import { fetcherFor } from "../commands/network.ts";
import { harvest } from "../harvest/harvest.ts";
import type { HarvestSource } from "../harvest/harvest-source.ts";
import { listSources } from "../harvest/list-sources.ts";
import { memberSettings } from "../harvest/member-settings.ts";
import { runSchedule } from "./run-schedule.ts";
import type { ScheduleSettings } from "./schedule-settings.ts";

// The thread of the schedule: its own connection to the store, so that queries never wait for a harvest.
const settings = workerData as ScheduleSettings; // given by start-schedule.ts
const logger = pino(
  { level: settings.logLevel, base: null, messageKey: "event", formatters: { level: (label) => ({ level: label }) } },
  destination({ fd: 2, sync: true }),
);
const sources = listSources(settings);
const store = await openStore({ databaseUrl: settings.databaseUrl, directory: settings.dataDirectory });

async function harvestOne(source: HarvestSource) {
  const options = { dataDir: settings.dataDirectory, allowLoopback: settings.allowLoopback };
  const fetcher = fetcherFor([source], options);
  try {
    logger.info({ source: source.id }, "harvest-begins");
    const report = await harvest(store, {
      sources: [source],
      fetcher,
      settings: memberSettings(sources, settings.countries),
    });
    const [done] = report.sources;
    if (!done) throw new Error(`The harvest of ${source.id} ended without a report.`);
    return done;
  } finally {
    await fetcher.close();
  }
}

const running = await runSchedule({
  store,
  sources: sources.all,
  harvest: harvestOne,
  onEnd: ({ id, outcome, editionId, summary, notes }) => {
    const fields = { source: id, outcome, edition: editionId, summary, notes };
    if (outcome === "PUBLISHED" || outcome === "NO_CHANGE") logger.info(fields, "harvest-ended");
    else logger.warn(fields, "harvest-ended");
  },
  onError: ({ id }, error) =>
    logger.error({ source: id, reason: error instanceof Error ? error.message : String(error) }, "harvest-not-begun"),
});
parentPort?.on("message", async () => {
  await running.stop();
  await store.close();
  parentPort?.close();
});
parentPort?.postMessage({ nextRuns: running.nextRuns() });
