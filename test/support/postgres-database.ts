import { randomUUID } from "node:crypto";
import { MikroORM, PostgreSqlDriver } from "@mikro-orm/postgresql";

/** Where tests look for a PostgreSQL server on which they may make databases of their own. */
export const postgresServer = process.env["OGP_TEST_POSTGRES_URL"] ?? "postgresql://root@127.0.0.1:5432/postgres";

let answer: Promise<string | undefined> | undefined;

/**
 * Why tests on PostgreSQL cannot run here; undefined where they can.
 *
 * @throws {Error} in CI (`CI=true`), where a server is part of the set-up and a silent skip would hide that it is gone
 */
export async function postgresMissing(): Promise<string | undefined> {
  answer ??= runSql("select 1").then(
    () => undefined,
    (error: unknown) =>
      `no PostgreSQL answers at ${postgresServer} (${error instanceof Error ? error.message : error})`,
  );
  const reason = await answer;
  if (reason !== undefined && process.env["CI"] === "true") throw new Error(`CI needs PostgreSQL, but ${reason}.`);
  return reason;
}

/** Makes an empty database with a name of its own, and answers its address. */
export async function makePostgresDatabase(): Promise<string> {
  const url = new URL(postgresServer);
  const name = `ogp_test_${randomUUID().replaceAll("-", "")}`;
  await runSql(`create database ${name}`);
  url.pathname = `/${name}`;
  return url.href;
}

/** Throws the database away, whoever is still connected. */
export async function dropPostgresDatabase(address: string): Promise<void> {
  await runSql(`drop database if exists ${new URL(address).pathname.slice(1)} with (force)`);
}

async function runSql(sql: string): Promise<void> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: postgresServer,
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  try {
    await orm.em.getConnection().execute(sql);
  } finally {
    await orm.close(true);
  }
}
