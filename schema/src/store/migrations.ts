import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MigrationObject } from "@mikro-orm/core";
import { Migration, type Migrator } from "@mikro-orm/migrations";
import type { Dialect } from "./dialect.ts";

const folder = fileURLToPath(new URL("../../migrations", import.meta.url));

/** The migrator's options for one kind of database: the SQL files of `schema/migrations/<dialect>`, in name order. */
export function migrationsFor(dialect: Dialect) {
  const files = readdirSync(join(folder, dialect)).filter((name) => name.endsWith(".sql"));
  return {
    tableName: "migration",
    migrationsList: files.sort().map((name) => migrationFromSql(join(folder, dialect, name), name)),
    snapshot: false,
    silent: true,
    transactional: true,
    allOrNothing: true,
  };
}

export type { Migrator };

/** Statements end with ";" at the end of a line: our own files, generated from the entities. */
function migrationFromSql(path: string, name: string): MigrationObject {
  class SqlMigration extends Migration {
    override up(): void {
      for (const statement of readFileSync(path, "utf8").split(/;\s*$/m)) {
        if (statement.trim()) this.addSql(statement);
      }
    }
  }
  return { name: name.replace(/\.sql$/, ""), class: SqlMigration };
}
