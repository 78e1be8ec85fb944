import { describeStores, sqliteStores } from "@ogp-graph/test/support/describe-stores.ts";
import { assessmentFact, commitmentFact, memberFact } from "@ogp-graph/test/support/made-up-facts.ts";
import { publishFacts } from "@ogp-graph/test/support/publish-facts.ts";
import { describe, expect, test } from "vitest";
import { factTables } from "./database.ts";
import { DuplicateFactError } from "./fact-writer.ts";
import type { Store } from "./open-store.ts";
import { publishEdition } from "./publish-edition.ts";

/** Everything that an edition answers, as one text. */
async function answersOf(store: Store, edition: number): Promise<string> {
  const answers: unknown[] = [];
  for (const table of [...factTables, "edition", "source", "change"] as const) {
    const rows = await store
      .asOf(edition)
      .selectFrom(table as "member")
      .selectAll()
      .execute();
    // `until` is the store's own note of later editions; no answer carries it.
    answers.push(table, rows.map(({ until: _, ...row }) => JSON.stringify(row)).sort());
  }
  return JSON.stringify(answers);
}

describeStores("The fact writer", ({ newStore }) => {
  test("invariant 4: what an edition answered stays byte-equal when later editions supersede and withdraw", async () => {
    const store = await newStore();
    await publishFacts(store, {
      member: [memberFact("XAA"), memberFact("XBB")],
      commitment: [commitmentFact("XA0001", { title: "One" }), commitmentFact("XA0002", { title: "Two" })],
      assessment: [assessmentFact("XA0001")],
    });
    const first = await answersOf(store, 1);
    expect(first).toContain('\\"title\\":\\"One\\"');
    await publishFacts(store, {
      commitment: [commitmentFact("XA0001", { title: "One, reworded" })],
      assessment: [assessmentFact("XA0001", { label: "Complete", code: 5, band: "HIGH", printed: "Complete" })],
    });
    const second = await answersOf(store, 2);
    await publishFacts(
      store,
      { member: [memberFact("XCC")] },
      { of: { commitment: ["XA0001", "XA0002"], member: ["XBB"] } },
    );
    await publishFacts(store, { commitment: [commitmentFact("XA0001", { title: "One" })] });
    expect(await answersOf(store, 1)).toBe(first);
    expect(await answersOf(store, 2)).toBe(second);
    expect(second).not.toBe(first);
  });

  test("a row that a later edition contradicts is closed and followed, never updated", async () => {
    const store = await newStore();
    await publishFacts(store, { commitment: [commitmentFact("XA0001", { title: "One" })] });
    await publishFacts(store, { commitment: [commitmentFact("XA0001", { title: "Two" })] });
    const rows = await store.db.selectFrom("commitment").select(["title", "since", "until"]).orderBy("since").execute();
    expect(rows).toEqual([
      { title: "One", since: 1, until: 2 },
      { title: "Two", since: 2, until: null },
    ]);
  });

  test("counts what it added, superseded, withdrew and left alone", async () => {
    const store = await newStore();
    await publishFacts(store, {
      commitment: [commitmentFact("XA0001"), commitmentFact("XA0002"), commitmentFact("XA0003")],
    });
    const { counts } = await publishFacts(
      store,
      {
        commitment: [commitmentFact("XA0001"), commitmentFact("XA0002", { title: "Other" }), commitmentFact("XA0004")],
      },
      { of: { commitment: ["XA0003"] } },
    );
    expect(counts).toEqual({ commitment: { added: 1, superseded: 1, withdrawn: 1, unchanged: 1 } });
  });

  test("notes the old and the new value of each field that changed, with the member", async () => {
    const store = await newStore();
    await publishFacts(store, { commitment: [commitmentFact("XA0001", { title: "One", submission_year: 2018 })] });
    await publishFacts(store, {
      commitment: [commitmentFact("XA0001", { title: "Two", submission_year: null, source_id: "src_other" })],
    });
    const changes = await store.db.selectFrom("change").selectAll().orderBy("field").execute();
    expect(changes.map(({ change_id: _, ...change }) => change)).toEqual([
      {
        edition_number: 2,
        table_name: "commitment",
        row_key: "XA0001",
        member_id: "XAA",
        operation: "SUPERSEDED",
        field: "submission_year",
        old_value: "2018",
        new_value: null,
        cause: null,
        source_id: "src_other",
      },
      {
        edition_number: 2,
        table_name: "commitment",
        row_key: "XA0001",
        member_id: "XAA",
        operation: "SUPERSEDED",
        field: "title",
        old_value: "One",
        new_value: "Two",
        cause: null,
        source_id: "src_other",
      },
    ]);
  });

  test("a fact that was withdrawn can come back", async () => {
    const store = await newStore();
    await publishFacts(store, { member: [memberFact("XAA")] });
    await publishFacts(store, {}, { of: { member: ["XAA"] } });
    await publishFacts(store, { member: [memberFact("XAA")] });
    const rows = await store.db.selectFrom("member").select(["since", "until"]).orderBy("since").execute();
    expect(rows).toEqual([
      { since: 1, until: 2 },
      { since: 3, until: null },
    ]);
  });
});

describe("The fact writer", () => {
  const { newStore } = sqliteStores();

  test("where a fact was read is no part of what it says: another source or row changes nothing", async () => {
    const store = await newStore();
    await publishFacts(store, { assessment: [assessmentFact("XA0001", { locator: "row 2" })] });
    const again = await publishFacts(store, {
      assessment: [assessmentFact("XA0001", { locator: "row 90", source_id: "src_later" })],
    });
    expect(again.outcome).toBe("NO_CHANGE");
    const kept = await store.db.selectFrom("assessment").select(["source_id", "locator"]).execute();
    expect(kept).toEqual([{ source_id: "src_made_up", locator: "row 2" }]);
  });

  test("rows outside the scope, and rows that `only` leaves out, are left alone", async () => {
    const store = await newStore();
    const [sheet, page] = [
      assessmentFact("XA0001"),
      assessmentFact("XA0001", { id: "XA0001:COMPLETION:FINAL@curated" }),
    ];
    await publishFacts(store, { assessment: [sheet, page, assessmentFact("XA0002")] });
    await publishEdition(store, {
      what: "nothing more from the sheet on XA0001",
      run: (writer) =>
        writer.write("assessment", [], {
          column: "commitment_id",
          values: ["XA0001"],
          only: (row) => row.id.endsWith("@sheet"),
        }),
    });
    const held = await store.asOf(2).selectFrom("assessment").select("id").orderBy("id").execute();
    expect(held).toEqual([{ id: "XA0001:COMPLETION:FINAL@curated" }, { id: "XA0002:COMPLETION:FINAL@sheet" }]);
  });

  test("a row written twice within one edition holds once, with the later value", async () => {
    const store = await newStore();
    const scope = { column: "id", values: ["XAA"] } as const;
    await publishEdition(store, {
      what: "second thoughts",
      run: async (writer) => {
        await writer.write("member", [memberFact("XAA", { name: "First thought" })], scope);
        await writer.write("member", [memberFact("XAA", { name: "Second thought" })], scope);
      },
    });
    const rows = await store.db.selectFrom("member").select(["name", "since", "until"]).execute();
    expect(rows).toEqual([{ name: "Second thought", since: 1, until: null }]);
  });

  test("a scope of more ids than one statement takes is read whole", async () => {
    const store = await newStore();
    const ids = Array.from({ length: 1201 }, (_, index) => `XA${String(index + 1).padStart(4, "0")}`);
    await publishFacts(store, { commitment: ids.map((id) => commitmentFact(id)) });
    const { counts } = await publishFacts(store, {}, { of: { commitment: ids } });
    expect(counts["commitment"]).toEqual({ added: 0, superseded: 0, withdrawn: 1201, unchanged: 0 });
    expect(await store.db.selectFrom("change").select("change_id").execute()).toHaveLength(1201);
  });

  test("two facts of one id in one write are refused by name, and nothing is published", async () => {
    const store = await newStore();
    const twice = publishFacts(store, { member: [memberFact("XAA"), memberFact("XAA", { name: "Another" })] });
    await expect(twice).rejects.toBeInstanceOf(DuplicateFactError);
    await expect(twice).rejects.toThrow('Two facts with the id "XAA" were written to "member" at once.');
    expect(await store.db.selectFrom("member").selectAll().execute()).toEqual([]);
  });
});
