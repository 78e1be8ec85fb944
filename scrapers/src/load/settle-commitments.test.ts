import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { publishEdition } from "@ogp-graph/schema/store/publish-edition.ts";
import { sqliteStores } from "@ogp-graph/test/support/describe-stores.ts";
import { describe, expect, test } from "vitest";
import type { AssessmentRecord, CommitmentRecord, StatementRecord } from "./records.ts";
import { settleCommitments } from "./settle-commitments.ts";

const trusts = { sheet: 20, curated: 30 } as const;

type Origin = keyof typeof trusts;

function said(origin: Origin, field: string, value: string | null, trust: number = trusts[origin]): StatementRecord {
  return { field, value, printed: value ?? "", rule: null, trust, locator: "made up", sourceId: `src_${origin}` };
}

function rated(origin: Origin, label: string | null, missing: string | null = null): AssessmentRecord {
  return {
    indicator: "COMPLETION",
    stage: "FINAL",
    label,
    code: null,
    band: null,
    missing,
    printed: label ?? "",
    rule: "LABEL",
    reportId: null,
    reportPrinted: null,
    reportYear: null,
    clusterId: null,
    trust: trusts[origin],
    locator: "made up",
    sourceId: `src_${origin}`,
  };
}

function record(origin: Origin, given: Partial<CommitmentRecord>): CommitmentRecord {
  return {
    id: "XA0001",
    sourceIds: [`src_${origin}`],
    statements: [said(origin, "member_id", "XAA"), said(origin, "title", `Title of the ${origin}`)],
    titles: [],
    areas: [],
    institutions: [],
    links: [],
    assessments: [],
    ...given,
  };
}

const settle = (store: Store, origin: Origin, records: readonly CommitmentRecord[]) =>
  publishEdition(store, { what: origin, run: (writer) => settleCommitments(writer, origin, records, new Set()) });

describe("Settling what several sources say of a commitment", () => {
  const { newStore } = sqliteStores();
  const held = (
    store: Store,
    table: "commitment" | "statement" | "assessment" | "area_tag" | "institution_role" | "citation",
  ) =>
    store.db
      .selectFrom(table as "assessment")
      .selectAll()
      .where("until", "is", null)
      .orderBy("id")
      .execute();

  test("the more trusted value stands, and the rival stays beside it", async () => {
    const store = await newStore();
    await settle(store, "sheet", [record("sheet", {})]);
    await settle(store, "curated", [record("curated", {})]);
    expect(await held(store, "commitment")).toMatchObject([
      { title: "Title of the curated", source_id: "src_curated" },
    ]);
    const titles = await store.db
      .selectFrom("statement")
      .select(["value", "preferred"])
      .where("until", "is", null)
      .where("field", "=", "title")
      .orderBy("value")
      .execute();
    expect(titles).toEqual([
      { value: "Title of the curated", preferred: 1 },
      { value: "Title of the sheet", preferred: 0 },
    ]);
  });

  test("the order in which the sources come does not matter", async () => {
    const [one, other] = [await newStore(), await newStore()];
    const [sheet, curated] = [
      record("sheet", { assessments: [rated("sheet", "Limited")] }),
      record("curated", { assessments: [rated("curated", "Complete")] }),
    ];
    await settle(one, "sheet", [sheet]);
    await settle(one, "curated", [curated]);
    await settle(other, "curated", [curated]);
    await settle(other, "sheet", [sheet]);
    for (const table of ["commitment", "statement", "assessment", "citation"] as const) {
      const facts = (store: Store) =>
        held(store, table).then((rows) => rows.map(({ row_id: _, since: __, until: ___, ...fact }) => fact));
      expect(await facts(other)).toEqual(await facts(one));
    }
  });

  test("a value beats none, and none of a trusted source does not hide it", async () => {
    const store = await newStore();
    await settle(store, "sheet", [
      record("sheet", { statements: [said("sheet", "member_id", "XAA"), said("sheet", "theme", "Water")] }),
    ]);
    await settle(store, "curated", [record("curated", { statements: [said("curated", "theme", null)] })]);
    expect(await held(store, "commitment")).toMatchObject([{ theme: "Water", member_id: "XAA" }]);
  });

  test("rival ratings stay side by side, with one of them preferred", async () => {
    const store = await newStore();
    await settle(store, "sheet", [record("sheet", { assessments: [rated("sheet", null, "NOT_RATED")] })]);
    await settle(store, "curated", [record("curated", { assessments: [rated("curated", "Complete")] })]);
    expect(await held(store, "assessment")).toMatchObject([
      { id: "XA0001:COMPLETION:FINAL@curated", label: "Complete", missing: null, preferred: 1, headline: 1 },
      { id: "XA0001:COMPLETION:FINAL@sheet", label: null, missing: "NOT_RATED", preferred: 0, headline: 0 },
    ]);
  });

  test("when the trusted source no longer has a value, the other one stands again", async () => {
    const store = await newStore();
    await settle(store, "sheet", [record("sheet", { assessments: [rated("sheet", "Limited")] })]);
    await settle(store, "curated", [record("curated", { assessments: [rated("curated", "Complete")] })]);
    await settle(store, "curated", [record("curated", { sourceIds: [], statements: [] })]);
    expect(await held(store, "commitment")).toMatchObject([{ title: "Title of the sheet" }]);
    expect(await held(store, "assessment")).toMatchObject([{ label: "Limited", preferred: 1, headline: 1 }]);
    expect(await held(store, "citation")).toMatchObject([{ source_id: "src_sheet" }]);
  });

  test("sets of tags and institutions come whole from the more trusted source", async () => {
    const store = await newStore();
    const tag = (origin: Origin, areaId: string) =>
      ({
        areaId,
        state: "TAGGED",
        printed: areaId,
        taxonomy: "made-up",
        trust: trusts[origin],
        sourceId: `src_${origin}`,
      }) as const;
    const lead = (origin: Origin, name: string) =>
      ({ role: "LEAD", name, splitRule: "WHOLE", trust: trusts[origin], sourceId: `src_${origin}` }) as const;
    await settle(store, "sheet", [
      record("sheet", {
        areas: [tag("sheet", "gender"), tag("sheet", "audits")],
        institutions: [lead("sheet", "Office One")],
      }),
    ]);
    await settle(store, "curated", [record("curated", { areas: [tag("curated", "audits")], institutions: [] })]);
    const tags = await store.db
      .selectFrom("area_tag")
      .select(["area_id", "trust"])
      .where("until", "is", null)
      .where("preferred", "=", 1)
      .execute();
    expect(tags).toEqual([{ area_id: "audits", trust: 30 }]);
    const leads = await store.db
      .selectFrom("institution_role")
      .select("name")
      .where("until", "is", null)
      .where("preferred", "=", 1)
      .execute();
    expect(leads).toEqual([{ name: "Office One" }]);
  });

  test("dates keep what is printed, what it can mean and how it was read", async () => {
    const store = await newStore();
    const start: StatementRecord = {
      ...said("sheet", "start", '{"date":null,"candidates":["2014-01-07","2014-07-01"]}'),
      printed: "7/1/2014",
      rule: "AMBIGUOUS_DAY_MONTH",
    };
    await settle(store, "sheet", [record("sheet", { statements: [said("sheet", "member_id", "XAA"), start] })]);
    expect(await held(store, "commitment")).toMatchObject([
      {
        start_printed: "7/1/2014",
        start_date: null,
        start_candidates: '["2014-01-07","2014-07-01"]',
        start_rule: "AMBIGUOUS_DAY_MONTH",
        end_printed: null,
        end_date: null,
        // Without a title of its own a commitment goes by its id.
        title: "XA0001",
      },
    ]);
  });
});
