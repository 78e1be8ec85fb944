import { PostgreSqlDriver } from "@mikro-orm/postgresql";
import { MikroORM, SqliteDriver } from "@mikro-orm/sql";
import { entities } from "../entities/index.ts";
import type { Dialect } from "./dialect.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";

/**
 * The SQL that makes every table of the entities from nothing, for one kind of database: what a first migration holds.
 * PostgreSQL's text columns sort byte by byte (`collate "C"`), as SQLite's do.
 */
export async function createSql(dialect: Dialect): Promise<string> {
  const common = { entities: [...entities], connect: false };
  const orm =
    dialect === "sqlite"
      ? await MikroORM.init({
          ...common,
          driver: SqliteDriver,
          dbName: ":memory:",
          driverOptions: sqliteDialect(":memory:"),
        })
      : await MikroORM.init({ ...common, driver: PostgreSqlDriver, dbName: "ogp" });
  const sql = await orm.schema.getCreateSchemaSQL({ wrap: false });
  await orm.close();
  return dialect === "sqlite" ? sql : sql.replaceAll(/ text (not )?null/g, ' text collate "C" $1null');
}
