import { contentHash } from "@ogp-graph/schema/store/content-hash.ts";
import { describeStores, sqliteStores } from "@ogp-graph/test/support/describe-stores.ts";
import { contentOf, idsOf, importRows, importTime, madeUpRows } from "@ogp-graph/test/support/import-made-up-sheet.ts";
import { dropSheets, sheetCsv, sheetFile } from "@ogp-graph/test/support/sheet-csv.ts";
import { afterAll, describe, expect, test } from "vitest";
import { importSheet } from "./import-sheet.ts";
import { sheetColumns } from "./sheet-columns.ts";

afterAll(dropSheets);

const id = "Commitment Unique Identifier";

describeStores("Importing a later sheet", ({ newStore }) => {
  test("the same file a second time changes nothing, nor does a third", async () => {
    const store = await newStore();
    const path = sheetFile(sheetCsv(madeUpRows));
    await importSheet(store, path, { now: importTime });
    const before = await contentOf(store);
    for (const _ of [2, 3]) {
      expect((await importSheet(store, path, { now: importTime })).outcome).toBe("NO_CHANGE");
      expect(await contentOf(store)).toBe(before);
    }
  });

  test("a corrected cell in a later file supersedes exactly that assessment", async () => {
    const store = await newStore();
    await importRows(store, madeUpRows);
    const corrected = madeUpRows.map((row) =>
      row[id] === "XA0001" ? { ...row, "Completion (End Of Term)": "Complete", _CompletionEndTerm: "5" } : row,
    );
    const { outcome, counts } = await importRows(store, corrected);
    expect(outcome).toBe("PUBLISHED");
    const changed = Object.entries(counts).filter(
      ([, { added, superseded, withdrawn }]) => added + superseded + withdrawn > 0,
    );
    expect(changed).toEqual([["assessment", { added: 0, superseded: 1, withdrawn: 0, unchanged: 4 * 22 - 1 }]]);
    const versions = await store.db
      .selectFrom("assessment")
      .select(["label", "since", "until"])
      .where("id", "=", "XA0001:COMPLETION:FINAL@sheet")
      .orderBy("since")
      .execute();
    expect(versions).toEqual([
      { label: "Substantial", since: 1, until: 2 },
      { label: "Complete", since: 2, until: null },
    ]);
    const fields = await store.db
      .selectFrom("change")
      .select(["row_key", "field", "old_value", "new_value"])
      .orderBy("field")
      .execute();
    expect(fields).toEqual([
      { row_key: "XA0001:COMPLETION:FINAL@sheet", field: "code", old_value: "4", new_value: "5" },
      { row_key: "XA0001:COMPLETION:FINAL@sheet", field: "label", old_value: "Substantial", new_value: "Complete" },
      { row_key: "XA0001:COMPLETION:FINAL@sheet", field: "printed", old_value: "Substantial", new_value: "Complete" },
    ]);
  });

  test("a rating that a later file has no more is withdrawn; a commitment that it lacks stays", async () => {
    const store = await newStore();
    await importRows(store, madeUpRows);
    const { counts } = await importRows(store, [{ [id]: "XA0001", "Completion (End Of Term)": "no word for it" }]);
    expect(counts["assessment"]).toEqual({ added: 0, superseded: 0, withdrawn: 1, unchanged: 21 });
    expect(counts["quarantined_record"]).toMatchObject({ added: 1 });
    expect(await idsOf(store, "commitment")).toHaveLength(4);
  });

  test("a problem that a later file has solved leaves the quarantine", async () => {
    const store = await newStore();
    await importRows(store, [{ [id]: "XA0001", Verifiable: "maybe" }]);
    await importRows(store, [{ [id]: "XA0001" }]);
    const held = await store.asOf(2).selectFrom("quarantined_record").selectAll().execute();
    expect(held).toEqual([]);
    expect(await store.asOf(1).selectFrom("quarantined_record").selectAll().execute()).toHaveLength(1);
  });
});

describe("Importing a later sheet", () => {
  const { newStore } = sqliteStores();

  test.each<[string, Parameters<typeof sheetCsv>[1]]>([
    ["a new column order", { headers: sheetColumns().names.toReversed() }],
    ["semicolons", { delimiter: ";" }],
    ["tabs", { delimiter: "\t" }],
  ])("%s in a later file changes nothing", async (_, form) => {
    const store = await newStore();
    await importRows(store, madeUpRows);
    const before = await contentHash(store.db);
    expect((await importRows(store, madeUpRows, form)).outcome).toBe("NO_CHANGE");
    expect(await contentHash(store.db)).toBe(before);
  });
});
