import { readdirSync, readFileSync } from "node:fs";
import { describeStores } from "@ogp-graph/test/support/describe-stores.ts";
import { memberFact } from "@ogp-graph/test/support/made-up-facts.ts";
import { publishFacts } from "@ogp-graph/test/support/publish-facts.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { createSql } from "./create-sql.ts";
import { openStore } from "./open-store.ts";

const folder = new URL("../../migrations/", import.meta.url);

function statements(sql: string): string[] {
  return sql
    .split(/;\s*$/m)
    .map((statement) => statement.replace(/\s+/g, " ").trim())
    .filter((statement) => statement !== "" && !statement.startsWith("set names"))
    .sort();
}

/** Statements by what they make: `create table "claim"`, `create index "…"`; columns added later stand in their own. */
function makes(sql: string): string[] {
  return statements(sql)
    .filter((statement) => !/ add column /.test(statement))
    .map((statement) => statement.replace(/^(create (?:unique )?(?:table|index) \S+).*$/, "$1"))
    .sort();
}

describe("The migrations", () => {
  test.each(["sqlite", "postgresql"] as const)(
    "make all that the entities ask for on %s, and no more",
    async (dialect) => {
      const files = readdirSync(new URL(`${dialect}/`, folder)).sort();
      const written = files.map((name) => readFileSync(new URL(`${dialect}/${name}`, folder), "utf8")).join("\n");
      expect(makes(written)).toEqual(makes(await createSql(dialect)));
    },
  );

  test("exists under the same names for both databases", () => {
    expect(readdirSync(new URL("sqlite/", folder))).toEqual(readdirSync(new URL("postgresql/", folder)));
  });
});

describeStores("A store that was migrated", ({ newPlace, newStore }) => {
  test("has the tables and columns of the entities, and no others", async () => {
    const store = await newStore();
    const update = await store.orm.schema.getUpdateSchemaSQL({ wrap: false });
    // The entities cannot say that text sorts byte by byte, so the schema generator takes that for a difference.
    const others = update.split("\n").filter((line) => line !== "" && !/alter column "\w+" type text using/.test(line));
    expect(others).toEqual([]);
  });

  test("sorts every text byte by byte", async () => {
    const store = await newStore();
    const names = ["z", "Z", "é", "a b", "a-b", "ab", "A"];
    await publishFacts(store, { member: names.map((name, index) => memberFact(`XA${"ABCDEFG"[index]}`, { name })) });
    const sorted = await store.db.selectFrom("member").select("name").orderBy("name").execute();
    expect(sorted.map((row) => row.name)).toEqual(["A", "Z", "a b", "a-b", "ab", "z", "é"]);
    if (store.dialect !== "postgresql") return;
    const { rows } = await sql`
      select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'`.execute(store.db);
    expect(rows).toEqual([]);
  });

  test("is opened a second time as it is, without another migration", async () => {
    const place = await newPlace();
    await (await openStore(place)).close();
    const store = await newStore(place);
    expect(await store.orm.migrator.getPending()).toEqual([]);
    expect(await store.orm.migrator.getExecuted()).toHaveLength(readdirSync(new URL("sqlite/", folder)).length);
  });
});
