import { setTimeout as sleep } from "node:timers/promises";

/** Time as the fetcher sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Ends early, with an error, when the signal does. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    if (milliseconds > 0) await sleep(milliseconds, undefined, { signal });
  },
};
