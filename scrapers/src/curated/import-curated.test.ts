import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { describeStores } from "@ogp-graph/test/support/describe-stores.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dropFolders, examplia } from "./fixtures/examplia.ts";
import { importText, rows } from "./fixtures/import-text.ts";

afterAll(dropFolders);

describeStores("Importing a made-up country", ({ newStore }) => {
  let store: Store;
  let summary: string | undefined;
  beforeAll(async () => {
    store = await newStore();
    summary = (await importText(store, examplia)).result.countries[0]?.summary;
  });

  test("sums up what was read in words", () => {
    expect(summary).toBe(
      "Examplia: 2 plans, 4 commitments, 4 ratings and 2 stated as missing, 3 IRM reports, 2 titles without an OGP id, " +
        "8 in quarantine, 1 kept in the file, not loaded",
    );
  });

  test("loads the country and the local member whose code is known", async () => {
    expect(await rows(store, "member", ["id", "name", "level", "parent_id", "region", "joined_year"])).toEqual([
      ["XAA", "Examplia", "NATIONAL", null, null, 2013], // "Far Away" is none of OGP's regions
      ["XAOT", "Old Town", "LOCAL", "XAA", null, 2016],
    ]);
  });

  test("keeps rival labels and counts of a plan beside the one that stands", async () => {
    expect(await rows(store, "action_plan", ["id", "label", "title", "printed_commitments"])).toEqual([
      ["AP_XAA01", "2014-2016", "Examplia Action Plan 2014-2016", 3],
      ["AP_XAA02", "2023-2025", null, null],
    ]);
    const statements = await rows(store, "statement", ["field", "value", "printed", "preferred"], {
      subject_id: "AP_XAA01",
    });
    expect(statements.filter(([field]) => field === "label" || field === "printed_commitments")).toEqual([
      ["label", "2014-2017", "2014-2017", 0],
      ["label", "2014-2016", "2014-2016", 1],
      ["printed_commitments", "4", "4 (in the report)", 0],
      ["printed_commitments", "3", "3", 1],
    ]);
  });

  test("gives a commitment its plan unless that is of another cycle and no report ties the two", async () => {
    expect(await rows(store, "commitment", ["id", "plan_id", "submission_year", "title", "page_status"])).toEqual([
      ["XA0001", "AP_XAA01", 2014, "Publish the register online", "Inactive"],
      ["XA0002", null, 2014, "Open the archive", null],
      ["XA0003", "AP_XAA02", 2014, "Train the clerks", null],
      ["XA0004", null, 2014, "Numériser les cartes", null],
    ]);
  });

  test("takes the untranslated page of a commitment for its address", async () => {
    expect(await rows(store, "commitment", ["url"])).toEqual([
      ["https://www.opengovpartnership.org/members/examplia/commitments/xa0001"],
      ["https://www.opengovpartnership.org/members/examplia/commitments/XA0002/"],
      ["https://www.opengovpartnership.org/members/examplia/commitments/XA0003/"],
      ["https://www.opengovpartnership.org/fr/members/examplia/commitments/XA0004/"],
    ]);
    const trust = await rows(store, "statement", ["field", "trust"], { subject_id: "XA0004" });
    // What only a translation says gives way to every other source.
    expect(trust.filter(([field]) => field === "title" || field === "url")).toEqual([
      ["title", 5],
      ["url", 5],
    ]);
  });

  test("tags areas once each, and trusts a list that is not whole as little as a member page's", async () => {
    expect(await rows(store, "area_tag", ["commitment_id", "area_id", "taxonomy", "trust"])).toEqual([
      ["XA0001", "anti-corruption-and-integrity", "ogp-site", 30],
      ["XA0001", "open-data", "ogp-site", 30],
      ["XA0002", "open-data", "ogp-site", 10],
      ["XA0004", "open-data", "ogp-site", 10],
    ]);
  });

  test("keeps institutions with the way they were divided", async () => {
    expect(await rows(store, "institution_role", ["role", "name", "split_rule"])).toEqual([
      ["LEAD", "Ministry of Examples", "WHOLE"],
      ["SUPPORTING", "Office of One", "BY_HAND"],
      ["SUPPORTING", "Office of Two", "BY_HAND"],
    ]);
  });

  test("loads ratings with their report, and keeps an absence and a rival from an older capture", async () => {
    const columns = ["indicator", "label", "missing", "trust", "report_id", "report_year", "preferred", "headline"];
    expect(await rows(store, "assessment", columns)).toEqual([
      ["COMPLETION", "Complete", null, 40, "examplia-results-report", 2018, 1, 1],
      ["DIOG", null, "REPORT_PENDING", 30, null, null, 1, 1],
      ["PAGE_AMBITION", null, "NOT_RATED", 29, null, null, 0, 0],
      ["PAGE_AMBITION", "High", null, 30, null, null, 1, 1],
      ["VERIFIABLE", "No", null, 30, "examplia-review", 2024, 1, 1], // a page's word, whatever report it names
      ["VERIFIABLE", "Yes", null, 38, "examplia-review", 2024, 1, 1], // read in a draft for public comment
    ]);
    expect((await rows(store, "assessment", ["locator"], { indicator: "COMPLETION" })).flat()).toEqual([
      "scrapers/curated/examplia.yml, commitment XA0001, COMPLETION FINAL",
    ]);
  });

  test("sets aside what it cannot take at its word, with the reason, and loads the rest", async () => {
    expect(await rows(store, "quarantined_record", ["subject_id", "reason", "raw"])).toEqual([
      ["XA0001", "UNKNOWN_AREA", "Flying Carpets"],
      ["XA0001", "UNKNOWN_LABEL", "Quite so"],
      ["XA0001", "UNPLACED_RATING", "Yes"],
      ["XA0002", "PLAN_OF_ANOTHER_CYCLE", "2023-2025"],
      ["XA0004", "PLAN_OF_ANOTHER_CYCLE", "Examplia Action Plan 2023-2025 (June)"],
      ["XAA-1-atencion-al-publico", "RATING_WITHOUT_COMMITMENT_ID", "Limited"],
      ["XAA:Sampleton", "LOCAL_MEMBER_WITHOUT_CODE", "Sampleton"],
      ["examplia-results-report", "UNKNOWN_LABEL", "Rather low"],
    ]);
  });

  test("ties a title of the plan to the commitment of its number, and makes one record of two languages", async () => {
    expect(await rows(store, "title", ["record_id", "commitment_id", "language", "text", "origin"])).toEqual([
      ["XA0001", "XA0001", "en", "Publish the register online", "UNSTATED"],
      ["XA0001", "XA0001", "es", "Publicar el registro", "MACHINE"],
      ["XA0001", "XA0001", "es", "Registro en línea", "UNSTATED"],
      ["XA0002", "XA0002", "en", "Open the archive", "UNSTATED"],
      ["XA0003", "XA0003", "en", "Train the clerks", "UNSTATED"],
      ["XA0004", "XA0004", "fr", "Numériser les cartes", "MACHINE"],
      ["XAA-1-7.A+7.B", null, "es", "Datos abiertos", "UNSTATED"],
      ["XAA-1-7.A+7.B", null, "en", "Open data", "UNSTATED"],
      ["XAA-1-atencion-al-publico", null, "es", "Atención al público", "UNSTATED"],
    ]);
    expect(await rows(store, "national_record", ["id", "plan_id", "commitment_id", "number_in_plan"])).toEqual([
      ["XAA-1-7.A+7.B", "AP_XAA01", null, "7.A & 7.B"],
      ["XAA-1-atencion-al-publico", "AP_XAA01", null, null],
    ]);
  });

  test("loads reports, the one whose title was not seen under a title in brackets", async () => {
    expect(await rows(store, "irm_report", ["id", "title", "plan_id", "for_public_comment"])).toEqual([
      ["examplia-results-report", "Examplia Results Report", "AP_XAA01", 0],
      ["examplia-review", "Examplia Review", "AP_XAA02", 1],
      ["xaa-action-plan-review-2023-2025", "[Examplia Action Plan Review 2023-2025]", "AP_XAA02", 0],
    ]);
    expect(await rows(store, "report_figure", ["block", "label", "printed", "number", "percent"])).toEqual([
      ["Completion, End of term", "Complete", "1 (25%)", 1, 25],
      [null, "Themes", "Health; Education", null, null],
    ]);
  });

  test("turns a reversed finding round, and puts a final report before the draft of one", async () => {
    const columns = ["indicator", "label", "printed", "rule", "trust", "preferred"];
    expect(await rows(store, "plan_assessment", columns)).toEqual([
      ["CONTRARY_TO_PROCESS", "No", "Yes", "REVERSED_LABEL", 38, 1],
      ["PUBLIC_INFLUENCE", "Involve", "Involve", "LABEL", 38, 0],
      ["PUBLIC_INFLUENCE", "Consult", "Consult", "LABEL", 40, 1],
    ]);
  });

  test("loads portals and events under ids that stay", async () => {
    expect(await rows(store, "portal", ["id", "language", "last_verified"])).toEqual([
      ["XAA:portal-of-examplia", "en, fr", null],
    ]);
    expect(await rows(store, "process_event", ["id", "plan_id", "date"])).toEqual([
      ["XAA:PLAN_SUBMITTED:2014-06:1", "AP_XAA01", "2014-06"],
      ["XAA:PLAN_SUBMITTED:2014-06:2", "AP_XAA01", "2014-06"],
    ]);
  });

  test("cites every source of every subject, under its publisher's terms", async () => {
    const cited = await store.db
      .selectFrom("citation")
      .innerJoin("source", "source.id", "citation.source_id")
      .select(["subject_id", "url"])
      .where("subject_id", "in", ["XA0001", "XAA-1-7.A+7.B"])
      .execute();
    const ends = cited.map(({ subject_id, url }) => `${subject_id} ${url.split("/").filter(Boolean).at(-1)}`);
    expect(ends.sort()).toEqual([
      "XA0001 XA0001",
      "XA0001 examplia-results",
      "XA0001 plan.pdf",
      "XA0001 xa0001",
      "XAA-1-7.A+7.B examplia-results",
      "XAA-1-7.A+7.B plan.pdf",
    ]);
    const sources = await store.db.selectFrom("source").select(["kind", "licence", "hash_of", "recorded_at"]).execute();
    expect(new Set(sources.map((source) => Object.values(source).join(" ")))).toEqual(
      new Set([
        "COMMITMENT_PAGE OGP_SITE RECORD 2026-11-22",
        "MEMBER_PAGE OGP_SITE RECORD 2026-11-22",
        "IRM_REPORT OGP_PUBLICATION RECORD 2026-11-22",
        "NATIONAL NONE_STATED RECORD 2026-11-22",
      ]),
    );
  });

  test("every fact leads to a source that is there", async () => {
    const ids = new Set((await store.db.selectFrom("source").select("id").execute()).map(({ id }) => id));
    const tables = [
      "statement",
      "assessment",
      "title",
      "irm_report",
      "report_figure",
      "citation",
      "quarantined_record",
    ] as const;
    for (const table of tables) {
      const found = await store.db.selectFrom(table).select("source_id").execute();
      expect(found.filter(({ source_id }) => !ids.has(source_id))).toEqual([]);
    }
  });
});
