import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import type { FactTable } from "@ogp-graph/schema/store/database.ts";
import { openStore, type Store } from "@ogp-graph/schema/store/open-store.ts";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import type { CuratedSummary } from "./curated-summary.ts";
import { copyOfRealFiles, dropFolders } from "./fixtures/examplia.ts";
import { importCurated } from "./import-curated.ts";

let store: Store;
let result: CuratedSummary;
const files: string[] = [];
beforeAll(async () => {
  store = await openStore({ directory: ":memory:" });
  ({ result } = await importCurated(store, { onProgress: ({ file }) => files.push(file) }));
});
afterAll(async () => {
  await store.close();
  dropFolders();
});

async function count(table: FactTable | "source"): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(store.db);
  return rows[0]?.n ?? Number.NaN;
}

describe("Importing the curated files of the eight countries", () => {
  test("tells of each file as it is read", () => {
    expect(files).toHaveLength(8);
    expect([files[0], files[7]]).toEqual(["colombia.yml", "philippines.yml"]);
  });

  // Every number here was counted over the YAML files themselves by a script that shares nothing with the importer.
  test.each([
    { member: "COL", plans: 5, commitments: 16, rated: 70, missing: 2, areas: 78, institutions: 40, records: 19 },
    { member: "GHA", plans: 5, commitments: 43, rated: 139, missing: 59, areas: 172, institutions: 291, records: 3 },
    { member: "HND", plans: 5, commitments: 48, rated: 59, missing: 47, areas: 145, institutions: 160, records: 12 },
    { member: "IDN", plans: 7, commitments: 41, rated: 136, missing: 52, areas: 218, institutions: 139, records: 7 },
    { member: "KEN", plans: 5, commitments: 26, rated: 127, missing: 8, areas: 185, institutions: 376, records: 10 },
    { member: "NGA", plans: 3, commitments: 39, rated: 170, missing: 20, areas: 262, institutions: 1073, records: 0 },
    { member: "PER", plans: 5, commitments: 27, rated: 29, missing: 9, areas: 56, institutions: 30, records: 11 },
    { member: "PHL", plans: 6, commitments: 39, rated: 123, missing: 33, areas: 233, institutions: 228, records: 23 },
  ])(
    "$member has every plan, commitment, rating, area and institution of its file",
    async ({ member, ...expected }) => {
      const of = (table: string) =>
        sql`from ${sql.table(table)} t join commitment c on c.id = t.commitment_id where c.member_id = ${member}`;
      const { rows } = await sql`select
      (select count(*) from action_plan where member_id = ${member}) as plans,
      (select count(*) from commitment where member_id = ${member}) as commitments,
      (select count(*) ${of("assessment")} and t.label is not null) as rated,
      (select count(*) ${of("assessment")} and t.missing is not null) as missing,
      (select count(*) ${of("area_tag")}) as areas,
      (select count(*) ${of("institution_role")}) as institutions,
      (select count(*) from national_record where member_id = ${member} and commitment_id is null) as records`.execute(
        store.db,
      );
      expect(rows).toEqual([expected]);
    },
  );

  test.each<[FactTable | "source", number]>([
    ["source", 488],
    ["member", 9], // the eight and South Cotabato
    ["title", 418],
    ["irm_report", 69],
    ["report_figure", 279],
    ["plan_assessment", 54],
    ["portal", 42],
    ["process_event", 82],
    ["national_record", 279 + 85], // commitments, and titles without an id
  ])("%s holds what the eight files have together", async (table, expected) => {
    expect(await count(table)).toBe(expected);
  });

  test("quarantines no area and no label, and says of everything else why", async () => {
    const { rows } =
      await sql`select reason, count(*) as n from quarantined_record group by reason order by reason`.execute(store.db);
    expect(rows).toEqual([
      { reason: "ASSESSMENT_WITHOUT_PLAN", n: 3 },
      { reason: "LOCAL_MEMBER_WITHOUT_CODE", n: 27 },
      { reason: "PLAN_OF_ANOTHER_CYCLE", n: 1 },
      { reason: "RATING_WITHOUT_COMMITMENT_ID", n: 10 },
      { reason: "UNPLACED_RATING", n: 4 },
    ]);
  });

  test("Kenya's line of the summary", () => {
    expect(result.countries.find(({ member }) => member === "KEN")?.summary).toBe(
      "Kenya: 5 plans, 26 commitments, 127 ratings and 8 stated as missing, 9 IRM reports, 10 titles without an OGP id, " +
        "11 in quarantine, 4 kept in the file, not loaded",
    );
  });

  test("CO0097 is loaded without the plan of another cycle that its page prints", async () => {
    const [commitment] = await store.db.selectFrom("commitment").selectAll().where("id", "=", "CO0097").execute();
    expect([commitment?.plan_id, commitment?.submission_year]).toEqual([null, 2017]);
    const [problem] = await store.db
      .selectFrom("quarantined_record")
      .selectAll()
      .where("subject_id", "=", "CO0097")
      .execute();
    expect([problem?.reason, problem?.raw]).toEqual([
      "PLAN_OF_ANOTHER_CYCLE",
      "Colombia Action Plan 2023-2025 (December)",
    ]);
  });

  test("every other commitment keeps its plan, also where the years in its name begin after its cycle", async () => {
    const without = await store.db.selectFrom("commitment").select("id").where("plan_id", "is", null).execute();
    expect(without).toEqual([{ id: "CO0097" }]);
    const [first] = await store.db
      .selectFrom("commitment")
      .select("submission_year")
      .where("plan_id", "=", "AP_PHL01")
      .execute();
    expect(first?.submission_year).toBe(2011);
  });

  test("the star that a report gives GH0014 stands before the page's denial, which is kept", async () => {
    const stars = await store.db
      .selectFrom("assessment")
      .select(["label", "trust", "preferred"])
      .where("commitment_id", "=", "GH0014")
      .where("indicator", "=", "STAR_PRINTED")
      .orderBy("trust")
      .execute();
    expect(stars).toEqual([
      { label: "Not starred", trust: 30, preferred: 0 },
      { label: "Starred", trust: 40, preferred: 1 },
    ]);
  });

  test("a Yes to acting according to process is a No to acting contrary to it", async () => {
    const reversed = await store.db
      .selectFrom("plan_assessment")
      .select(["plan_id", "label", "printed"])
      .where("rule", "=", "REVERSED_LABEL")
      .orderBy("plan_id")
      .execute();
    expect(reversed).toEqual(
      ["AP_COL04", "AP_GHA04", "AP_KEN04"].map((plan_id) => ({ plan_id, label: "No", printed: "Yes" })),
    );
  });

  test("a star that Colombia's report gives by number stands for the commitment of that number", async () => {
    const stars = await store.db
      .selectFrom("assessment")
      .select(["commitment_id", "label", "report_id"])
      .where("indicator", "=", "STAR_PRINTED")
      .where("commitment_id", "in", ["CO0033", "CO0035", "CO0036"])
      .where("trust", "=", 40) // the report itself; the pages give the star too, with 30
      .where("preferred", "=", 1)
      .orderBy("commitment_id")
      .execute();
    const expected = { label: "Starred", report_id: "colombia-end-of-term-report-2015-2017" };
    expect(stars).toEqual(["CO0033", "CO0035", "CO0036"].map((commitment_id) => ({ commitment_id, ...expected })));
  });

  test("South Cotabato has the code of its commitment ids' prefix and its own report", async () => {
    const [member] = await store.db.selectFrom("member").selectAll().where("id", "=", "PHSC").execute();
    expect([member?.name, member?.level, member?.parent_id, member?.iso2]).toEqual([
      "South Cotabato",
      "LEGACY_LOCAL",
      "PHL",
      "PH",
    ]);
    const reports = await store.db.selectFrom("irm_report").select("id").where("member_id", "=", "PHSC").execute();
    expect(reports).toEqual([{ id: "south-cotabato-design-report-2018-2020" }]);
  });

  test("every portal that a manifest names is in the store, and records lead to the first with an address", async () => {
    const names = new Set((await store.db.selectFrom("portal").select("name").execute()).map(({ name }) => name));
    const missing = countryManifests().flatMap(({ portals }) => portals.filter(({ name }) => !names.has(name)));
    expect(missing).toEqual([]);
    const used = await store.db
      .selectFrom("national_record")
      .select(["member_id", "portal_id"])
      .distinct()
      .orderBy("member_id")
      .execute();
    expect(used.map(({ member_id, portal_id }) => [member_id, portal_id])).toEqual([
      ["COL", null], // no page seen prints the address of Urna de Cristal
      ["GHA", "GHA:public-sector-reform-secretariat-ogp-ghana-secretariat"],
      ["HND", "HND:alianza-de-gobierno-abierto-honduras"],
      ["IDN", "IDN:open-government-indonesia-ogi"],
      ["KEN", "KEN:open-government-kenya-ogp-kenya-site"],
      ["NGA", "NGA:ogp-nigeria"],
      ["PER", "PER:secretaria-de-gestion-publica"],
      ["PHL", "PHL:ph-ogp"],
    ]);
  });

  test("one rating changed in a copy of one file gives one superseded assessment and its change rows", async () => {
    const folder = copyOfRealFiles();
    const path = join(folder, "kenya.yml");
    const kenya = parseDocument(readFileSync(path, "utf8"));
    const at = ["commitments", 9, "ratings", 6];
    expect(kenya.getIn(["commitments", 9, "id"])).toBe("KE0023");
    expect([kenya.getIn([...at, "indicator"]), kenya.getIn([...at, "printed"])]).toEqual(["COMPLETION", "Substantial"]);
    kenya.setIn([...at, "printed"], "Limited");
    writeFileSync(path, kenya.toString());
    const { outcome, counts } = await importCurated(store, { folder });
    expect(outcome).toBe("PUBLISHED");
    const touched = Object.entries(counts).filter(([, n]) => n.added + n.superseded + n.withdrawn > 0);
    expect(touched).toEqual([["assessment", { added: 0, superseded: 1, withdrawn: 0, unchanged: 1082 }]]);
    const changes = await store.db
      .selectFrom("change")
      .select(["field", "old_value", "new_value"])
      .orderBy("field")
      .execute();
    expect(changes.map((change) => Object.values(change))).toEqual([
      ["band", "HIGH", "LOW"],
      ["code", "4", "3"],
      ["label", "Substantial", "Limited"],
      ["printed", "Substantial", "Limited"],
    ]);
  });
});
