import type { Database } from "@ogp-graph/schema/store/database.ts";
import type { Transaction } from "kysely";

/**
 * Makes a transaction a writing one before it reads: SQLite refuses to make it one later when somebody else has written in
 * between, and waits its turn when asked first.
 */
export async function beginWriting(db: Transaction<Database>): Promise<void> {
  await db.updateTable("run").set({ outcome: "RUNNING" }).where("id", "=", "").execute(); // no run has an empty id
}
