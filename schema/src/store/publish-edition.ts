import { randomUUID } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import { contentHash } from "./content-hash.ts";
import type { Database, NewRow } from "./database.ts";
import { FactWriter, type WriteCounts } from "./fact-writer.ts";
import type { Store } from "./open-store.ts";
import { pipelineVersion } from "./pipeline-version.ts";
import { RefusedError } from "./refused-error.ts";

export interface Publication {
  readonly outcome: "PUBLISHED" | "NO_CHANGE";
  readonly runId: string;
  /** The new edition, or the one that still stands. */
  readonly editionId: string | null;
  readonly counts: Readonly<Record<string, WriteCounts>>;
}

export interface Work<R> {
  /** In words, for people: "import of OGP's commitments sheet". */
  readonly what: string;
  readonly now?: () => Date;
  /** Writes facts and sources; everything it does happens whole or not at all. */
  readonly run: (writer: FactWriter, db: Transaction<Database>) => Promise<R>;
}

/**
 * Runs a reader's work in one transaction and publishes what it changed as a new edition. Without a change there is no
 * edition. A failure, or a killed process, leaves the last edition as it was; the run's row tells what happened.
 */
export async function publishEdition<R>(store: Store, work: Work<R>): Promise<Publication & { readonly result: R }> {
  const now = work.now ?? (() => new Date());
  const runId = `${now().toISOString()}-${randomUUID().slice(0, 8)}`;
  const run = { id: runId, what: work.what, started_at: now().toISOString(), outcome: "RUNNING", summary: "{}" };
  try {
    await store.db
      .insertInto("run")
      .values(run as NewRow<"run">) // the columns left out are null
      .execute();
    return await store.db.transaction().execute((db) => publish(store, db, work, runId, now));
  } catch (error) {
    if (error instanceof NothingChanged) return finishWithoutChange(store, error as NothingChanged<R>, runId, now);
    if (isLocked(error)) throw new StoreBusyError(work.what, error);
    const outcome = error instanceof RefusedError ? "REFUSED" : "FAILED";
    await closeRun(store.db, runId, now, outcome, error instanceof Error ? error.message : String(error));
    throw error;
  }
}

async function publish<R>(store: Store, db: Transaction<Database>, work: Work<R>, runId: string, now: () => Date) {
  await takeThePen(db, store, runId);
  const last = await db
    .selectFrom("edition")
    .select(["number", "id"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const writer = new FactWriter(db, store.dialect, number);
  const result = await work.run(writer, db);
  await writer.finish();
  const counts = Object.fromEntries(writer.counts);
  if (!writer.changedAnything) throw new NothingChanged(last?.id ?? null, counts, result);
  const publishedAt = now().toISOString();
  const edition = {
    number,
    id: await nextId(db, publishedAt.slice(0, 10)),
    published_at: publishedAt,
    what: work.what,
    pipeline_version: pipelineVersion(),
    counts: JSON.stringify(counts),
    content_hash: await contentHash(db),
  };
  await db.insertInto("edition").values(edition).execute();
  await closeRun(db, runId, now, "PUBLISHED", null, counts, number);
  return { outcome: "PUBLISHED" as const, runId, editionId: edition.id, counts, result };
}

/** One writer at a time: the second waits here, and then sees what the first has published. */
async function takeThePen(db: Transaction<Database>, store: Store, runId: string): Promise<void> {
  if (store.dialect === "postgresql") await sql`select pg_advisory_xact_lock(7203114)`.execute(db);
  await db.updateTable("run").set({ outcome: "RUNNING" }).where("id", "=", runId).execute();
}

async function finishWithoutChange<R>(
  store: Store,
  { editionId, counts, result }: NothingChanged<R>,
  runId: string,
  now: () => Date,
) {
  await closeRun(store.db, runId, now, "NO_CHANGE", null, counts);
  return { outcome: "NO_CHANGE" as const, runId, editionId, counts, result };
}

async function closeRun(
  db: Kysely<Database>,
  id: string,
  now: () => Date,
  outcome: string,
  message: string | null,
  counts: object = {},
  edition: number | null = null,
): Promise<void> {
  await db
    .updateTable("run")
    .set({
      outcome,
      message,
      finished_at: now().toISOString(),
      summary: JSON.stringify(counts),
      edition_number: edition,
    })
    .where("id", "=", id)
    .execute();
}

/** The day and a counter that begins at 1; asked of all editions, because a clock may have been put back. */
async function nextId(db: Kysely<Database>, day: string): Promise<string> {
  const taken = await db.selectFrom("edition").select("id").where("id", "like", `${day}.%`).execute();
  return `${day}.${Math.max(0, ...taken.map(({ id }) => Number(id.slice(day.length + 1)))) + 1}`;
}

/** Another process has been writing for longer than we wait. Nothing of this run was kept. */
export class StoreBusyError extends Error {
  override readonly name = "StoreBusyError";
  constructor(
    readonly what: string,
    cause: unknown,
  ) {
    super(
      `The ${what} could not begin: another import has been writing for a minute. Run it again when that has ended.`,
      {
        cause,
      },
    );
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.message.includes("database is locked");
}

/** Thrown inside the transaction so that it rolls back; never leaves this file. */
class NothingChanged<R> extends Error {
  constructor(
    readonly editionId: string | null,
    readonly counts: Readonly<Record<string, WriteCounts>>,
    readonly result: R,
  ) {
    super("nothing changed");
  }
}
