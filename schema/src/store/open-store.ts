import { join } from "node:path";
import { Migrator } from "@mikro-orm/migrations";
import { PostgreSqlDriver } from "@mikro-orm/postgresql";
import { MikroORM, SqliteDriver } from "@mikro-orm/sql";
import type { Kysely } from "kysely";
import { entities } from "../entities/index.ts";
import { asOf } from "./as-of.ts";
import type { Database } from "./database.ts";
import type { Dialect } from "./dialect.ts";
import { migrationsFor } from "./migrations.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";

export interface StoreOptions {
  /** `postgres://…`; without it the store is the SQLite file `ogp.sqlite` in `directory`. */
  readonly databaseUrl?: string | undefined;
  /** Folder of the SQLite file, made when it is not there; `:memory:` keeps everything in memory. */
  readonly directory?: string | undefined;
}

/** An open database, with its two doors: the plain tables, and the tables as one edition has them. */
export interface Store {
  readonly dialect: Dialect;
  readonly orm: MikroORM;
  /** Every row of every edition: for importers, migrations and `edition` itself. */
  readonly db: Kysely<Database>;
  /** The rows that hold in one edition: what every answer is read through. */
  asOf(edition: number): Kysely<Database>;
  close(): Promise<void>;
}

/**
 * Opens a store and brings its tables up to date.
 *
 * @throws {StoreUnavailableError} when the file or server cannot be opened; the message names it without its password.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { orm, dialect, place } = await initialise(options);
  try {
    await orm.migrator.up();
  } catch (cause) {
    await orm.close(true);
    throw new StoreUnavailableError(place, cause);
  }
  const db = orm.em.fork().getKysely<Database>() as unknown as Kysely<Database>; // MikroORM narrows by its own entity list
  return { dialect, orm, db, asOf: (edition) => asOf(db, edition), close: () => orm.close(true) };
}

/** A store that cannot be opened: no such server, no permission, a full disk, a file that is not a database. */
export class StoreUnavailableError extends Error {
  override readonly name = "StoreUnavailableError";
  constructor(
    readonly place: string,
    cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The store at ${place} cannot be opened: ${reason}. Check OGP_DATA_DIR or OGP_DATABASE_URL.`, { cause });
  }
}

async function initialise({ databaseUrl, directory = ".data" }: StoreOptions) {
  if (databaseUrl) {
    const place = databaseUrl.replace(/\/\/[^@/]*@/, "//…@");
    const orm = await connect(place, () =>
      MikroORM.init({
        driver: PostgreSqlDriver,
        clientUrl: databaseUrl,
        entities: [...entities],
        extensions: [Migrator],
        migrations: migrationsFor("postgresql"),
      }),
    );
    return { orm: orm as unknown as MikroORM, dialect: "postgresql" as const, place }; // one ORM type for both drivers
  }
  const file = directory === ":memory:" ? directory : join(directory, "ogp.sqlite");
  const orm = await connect(file, () =>
    MikroORM.init({
      driver: SqliteDriver,
      dbName: file,
      driverOptions: sqliteDialect(file),
      entities: [...entities],
      extensions: [Migrator],
      migrations: migrationsFor("sqlite"),
    }),
  );
  return { orm, dialect: "sqlite" as const, place: file };
}

async function connect<T>(place: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (cause) {
    throw new StoreUnavailableError(place, cause);
  }
}
