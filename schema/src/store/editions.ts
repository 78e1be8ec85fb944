import type { Store } from "./open-store.ts";

/** An edition as a request knows it. */
export interface EditionHandle {
  readonly number: number;
  /** `2026-11-22.1` */
  readonly id: string;
  readonly publishedAt: string;
}

/** The newest published edition; undefined in a store that holds nothing yet. */
export async function currentEdition(store: Store): Promise<EditionHandle | undefined> {
  const row = await editions(store).orderBy("number", "desc").limit(1).executeTakeFirst();
  return row && handle(row);
}

/**
 * The edition that a reader names: its id (`2026-11-22.1`), or a date, which stands for the last edition published on
 * or before that day (UTC). Undefined where there is none.
 */
export async function resolveEdition(store: Store, named: string): Promise<EditionHandle | undefined> {
  if (/^\d{4}-\d{2}-\d{2}$/.test(named)) {
    // "2026-99-99" is nobody's day; compared as text it would come after every edition.
    if (Number.isNaN(Date.parse(named))) return undefined;
    const row = await editions(store)
      .where("published_at", "<=", `${named}T23:59:59.999Z`)
      .orderBy("number", "desc")
      .limit(1)
      .executeTakeFirst();
    return row && handle(row);
  }
  const row = await editions(store).where("id", "=", named).executeTakeFirst();
  return row && handle(row);
}

function editions(store: Store) {
  return store.db.selectFrom("edition").select(["number", "id", "published_at"]);
}

function handle(row: { number: number; id: string; published_at: string }): EditionHandle {
  return { number: row.number, id: row.id, publishedAt: row.published_at };
}
