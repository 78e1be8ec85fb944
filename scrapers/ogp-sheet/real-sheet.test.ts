import { readFileSync } from "node:fs";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { sqliteStores } from "@ogp-graph/test/support/describe-stores.ts";
import { parse } from "csv-parse/sync";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { importSheet, type SheetReport } from "./import-sheet.ts";
import { sheetColumns } from "./sheet-columns.ts";

/** The July-2024 extract of OGP's sheet (open_parliament_0703.csv of https://github.com/g0v/ogp-commitments), as CSV. */
const path = process.env["OGP_SHEET_FILE"] ?? "";
if (path === "") console.warn("OGP_SHEET_FILE is not set: the tests over OGP's own sheet are skipped.");

// Every number below was counted over the raw file with a script that shares nothing with the importer.
describe.skipIf(path === "")("OGP's sheet of July 2024", () => {
  const { newStore } = sqliteStores();
  let store: Store;
  let report: SheetReport;

  beforeAll(async () => {
    store = await newStore();
    ({ result: report } = await importSheet(store, path));
  });

  /** The commitments whose headline rating of a measure at a stage passes a condition: what a filter finds. */
  async function commitmentsWith(measure: string, stage: string, condition: string): Promise<number> {
    const { rows } = await sql<{ n: number }>`
      select count(distinct commitment_id) as n from assessment
      where until is null and headline = 1 and measure = ${measure} and stage = ${stage} and ${sql.raw(condition)}`.execute(
      store.db,
    );
    return Number(rows[0]?.n);
  }

  async function count(text: string): Promise<number> {
    const { rows } = await sql<{ n: number }>`${sql.raw(`select count(*) as n from ${text}`)}`.execute(store.db);
    return Number(rows[0]?.n);
  }

  test("has 558 commitments of 75 members in 214 plans, none of them set aside", async () => {
    expect(await count("commitment")).toBe(558);
    expect(await count("member")).toBe(75);
    expect(await count("action_plan")).toBe(214);
    expect(report).toMatchObject({ rows: 558, commitments: 558, encoding: "utf-8" });
  });

  test("its header is that of columns.yml, in its order", () => {
    const [header] = parse(readFileSync(path), { bom: true, to: 1 });
    expect(header).toEqual(sheetColumns().names);
  });

  test("completion at the end is high for 193, pending for 153 and not rated for 62; mid-term values stay out", async () => {
    expect(await commitmentsWith("COMPLETION", "FINAL", "band = 'HIGH'")).toBe(193);
    expect(await commitmentsWith("COMPLETION", "FINAL", "missing = 'REPORT_PENDING'")).toBe(153);
    expect(await commitmentsWith("COMPLETION", "FINAL", "missing = 'NOT_RATED'")).toBe(62);
    expect(await commitmentsWith("COMPLETION", "PROGRESS", "band = 'HIGH'")).toBe(105);
    const { rows } = await sql<{ label: string; n: number }>`
      select label, count(*) as n from assessment
      where indicator = 'COMPLETION' and stage = 'FINAL' and label is not null group by label order by label`.execute(
      store.db,
    );
    expect(rows.map(({ label, n }) => [label, Number(n)])).toEqual([
      ["Complete", 71],
      ["Limited", 123],
      ["Not Started", 25],
      ["Substantial", 122],
      ["Unclear", 2],
    ]);
  });

  test("stars are 69 by the rule of 2014, and 32 at the progress report and 24 at the end by today's", async () => {
    expect(await count("assessment where indicator = 'STAR_2014' and stage = 'PROGRESS' and label = 'Starred'")).toBe(
      69,
    );
    expect(await count("assessment where indicator = 'STAR_2015' and stage = 'PROGRESS' and label = 'Starred'")).toBe(
      32,
    );
    expect(await count("assessment where indicator = 'STAR_2015' and stage = 'FINAL' and label = 'Starred'")).toBe(24);
    expect(await count("assessment where indicator = 'STAR_2014' and missing = 'NOT_APPLICABLE'")).toBe(21);
  });

  test("potential impact is moderate or transformative for 234 of 345 rated", async () => {
    const rated = "assessment where indicator = 'POTENTIAL_IMPACT' and label is not null";
    expect(await count(rated)).toBe(345);
    expect(await count(`${rated} and label in ('Moderate', 'Transformative')`)).toBe(234);
    expect(await count(`${rated} and band = 'HIGH'`)).toBe(234);
  });

  test("potential for results is substantial for 43 of 143 rated", async () => {
    const rated = "assessment where indicator = 'POTENTIAL_FOR_RESULTS' and label is not null";
    expect(await count(rated)).toBe(143);
    expect(await count(`${rated} and label = 'Substantial'`)).toBe(43);
  });

  test("the seven PDA members have 72 commitments", async () => {
    const { rows } = await sql<{ member_id: string; n: number }>`
      select member_id, count(*) as n from commitment
      where member_id in ('COL', 'GHA', 'HND', 'IDN', 'KEN', 'NGA', 'PHL') group by member_id order by member_id`.execute(
      store.db,
    );
    expect(rows.map((row) => [row.member_id, Number(row.n)])).toEqual([
      ["COL", 2],
      ["GHA", 23],
      ["HND", 6],
      ["IDN", 16],
      ["KEN", 8],
      ["NGA", 9],
      ["PHL", 8],
    ]);
  });

  test("results are assessed for 261, high for 52; 22 have no early results to report yet", async () => {
    expect(await commitmentsWith("RESULTS", "FINAL", "label is not null")).toBe(261);
    expect(await commitmentsWith("RESULTS", "FINAL", "band = 'HIGH'")).toBe(52);
    expect(
      await count("assessment where indicator = 'DIOG' and label = 'No early results to report yet' and code is null"),
    ).toBe(22);
    expect(await count("assessment where indicator = 'DIOG' and label = 'Did Not Change' and code = 1")).toBe(85);
  });

  test("the first early-results rating sits in a plan of 2019", async () => {
    const rating = await store.db
      .selectFrom("assessment")
      .innerJoin("commitment", "commitment.id", "assessment.commitment_id")
      .select(["label", "submission_year"])
      .where("assessment.commitment_id", "=", "FI0032")
      .where("measure", "=", "RESULTS")
      .where("headline", "=", 1)
      .executeTakeFirst();
    expect(rating).toEqual({ label: "Significant", submission_year: 2019 });
  });

  test("458 commitments are relevant and 457 verifiable, one of them by a 1", async () => {
    expect(await commitmentsWith("RELEVANT", "DESIGN", "band = 'HIGH'")).toBe(458);
    expect(await commitmentsWith("VERIFIABLE", "DESIGN", "band = 'HIGH'")).toBe(457);
    const repaired = await store.db
      .selectFrom("quarantined_record")
      .select("subject_id")
      .where("reason", "=", "OTHER_SPELLING")
      .execute();
    expect(repaired).toEqual([{ subject_id: "LT0033" }]);
  });

  test("every rating has either a label or a missing reason: 22 for each commitment", async () => {
    expect(await count("assessment")).toBe(558 * 22);
    expect(await count("assessment where (label is null) = (missing is null)")).toBe(0);
  });

  test("labels rule over codes twelve times, and dates were read as they can be", async () => {
    expect(report.repairedByReason).toMatchObject({
      LABEL_OVER_CODE: 12,
      AMBIGUOUS_DAY_MONTH: 207,
      YEAR_READ_AS_SERIAL: 12,
      SERIAL_NUMBER: 6,
      // 19 commitment numbers and 3 clusters
      FLOATING_POINT: 22,
    });
    const kenya = await store.db
      .selectFrom("commitment")
      .select(["id", "start_printed", "start_date", "end_printed", "end_date"])
      .where("id", "in", ["KE0033", "KE0037", "PH0068"])
      .orderBy("id")
      .execute();
    expect(kenya).toEqual([
      { id: "KE0033", start_printed: "7/15/1905", start_date: "2023", end_printed: "7/19/1905", end_date: "2027" },
      { id: "KE0037", start_printed: "7/16/1905", start_date: "2024", end_printed: "7/19/1905", end_date: "2027" },
      { id: "PH0068", start_printed: "7/15/1905", start_date: "2023", end_printed: "7/19/1905", end_date: "2027" },
    ]);
    const rules = await sql<{ rule: string; n: number }>`
      select rule, count(*) as n from statement where field in ('start', 'end') and rule in
      ('MONTH_DAY_YEAR', 'DAY_MONTH_YEAR', 'SAME_DAY_AND_MONTH', 'AMBIGUOUS_DAY_MONTH') group by rule order by rule`.execute(
      store.db,
    );
    expect(rules.rows.map(({ rule, n }) => [rule, Number(n)])).toEqual([
      ["AMBIGUOUS_DAY_MONTH", 207],
      ["DAY_MONTH_YEAR", 38],
      ["MONTH_DAY_YEAR", 355],
      ["SAME_DAY_AND_MONTH", 112],
    ]);
  });

  test("clusters and numbers that went through floating point are whole again", async () => {
    expect(await count("commitment where cluster = '2.3'")).toBe(2);
    expect(await count("commitment where cluster = '3.2 & 3.3'")).toBe(2);
    expect(await count("commitment where number_in_plan like '%9999%' or number_in_plan like '%0000%'")).toBe(0);
    const number = await store.db
      .selectFrom("commitment")
      .select("number_in_plan")
      .where("id", "=", "MK0140")
      .executeTakeFirst();
    expect(number?.number_in_plan).toBe("8.2");
  });

  test("tags are 2,887 given and 1,360 that nobody coded", async () => {
    expect(await count("area_tag where state = 'TAGGED'")).toBe(2887);
    expect(await count("area_tag where state = 'NOT_CODED'")).toBe(1360);
    expect(await count("area_tag where state = 'TAGGED' and area_id = 'beneficial-ownership'")).toBe(18);
    expect(await count("area_tag where state = 'TAGGED' and area_id = 'gender'")).toBe(17);
    expect(await count("area_tag where state = 'NOT_CODED' and area_id = 'digital-participation'")).toBe(453);
  });

  test("OGP's derived columns differ from their own labels in 53 cells", () => {
    expect(report.differencesByColumn).toEqual({
      "Comp Assessed": 3,
      "Ambitious and complete, or DIOG": 9,
      "Ambitious but not complete": 10,
      "Complete but not ambitious": 31,
    });
  });

  test("prefixes that are no ISO codes belong to their members", async () => {
    const { rows } = await sql<{ prefix: string; member_id: string }>`
      select distinct substr(id, 1, length(id) - 4) as prefix, member_id from commitment
      where substr(id, 1, length(id) - 4) in ('UK', 'XK', 'PNG', 'MO', 'COT', 'BUE', 'SCO') order by prefix`.execute(
      store.db,
    );
    for (const { prefix, member_id } of rows) {
      expect({ UK: "GBR", XK: "XKX", PNG: "PNG", MO: "MAR", COT: "PHSC", BUE: "ARBA", SCO: "GBSC" }).toHaveProperty(
        prefix,
        member_id,
      );
    }
    expect(rows.map((row) => row.prefix)).toContain("UK");
  });

  test("a second import of the same file changes nothing", async () => {
    expect((await importSheet(store, path)).outcome).toBe("NO_CHANGE");
  });

  test("nothing of the full texts, and no e-mail address is in the store", async () => {
    const rows = parse(readFileSync(path), { bom: true, columns: true }) as Record<string, string>[]; // text cells
    // A few commitments have the first paragraph of their text as their title, which is stored.
    const prose = rows.filter((row) => !row["Commitment Title"]?.startsWith((row["Full Text"] ?? "").slice(0, 100)));
    const texts = prose.map((row) => (row["Full Text"] ?? "").slice(0, 200)).filter((text) => text.length === 200);
    expect(texts.length).toBeGreaterThan(300);
    const stored: string[] = [];
    for (const table of ["commitment", "title", "statement", "institution_role", "quarantined_record"] as const) {
      stored.push(
        JSON.stringify(
          await store.db
            .selectFrom(table as "commitment")
            .selectAll()
            .execute(),
        ),
      );
    }
    const all = stored.join("\n");
    expect(texts.filter((text) => all.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
    expect(all.match(/[\w.+-]+@[a-z0-9-]+\.[a-z]{2,}/gi) ?? []).toEqual([]);
  });
});
