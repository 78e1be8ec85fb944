import type { Database } from "@ogp-graph/schema/store/database.ts";
import { currentEdition } from "@ogp-graph/schema/store/editions.ts";
import { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import type { Publication } from "@ogp-graph/schema/store/publish-edition.ts";
import type { Transaction } from "kysely";
import { beginWriting } from "./begin-writing.ts";

/** Does a reader's work in a transaction that is taken back: what would change, and nothing changed. */
export async function rehearse<R>(
  store: Store,
  run: (writer: FactWriter, db: Transaction<Database>) => Promise<R>,
): Promise<Publication & { readonly result: R }> {
  const last = await currentEdition(store);
  let done: (Publication & { readonly result: R }) | undefined;
  const takeBack = new Error("rehearsed");
  try {
    await store.db.transaction().execute(async (db) => {
      await beginWriting(db);
      const writer = new FactWriter(db, store.dialect, (last?.number ?? 0) + 1);
      const result = await run(writer, db);
      await writer.finish();
      const outcome = writer.changedAnything ? ("PUBLISHED" as const) : ("NO_CHANGE" as const);
      done = { outcome, runId: "", editionId: last?.id ?? null, counts: Object.fromEntries(writer.counts), result };
      throw takeBack;
    });
  } catch (error) {
    if (error !== takeBack) throw error;
  }
  if (!done) throw new Error("A rehearsal ended without a result.");
  return done;
}
