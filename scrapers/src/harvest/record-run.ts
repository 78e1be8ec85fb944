import { randomUUID } from "node:crypto";
import type { NewRow } from "@ogp-graph/schema/store/database.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";

/**
 * Writes the row of a run that ended before it came to publishing, so that every attempt has one. A run that ended in
 * the store's own transaction has its row already.
 */
export async function recordRun(
  store: Store,
  what: string,
  startedAt: string,
  outcome: "REFUSED" | "FAILED",
  message: string,
  now: () => Date,
): Promise<void> {
  const known = await store.db
    .selectFrom("run")
    .select("id")
    .where("what", "=", what)
    .where("started_at", ">=", startedAt)
    .executeTakeFirst();
  if (known) return;
  const row: NewRow<"run"> = {
    id: `${startedAt}-${randomUUID().slice(0, 8)}`,
    what,
    started_at: startedAt,
    finished_at: now().toISOString(),
    outcome,
    message,
    summary: "{}",
    edition_number: null,
  };
  await store.db.insertInto("run").values(row).execute();
}
