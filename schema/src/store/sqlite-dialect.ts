import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { SqliteDialect } from "kysely";
import { announceStatement } from "./statement-channel.ts";

/** Prepared statements kept; an operation's SQL text is the same at every request, so a few hundred cover all traffic. */
const KEPT_STATEMENTS = 500;

/**
 * `node:sqlite` for the query builder: write-ahead logging (readers go on while an import writes), a wait instead of an
 * error when another process writes, and statements prepared once.
 *
 * @param file path of the database, or `:memory:`
 */
export function sqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({ database: async () => open(file) });
}

function open(file: string) {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  database.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 60000;");
  database.exec("pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -32768;");
  const kept = new Map<string, StatementSync>();

  function prepare(sql: string): StatementSync {
    const known = kept.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    // Import batches have texts of their own; dropping the oldest keeps the hot reads in.
    if (kept.size >= KEPT_STATEMENTS) kept.delete(kept.keys().next().value ?? "");
    kept.set(sql, statement);
    return statement;
  }

  return {
    prepare(sql: string) {
      const statement = prepare(sql);
      announceStatement(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters: readonly unknown[]) => statement.all(...bindable(parameters)),
        run: (parameters: readonly unknown[]) => statement.run(...bindable(parameters)),
        iterate: (parameters: readonly unknown[]) => statement.iterate(...bindable(parameters)),
      };
    },
    close: () => database.close(),
  };
}

// The query builder types parameters as unknown; SQLite itself refuses what it cannot bind.
function bindable(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[];
}
