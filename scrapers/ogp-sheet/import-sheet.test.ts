import { contentHash } from "@ogp-graph/schema/store/content-hash.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { bothStores, describeStores, sqliteStores } from "@ogp-graph/test/support/describe-stores.ts";
import { idsOf, importRows, importTime, madeUpRows } from "@ogp-graph/test/support/import-made-up-sheet.ts";
import {
  dropSheets,
  madeUpId,
  ofMember,
  type SheetCells,
  sheetCsv,
  sheetFile,
} from "@ogp-graph/test/support/sheet-csv.ts";
import { afterAll, describe, expect, test } from "vitest";
import { importSheet } from "./import-sheet.ts";

afterAll(dropSheets);

const id = "Commitment Unique Identifier";

describeStores("Importing the sheet", ({ newStore }) => {
  test("publishes one edition with every commitment, member and plan", async () => {
    const store = await newStore();
    const { outcome, editionId, result } = await importRows(store, madeUpRows);
    expect({ outcome, editionId }).toEqual({ outcome: "PUBLISHED", editionId: "2026-11-22.1" });
    expect(result).toMatchObject({ rows: 4, commitments: 4, encoding: "utf-8", quarantinedByReason: {} });
    expect(await idsOf(store, "commitment")).toEqual(["XA0001", "XA0002", "XA0003", "XB0001"]);
    expect(await idsOf(store, "member")).toEqual(["XAA", "XBB"]);
    expect(await idsOf(store, "action_plan")).toEqual(["AP_XAA01", "AP_XBB01"]);
    const second = await store.db.selectFrom("commitment").selectAll().where("id", "=", "XA0002").executeTakeFirst();
    expect(second).toMatchObject({
      member_id: "XAA",
      plan_id: "AP_XAA01",
      number_in_plan: "2A",
      title: "Register",
      submission_year: 2014,
      plan_end_year: 2016,
      plan_length_years: 2,
      start_printed: "7/1/2014",
      start_date: null,
      start_candidates: '["2014-01-07","2014-07-01"]',
      start_rule: "AMBIGUOUS_DAY_MONTH",
      end_date: "2016-06-30",
      theme: null,
    });
  });

  test("keeps for every rating the source, the place in it, the printed word and the rule", async () => {
    const store = await newStore();
    await importRows(store, madeUpRows);
    const rating = await store.db
      .selectFrom("assessment")
      .selectAll()
      .where("commitment_id", "=", "XA0003")
      .where("indicator", "=", "VERIFIABLE")
      .executeTakeFirst();
    expect(rating).toMatchObject({
      label: "Yes",
      printed: "1",
      rule: "ALIAS",
      assessor: "IRM",
      preferred: 1,
      headline: 1,
      locator: 'row 4, column "Verifiable"',
    });
    const source = await store.db.selectFrom("source").selectAll().executeTakeFirstOrThrow();
    expect(source).toMatchObject({ id: rating?.source_id, kind: "COMMITMENTS_SHEET", recorded_at: "2026-11-22" });
  });

  test("sets unknown labels, doubled ids, wrong prefixes and wrong plans aside and loads the rest", async () => {
    const store = await newStore();
    const { outcome, result } = await importRows(store, [
      { [id]: "XA0001", "Completion (End Of Term)": "Partially" },
      { [id]: "XA0002" },
      { [id]: "XA0002", "Commitment Title": "The same id again" },
      { [id]: "KE0001" },
      { [id]: "XA0005", "Action Plan ID": "AP_XBB01" },
      { ...ofMember("XBB", "XB0001") },
    ]);
    expect(outcome).toBe("PUBLISHED");
    expect(result).toMatchObject({
      rows: 6,
      commitments: 3,
      quarantinedByReason: { UNKNOWN_LABEL: 1, DUPLICATE_ID: 1, WRONG_MEMBER: 1, WRONG_PLAN: 1 },
    });
    expect(await idsOf(store, "commitment")).toEqual(["XA0001", "XA0002", "XB0001"]);
    const aside = await store.db
      .selectFrom("quarantined_record")
      .select(["subject_id", "state", "reason", "locator", "raw"])
      .orderBy("reason")
      .execute();
    expect(aside).toEqual([
      {
        subject_id: "XA0002#4",
        state: "QUARANTINED",
        reason: "DUPLICATE_ID",
        locator: 'row 4, column "Commitment Unique Identifier"',
        raw: "The same id again",
      },
      {
        subject_id: "XA0001",
        state: "QUARANTINED",
        reason: "UNKNOWN_LABEL",
        locator: 'row 2, column "Completion (End Of Term)"',
        raw: "Partially",
      },
      {
        subject_id: "KE0001",
        state: "QUARANTINED",
        reason: "WRONG_MEMBER",
        locator: 'row 5, column "Commitment Unique Identifier"',
        raw: "KE0001",
      },
      {
        subject_id: "XA0005",
        state: "QUARANTINED",
        reason: "WRONG_PLAN",
        locator: 'row 6, column "Action Plan ID"',
        raw: "AP_XBB01",
      },
    ]);
    const kept = await store.db.selectFrom("commitment").select("title").where("id", "=", "XA0002").executeTakeFirst();
    expect(kept?.title).toBe("Register");
  });
});

describe("Importing the sheet", () => {
  const { newStore } = sqliteStores();

  test("rows in another order give the same facts", async () => {
    const [store, other] = [await newStore(), await newStore()];
    const plain = madeUpRows.filter((row) => !row["Start Date"] && !row["Verifiable"]);
    await importRows(store, plain);
    await importRows(other, [...plain].reverse());
    const facts = async (of: Store) =>
      of.db
        .selectFrom("assessment")
        .select(["id", "label", "code", "missing", "preferred", "headline"])
        .orderBy("id")
        .execute();
    expect(await facts(other)).toEqual(await facts(store));
  });

  test("rows that disagree about their plan are reported, and the first speaks for it", async () => {
    const store = await newStore();
    const { result } = await importRows(store, [
      { [id]: "XA0001" },
      { [id]: "XA0002", "Action Plan Duration (Years)": "4" },
    ]);
    expect(result.repairedByReason).toEqual({ ROWS_DISAGREE: 1 });
    const plan = await store.db.selectFrom("action_plan").select("length_years").executeTakeFirst();
    expect(plan?.length_years).toBe(2);
    const rivals = await store.db
      .selectFrom("statement")
      .select(["value", "preferred"])
      .where("subject_id", "=", "AP_XAA01")
      .where("field", "=", "length_years")
      .orderBy("value")
      .execute();
    expect(rivals).toEqual([
      { value: "2", preferred: 1 },
      { value: "4", preferred: 0 },
    ]);
  });

  test("more rows than one batch holds are loaded once each, with a doubled id found across batches", async () => {
    const store = await newStore();
    const { result } = await importRows(store, [...manyRows(2100), { [id]: "XA0001" }]);
    expect(result).toMatchObject({ rows: 2101, commitments: 2100, quarantinedByReason: { DUPLICATE_ID: 1 } });
    expect(await idsOf(store, "commitment")).toHaveLength(2100);
  });

  test("records the address and the day of the file when they are told", async () => {
    const store = await newStore();
    const path = sheetFile(sheetCsv(madeUpRows));
    await importSheet(store, path, { now: importTime, url: "https://example.org/sheet.csv", taken: "2024-07-03" });
    const source = await store.db.selectFrom("source").select(["url", "recorded_at", "hash_of"]).executeTakeFirst();
    expect(source).toEqual({ url: "https://example.org/sheet.csv", recorded_at: "2024-07-03", hash_of: "FILE" });
  });
});

const both = bothStores();

describe.skipIf(both === undefined)("Importing the sheet", () => {
  test("gives the same content hash on SQLite and on PostgreSQL", async () => {
    if (!both) return;
    const [sqlite, postgresql] = [await both.sqlite.newStore(), await both.postgresql.newStore()];
    const path = sheetFile(
      sheetCsv([...madeUpRows, { [id]: "XA0004", "Commitment Title": 'Árbol 文, "Ω"', Verifiable: "perhaps" }]),
    );
    await importSheet(sqlite, path, { now: importTime });
    await importSheet(postgresql, path, { now: importTime });
    expect(await contentHash(postgresql.db)).toBe(await contentHash(sqlite.db));
  });
});

function manyRows(count: number): SheetCells[] {
  return Array.from({ length: count }, (_, index) => ({
    [id]: madeUpId("XA", index + 1),
    "Commitment Number": String(index + 1),
  }));
}
