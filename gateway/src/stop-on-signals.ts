import type { App } from "./app.ts";
import type { Logger } from "./logger.ts";

/** How long running requests may take to end. Container runtimes kill ten seconds after they ask. */
const GRACE_MS = 8_000;

/** SIGTERM or SIGINT: finish what has been asked, close the store, leave with 0. A second signal leaves at once. */
export function stopOnSignals(app: App, logger: Logger): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, async () => {
      logger.info({ signal }, "stopping");
      process.once(signal, () => process.exit(130));
      setTimeout(() => {
        logger.error({ ms: GRACE_MS }, "stopped-with-requests-running");
        process.exit(1);
      }, GRACE_MS).unref();
      await app.close();
      logger.info("stopped");
    });
  }
}
