import { describeStores } from "@ogp-graph/test/support/describe-stores.ts";
import { commitmentFact, memberFact } from "@ogp-graph/test/support/made-up-facts.ts";
import { expect, test } from "vitest";
import { insertRows } from "./insert-rows.ts";

const awkward = [
  "plain",
  'it\'s "quoted" and \\back\\slashed\\',
  'line\nbreak,\ttab; {"json": [1, null]}',
  "Perú · Côte d'Ivoire · 日本 · 🏛️ · e\u0301",
  "007",
  "2.2999999999999998",
  "null",
  "",
  " padded ",
  "$1 ? :name %s",
];

describeStores("Inserting rows in bulk", ({ newStore }) => {
  test("brings back every text as it was given", async () => {
    const store = await newStore();
    const rows = awkward.map((title, index) => ({
      ...commitmentFact(`XA000${index}`, { title, theme: title }),
      since: 1,
      until: null,
    }));
    await insertRows(store.db, store.dialect, "commitment", rows);
    const read = await store.db.selectFrom("commitment").select(["title", "theme"]).orderBy("id").execute();
    expect(read).toEqual(awkward.map((text) => ({ title: text, theme: text })));
  });

  test("keeps numbers as numbers, nulls as nulls and digits in text columns as text", async () => {
    const store = await newStore();
    const row = { ...commitmentFact("XA0001", { number_in_plan: "2", submission_year: 2018 }), since: 1, until: null };
    await insertRows(store.db, store.dialect, "commitment", [row]);
    await insertRows(store.db, store.dialect, "commitment_link", [
      {
        id: "XA0001:CLUSTER:XA0002@sheet",
        source_id: "src_made_up",
        since: 1,
        until: null,
        from_id: "XA0001",
        kind: "CLUSTER",
        to_id: "XA0002",
        method: "CURATED",
        confidence: 0.85,
        reviewer: null,
      },
    ]);
    const read = await store.db.selectFrom("commitment").selectAll().executeTakeFirstOrThrow();
    expect(read).toEqual({ row_id: 1, ...row });
    const link = await store.db.selectFrom("commitment_link").select(["confidence", "reviewer"]).executeTakeFirst();
    expect(link).toEqual({ confidence: 0.85, reviewer: null });
  });

  test.each([0, 1, 9, 111, 2001, 4003])("writes %i rows, each once and in order", async (count) => {
    const store = await newStore();
    const rows = Array.from({ length: count }, (_, index) => ({
      ...memberFact(`X${String(index).padStart(4, "0")}`),
      since: 1,
      until: null,
    }));
    await insertRows(store.db, store.dialect, "member", rows);
    const read = await store.db.selectFrom("member").select("id").orderBy("row_id").execute();
    expect(read.map((row) => row.id)).toEqual(rows.map((row) => row.id));
  });

  test("a row that the table refuses fails the transaction, of which nothing is left", async () => {
    const store = await newStore();
    const row = { ...memberFact("XAA"), since: 1, until: null };
    const writing = store.db
      .transaction()
      .execute((db) => insertRows(db, store.dialect, "member", [row, { ...row, id: "XBB" }, row]));
    await expect(writing).rejects.toThrow(/unique/i);
    expect(await store.db.selectFrom("member").selectAll().execute()).toEqual([]);
  });
});
