import { Worker } from "node:worker_threads";
import { harvestContact } from "./fetch/harvest-contact.ts";
import { type ScheduleSettings, scheduleSettings } from "./schedule/schedule-settings.ts";

/** A schedule that runs in a thread of its own. */
export interface HarvestSchedule {
  /** Source id → when it is due next. */
  readonly nextRuns: Readonly<Record<string, string | null>>;
  /** Lets the source that is being harvested finish, then ends the thread. */
  stop(): Promise<void>;
  /** Settles when the thread has ended, with what ended it. */
  readonly ended: Promise<Error | null>;
}

/**
 * Harvests every source on the schedule of its manifest, in a worker thread with its own connection to the store. The
 * thread does not keep the process alive: a server that stops takes it along, and whatever it was doing leaves the last
 * edition as it was.
 *
 * @throws {Error} when the thread cannot begin: manifests that cannot be read, a store that cannot be opened
 */
export async function startSchedule(settings: ScheduleSettings): Promise<HarvestSchedule> {
  harvestContact(process.env); // told here, where somebody reads it
  const worker = new Worker(new URL("./schedule/schedule-worker.mjs", import.meta.url), {
    workerData: settings,
    execArgv: [],
  });
  const ended = new Promise<Error | null>((resolve) => {
    worker.once("error", (error) => resolve(error instanceof Error ? error : new Error(String(error))));
    worker.once("exit", (code) =>
      resolve(code === 0 ? null : new Error(`the schedule's thread ended with code ${code}`)),
    );
  });
  const ready = new Promise<Readonly<Record<string, string | null>>>((resolve) => {
    worker.once("message", ({ nextRuns }) => resolve(nextRuns));
  });
  const nextRuns = await Promise.race([
    ready,
    ended.then((error) => Promise.reject(error ?? new Error("the schedule ended"))),
  ]);
  worker.unref();
  return {
    nextRuns,
    ended,
    stop: async () => {
      worker.ref();
      worker.postMessage("stop");
      await ended;
    },
  };
}

/** Starts the schedule where `OGP_HARVEST` is on; null where it is off. */
export async function startScheduleFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<HarvestSchedule | null> {
  const settings = scheduleSettings(environment);
  return settings === null ? null : startSchedule(settings);
}
