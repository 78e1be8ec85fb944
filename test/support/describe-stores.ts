import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Store, type StoreOptions } from "@ogp-graph/schema/store/open-store.ts";
import { afterAll, describe } from "vitest";
import { dropPostgresDatabase, makePostgresDatabase, postgresMissing } from "./postgres-database.ts";

/** One kind of database, and new places on it for stores: each empty, each gone when the test file is through. */
export interface StorePlaces {
  readonly name: "SQLite" | "PostgreSQL";
  /** A place where no store is yet, for tests that open it more than once or in another process. */
  newPlace(): Promise<StoreOptions>;
  /** An open store in the place, or in a new one; closed when the test file is through. */
  newStore(place?: StoreOptions): Promise<Store>;
}

const missing = await postgresMissing();
if (missing !== undefined) console.warn(`Tests on PostgreSQL are skipped: ${missing}.`);

/** Describes something once on SQLite and once on PostgreSQL; the latter is skipped where no server answers. */
export function describeStores(what: string, body: (places: StorePlaces) => void): void {
  describe(`${what} on SQLite`, () => body(withClosing("SQLite", newFolder, dropFolder)));
  describe.skipIf(missing !== undefined)(`${what} on PostgreSQL`, () =>
    body(withClosing("PostgreSQL", newDatabase, dropDatabase)),
  );
}

/** Both kinds of database side by side, for what must be equal on them; undefined where no PostgreSQL answers. */
export function bothStores(): { readonly sqlite: StorePlaces; readonly postgresql: StorePlaces } | undefined {
  if (missing !== undefined) return undefined;
  return {
    sqlite: withClosing("SQLite", newFolder, dropFolder),
    postgresql: withClosing("PostgreSQL", newDatabase, dropDatabase),
  };
}

/** Places for SQLite stores only. */
export function sqliteStores(): StorePlaces {
  return withClosing("SQLite", newFolder, dropFolder);
}

function withClosing(
  name: StorePlaces["name"],
  makePlace: () => Promise<StoreOptions>,
  dropPlace: (place: StoreOptions) => Promise<void>,
): StorePlaces {
  const places: StoreOptions[] = [];
  const stores: Store[] = [];
  afterAll(async () => {
    for (const store of stores) await store.close();
    for (const place of places) await dropPlace(place);
  });
  const newPlace = async () => {
    const place = await makePlace();
    places.push(place);
    return place;
  };
  const newStore = async (place?: StoreOptions) => {
    const store = await openStore(place ?? (await newPlace()));
    stores.push(store);
    return store;
  };
  return { name, newPlace, newStore };
}

async function newFolder(): Promise<StoreOptions> {
  return { directory: mkdtempSync(join(tmpdir(), "ogp-test-")) };
}

async function dropFolder({ directory }: StoreOptions): Promise<void> {
  if (directory) rmSync(directory, { recursive: true, force: true });
}

async function newDatabase(): Promise<StoreOptions> {
  return { databaseUrl: await makePostgresDatabase() };
}

async function dropDatabase({ databaseUrl }: StoreOptions): Promise<void> {
  if (databaseUrl) await dropPostgresDatabase(databaseUrl);
}
