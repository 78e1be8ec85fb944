import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import type { HarvestSource } from "../harvest/harvest-source.ts";
import { lastDue } from "./last-due.ts";
import { spreadCron } from "./spread-cron.ts";

/**
 * The sources whose last run is older than the last time that they were due: those that nobody ran while the server was
 * down. A source that never ran waits for its time; a server that is started for the first time fetches nothing at once.
 */
export async function missedRuns(
  store: Store,
  sources: readonly HarvestSource[],
  now: Date,
): Promise<readonly HarvestSource[]> {
  const rows = await store.db
    .selectFrom("run")
    .select(["what", (column) => column.fn.max("started_at").as("last")])
    .groupBy("what")
    .execute();
  const last = new Map(rows.map((row) => [row.what, String(row.last)]));
  return sources.filter((source) => {
    const ran = last.get(`harvest of ${source.name}`);
    const due = lastDue(spreadCron(source.id, source.schedule), now);
    return ran !== undefined && due !== undefined && ran < due.toISOString();
  });
}
