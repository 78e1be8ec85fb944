import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { type ScheduledTask, schedule } from "node-cron";
import PQueue from "p-queue";
import type { SourceReport } from "../harvest/harvest-report.ts";
import type { HarvestSource } from "../harvest/harvest-source.ts";
import { missedRuns } from "./missed-runs.ts";
import { spreadCron } from "./spread-cron.ts";

export interface RunScheduleOptions {
  readonly store: Store;
  readonly sources: readonly HarvestSource[];
  readonly harvest: (source: HarvestSource) => Promise<SourceReport>;
  readonly onEnd: (report: SourceReport) => void;
  /** Told when a harvest could not even begin; the schedule goes on. */
  readonly onError: (source: HarvestSource, error: unknown) => void;
  readonly now?: () => Date;
}

export interface RunningSchedule {
  /** Source id → when it is due next, ISO date and time; null for one that never is. */
  nextRuns(): Readonly<Record<string, string | null>>;
  stop(): Promise<void>;
}

/**
 * Puts every source on its schedule and makes up the runs that were missed. One source at a time: the archive has one
 * writer, and no host is asked by two sources at once. A source that is still waiting or running is not begun again.
 */
export async function runSchedule(options: RunScheduleOptions): Promise<RunningSchedule> {
  const { store, sources, now = () => new Date() } = options;
  const queue = new PQueue({ concurrency: 1 });
  const waiting = new Set<string>();
  const run = async (source: HarvestSource): Promise<void> => {
    if (waiting.has(source.id)) return;
    waiting.add(source.id);
    try {
      await queue.add(async () => options.onEnd(await options.harvest(source)));
    } catch (error) {
      options.onError(source, error);
    } finally {
      waiting.delete(source.id);
    }
  };
  const ready = sources.filter(({ blocked }) => blocked === null);
  const tasks = new Map<string, ScheduledTask>(
    ready.map((source) => [
      source.id,
      schedule(spreadCron(source.id, source.schedule), () => run(source), {
        name: source.id,
        timezone: "UTC",
        noOverlap: true,
        suppressMissedWarning: true, // a run in the queue is no missed one; those of a stopped server are made up below
      }),
    ]),
  );
  for (const source of await missedRuns(store, ready, now())) void run(source);
  return {
    nextRuns: () => Object.fromEntries([...tasks].map(([id, task]) => [id, task.getNextRun()?.toISOString() ?? null])),
    stop: async () => {
      queue.clear();
      await Promise.all([...tasks.values()].map((task) => task.destroy()));
      await queue.onIdle();
    },
  };
}
