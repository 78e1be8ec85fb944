import { contentHash } from "@ogp-graph/schema/store/content-hash.ts";
import { factTables } from "@ogp-graph/schema/store/database.ts";
import { currentEdition } from "@ogp-graph/schema/store/editions.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { bothStores, describeStores, sqliteStores } from "@ogp-graph/test/support/describe-stores.ts";
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
import { sheetColumns } from "./sheet-columns.ts";
import { SheetError } from "./sheet-error.ts";

afterAll(dropSheets);

const id = "Commitment Unique Identifier";
const rows: readonly SheetCells[] = [
  { [id]: "XA0001" },
  { [id]: "XA0002", "Commitment Number": "2A", "Start Date": "7/1/2014", "Completion (End Of Term)": "NR" },
  { [id]: "XA0003", "Commitment Number": "3.2 & 3.3", Verifiable: "1", Cluster: "2.2999999999999998" },
  {
    ...ofMember("XBB", "XB0001"),
    "Potential Impact": "ND",
    "Potential for Results": "Substantial",
    "_Potential for Results": "2",
  },
];
const now = () => new Date("2026-11-22T10:00:00.000Z");
const importRows = (store: Store, ...given: Parameters<typeof sheetCsv>) =>
  importSheet(store, sheetFile(sheetCsv(...given)), { now });
const ids = async (store: Store, table: "commitment" | "member" | "action_plan") =>
  (await store.db.selectFrom(table).select("id").where("until", "is", null).orderBy("id").execute()).map(
    (row) => row.id,
  );

/** Every row of every table but the runs, which tell of failures too. */
async function contentOf(store: Store): Promise<string> {
  const tables = ["edition", "source", "change", ...factTables] as const;
  const content: unknown[] = [];
  for (const table of tables)
    content.push(
      await store.db
        .selectFrom(table as "member")
        .selectAll()
        .execute(),
    );
  return JSON.stringify(content);
}

describeStores("Importing the sheet", ({ newStore }) => {
  test("publishes one edition with every commitment, member and plan", async () => {
    const store = await newStore();
    const { outcome, editionId, result } = await importRows(store, rows);
    expect({ outcome, editionId }).toEqual({ outcome: "PUBLISHED", editionId: "2026-11-22.1" });
    expect(result).toMatchObject({ rows: 4, commitments: 4, encoding: "utf-8", quarantinedByReason: {} });
    expect(await ids(store, "commitment")).toEqual(["XA0001", "XA0002", "XA0003", "XB0001"]);
    expect(await ids(store, "member")).toEqual(["XAA", "XBB"]);
    expect(await ids(store, "action_plan")).toEqual(["AP_XAA01", "AP_XBB01"]);
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
    await importRows(store, rows);
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
    expect(await ids(store, "commitment")).toEqual(["XA0001", "XA0002", "XB0001"]);
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

  test("the same file a second time changes nothing, nor does a third", async () => {
    const store = await newStore();
    const path = sheetFile(sheetCsv(rows));
    await importSheet(store, path, { now });
    const before = await contentOf(store);
    for (const _ of [2, 3]) {
      expect((await importSheet(store, path, { now })).outcome).toBe("NO_CHANGE");
      expect(await contentOf(store)).toBe(before);
    }
  });

  test("a corrected cell in a later file supersedes exactly that assessment", async () => {
    const store = await newStore();
    await importRows(store, rows);
    const corrected = rows.map((row) =>
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
    await importRows(store, rows);
    const { counts } = await importRows(store, [{ [id]: "XA0001", "Completion (End Of Term)": "no word for it" }]);
    expect(counts["assessment"]).toEqual({ added: 0, superseded: 0, withdrawn: 1, unchanged: 21 });
    expect(counts["quarantined_record"]).toMatchObject({ added: 1 });
    expect(await ids(store, "commitment")).toHaveLength(4);
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

describe("Importing the sheet", () => {
  const { newStore } = sqliteStores();

  test.each<[string, Parameters<typeof sheetCsv>[1]]>([
    ["a new column order", { headers: sheetColumns().names.toReversed() }],
    ["semicolons", { delimiter: ";" }],
    ["tabs", { delimiter: "\t" }],
  ])("%s in a later file changes nothing", async (_, form) => {
    const store = await newStore();
    await importRows(store, rows);
    const before = await contentHash(store.db);
    expect((await importRows(store, rows, form)).outcome).toBe("NO_CHANGE");
    expect(await contentHash(store.db)).toBe(before);
  });

  test("rows in another order give the same facts", async () => {
    const [store, other] = [await newStore(), await newStore()];
    const plain = rows.filter((row) => !row["Start Date"] && !row["Verifiable"]);
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

  test.each<[string, string]>([
    ["a missing column", sheetCsv(rows, { headers: sheetColumns().names.slice(0, -1) })],
    ["a row with too few cells at the very end", `${sheetCsv(manyRows(2100))}XA9999,Exampleland\n`],
    ["a quotation mark that is never closed", `${sheetCsv(rows)}"XA9999`],
    ["a header only", sheetCsv([])],
    ["no content", ""],
  ])("%s stops the import with one error, and the store stays as it was", async (_, content) => {
    const store = await newStore();
    await importRows(store, rows);
    const before = await contentOf(store);
    await expect(importSheet(store, sheetFile(content), { now })).rejects.toBeInstanceOf(SheetError);
    expect(await contentOf(store)).toBe(before);
    expect((await currentEdition(store))?.id).toBe("2026-11-22.1");
  });

  test("a file that fails half-way marks its run FAILED, with the row and the column", async () => {
    const store = await newStore();
    const path = sheetFile(`${sheetCsv(rows)}XA9999,Exampleland\n`);
    await expect(importSheet(store, path, { now })).rejects.toThrow();
    const run = await store.db.selectFrom("run").select(["outcome", "message"]).executeTakeFirst();
    expect(run).toEqual({
      outcome: "FAILED",
      message: `${path}, row 6, column "Action Plan Number": The row has 2 cells, the header 171. Download the sheet again as CSV. Nothing was imported.`,
    });
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
    expect(await ids(store, "commitment")).toHaveLength(2100);
  });

  test("records the address and the day of the file when they are told", async () => {
    const store = await newStore();
    const path = sheetFile(sheetCsv(rows));
    await importSheet(store, path, { now, url: "https://example.org/sheet.csv", taken: "2024-07-03" });
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
      sheetCsv([...rows, { [id]: "XA0004", "Commitment Title": 'Árbol 文, "Ω"', Verifiable: "perhaps" }]),
    );
    await importSheet(sqlite, path, { now });
    await importSheet(postgresql, path, { now });
    expect(await contentHash(postgresql.db)).toBe(await contentHash(sqlite.db));
  });
});

function manyRows(count: number): SheetCells[] {
  return Array.from({ length: count }, (_, index) => ({
    [id]: madeUpId("XA", index + 1),
    "Commitment Number": String(index + 1),
  }));
}
