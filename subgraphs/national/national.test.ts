import type { CountryManifest } from "@ogp-graph/schema/country/country-manifests.ts";
import type { NewRow } from "@ogp-graph/schema/store/database.ts";
import { insertRows } from "@ogp-graph/schema/store/insert-rows.ts";
import { openStore, type Store } from "@ogp-graph/schema/store/open-store.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Subgraph } from "../kit/subgraph.ts";
import { ask } from "../kit/testing/ask.ts";
import { insertFacts } from "../kit/testing/fact-rows.ts";
import { buildNational } from "./build-national.ts";
import type { OwnFields } from "./own-fields.ts";

const manifest = (code: string, folder: string, recordType: string): CountryManifest => ({
  ...{ code, iso2: code.slice(0, 2), name: folder, folder, recordType, languages: ["en"], lastVerified: null },
  ...{ portals: [], expect: { min: 0, max: 9 } },
});
const own: Readonly<Record<string, OwnFields>> = {
  xanadu: { theme: { type: () => String, description: "The theme of the commitment." } },
};

let xanadu: Subgraph;
let upperXibalba: Subgraph;
let store: Store;
beforeAll(async () => {
  const manifests = [manifest("XAA", "xanadu", "XanaduRecord"), manifest("XBB", "upper-xibalba", "UpperXibalbaRecord")];
  [xanadu, upperXibalba] = (await buildNational(manifests, async (folder) => own[folder] ?? {})) as [
    Subgraph,
    Subgraph,
  ];
  store = await world();
});
afterAll(() => store.close());

async function world(): Promise<Store> {
  const made = await openStore({ directory: ":memory:" });
  await insertFacts(made, "portal", [
    { id: "p1", name: "Open Xanadu", url: "https://open.example", language: "en", source_id: "s-portal" },
    { id: "p2", name: "Checked", operator: "Ministry of Tests", last_verified: "2026-01-31" },
  ]);
  await insertFacts(made, "national_record", [
    {
      ...{ id: "XA0001", commitment_id: "XA0001", number_in_plan: "2A", lead_institution: "Ministry of Tests" },
      ...{
        supporting_institutions: '["Bureau B","Agency A"]',
        status: "UNDERWAY",
        start_date: "2020",
        end_date: "2021-06",
      },
      ...{ portal_id: "p1", own_fields: '{"theme":"Open water","secret":"not a field"}', source_id: "s-tracker" },
    },
    { id: "XAA-1-9", portal_id: "p2" },
    { id: "XB0001", member_id: "XBB", status: "COMPLETED", own_fields: '{"theme":"Not theirs"}' },
  ]);
  await insertFacts(made, "title", [
    { id: "t2", record_id: "XA0001", text: "Eau ouverte", language: "fr", origin: "HUMAN" },
    { id: "t1", record_id: "XA0001", text: "Open water", language: "en", origin: "ORIGINAL" },
    { id: "t3", commitment_id: "XA0001", text: "Another table's title" },
  ]);
  await insertFacts(made, "claim", [
    { id: "c1", record_id: "XA0001", label: "Done", date: "2021-05", source_id: "s-self" },
    { id: "c2", record_id: "XA0001", assessor: "CIVIL_SOCIETY", label: "Half done" },
  ]);
  const milestone = { since: 1, until: null, source_id: "s-tracker", record_id: "XA0001", commitment_id: null };
  const milestones: NewRow<"milestone">[] = ["1.10", "1.9", "1.2"].map((number) => ({
    ...{ id: `m-${number}`, ...milestone, number, title: `Step ${number}`, start_date: null, due_date: "2021-03" },
    ...{
      status: "NO DATA",
      evidence: number === "1.2" ? '[{"url":"https://proof.example","title":"Minutes"},{}]' : "[]",
    },
  }));
  await insertRows(made.db, made.dialect, "milestone", milestones);
  await insertFacts(made, "citation", [
    { id: "x2", subject_kind: "NATIONAL_RECORD", subject_id: "XA0001", source_id: "s-tracker" },
    { id: "x1", subject_kind: "NATIONAL_RECORD", subject_id: "XA0001", source_id: "s-plan" },
  ]);
  return made;
}

describe("buildNational", () => {
  test("makes one subgraph for each manifest, in their order, named after the folder", () => {
    expect([xanadu.name, upperXibalba.name]).toEqual(["xanadu", "upper-xibalba"]);
  });

  test("gives each country its own type behind the interface, and no other country's", () => {
    expect(xanadu.sdl).toContain('type XanaduRecord implements NationalRecord @key(fields: "id")');
    expect(xanadu.sdl).not.toContain("UpperXibalbaRecord");
    expect(upperXibalba.sdl).toContain("upperXibalbaRecord(");
  });

  test("gives an own field to its country alone", () => {
    expect(xanadu.sdl).toMatch(/theme: String\n/);
    expect(upperXibalba.sdl).not.toContain("theme");
  });

  test("takes own fields from the file that is named after the country's folder", async () => {
    const [nigeria, nowhere] = await buildNational([
      manifest("XCC", "nigeria", "NigeriaRecord"),
      manifest("XDD", "nowhere", "NowhereRecord"),
    ]);
    expect(nigeria?.sdl).toContain("theme: String");
    expect(nowhere?.sdl).not.toContain("theme");
  });

  test.each(["status", "own_fields"])(
    "refuses an own field named %s, which would hide what every record has",
    async (name) => {
      const fields = { [name]: { type: () => String, description: "Taken." } };
      await expect(buildNational([manifest("XEE", "xe", "XeRecord")], async () => fields)).rejects.toThrow(
        `xe: every national record has a field "${name}". Give the country's own field another name.`,
      );
    },
  );
});

describe("A country's record", () => {
  test("says what the country says, as it says it", async () => {
    const { data, errors } = await ask(
      xanadu,
      store,
      `{ xanaduRecord(id: "XA0001") { __typename id numberInPlan titles { text language origin short source { id } }
         leadInstitution supportingInstitutions status start end theme sources { id } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.xanaduRecord).toEqual({
      __typename: "XanaduRecord",
      id: "XA0001",
      numberInPlan: "2A",
      titles: [
        { text: "Open water", language: "en", origin: "ORIGINAL", short: false, source: { id: "source-1" } },
        { text: "Eau ouverte", language: "fr", origin: "HUMAN", short: false, source: { id: "source-1" } },
      ],
      leadInstitution: "Ministry of Tests",
      supportingInstitutions: ["Bureau B", "Agency A"],
      status: "UNDERWAY",
      start: "2020",
      end: "2021-06",
      theme: "Open water",
      sources: [{ id: "s-plan" }, { id: "s-tracker" }],
    });
  });

  test("lists milestones in the order of their numbers, with their evidence", async () => {
    const { data } = await ask(
      xanadu,
      store,
      `{ xanaduRecord(id: "XA0001") { milestones { totalCount nodes { number status dueDate startDate evidence { url title }
         source { id } } } } }`,
    );
    const { totalCount, nodes } = data.xanaduRecord.milestones;
    expect(totalCount).toBe(3);
    expect(nodes.map(({ number }: { number: string }) => number)).toEqual(["1.2", "1.9", "1.10"]);
    expect(nodes[0]).toEqual({
      ...{ number: "1.2", status: "NO DATA", dueDate: "2021-03", startDate: null, source: { id: "s-tracker" } },
      evidence: [
        { url: "https://proof.example", title: "Minutes" },
        { url: null, title: null },
      ],
    });
  });

  test("pages through milestones and claims by cursor", async () => {
    const page = "pageInfo { hasNextPage endCursor } edges { node { id } }";
    const first = await ask(xanadu, store, `{ xanaduRecord(id: "XA0001") { milestones(first: 2) { ${page} } } }`);
    expect(first.data.xanaduRecord.milestones.pageInfo.hasNextPage).toBe(true);
    const after = first.data.xanaduRecord.milestones.pageInfo.endCursor;
    const rest = await ask(
      xanadu,
      store,
      `{ xanaduRecord(id: "XA0001") { milestones(after: "${after}") { ${page} } } }`,
    );
    expect(rest.data.xanaduRecord.milestones.edges).toEqual([{ node: { id: "m-1.10" } }]);
    const wrong = await ask(
      xanadu,
      store,
      `{ xanaduRecord(id: "XA0001") { claims(after: "${after}") { totalCount } status } }`,
    );
    expect(wrong.errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_CURSOR"]);
    expect(wrong.data).toEqual({ xanaduRecord: { claims: null, status: "UNDERWAY" } });
  });

  test("keeps the author with every claim", async () => {
    const { data } = await ask(
      xanadu,
      store,
      `{ xanaduRecord(id: "XA0001") { claims { nodes { assessor topic label date source { id } } } } }`,
    );
    expect(data.xanaduRecord.claims.nodes).toEqual([
      { assessor: "GOVERNMENT", topic: "STATUS", label: "Done", date: "2021-05", source: { id: "s-self" } },
      { assessor: "CIVIL_SOCIETY", topic: "STATUS", label: "Half done", date: null, source: { id: "source-1" } },
    ]);
  });

  test("shows its portal, and by null that our reading was never verified against it", async () => {
    const portal = "portal { name url operator language lastVerified source { id } }";
    const { data } = await ask(
      xanadu,
      store,
      `{ never: xanaduRecord(id: "XA0001") { ${portal} } checked: xanaduRecord(id: "XAA-1-9") { ${portal} theme titles { text } } }`,
    );
    expect(data.never.portal).toEqual({
      ...{ name: "Open Xanadu", url: "https://open.example", operator: null, language: "en" },
      ...{ lastVerified: null, source: { id: "s-portal" } },
    });
    expect(data.checked).toMatchObject({
      portal: { name: "Checked", lastVerified: "2026-01-31" },
      theme: null,
      titles: [],
    });
  });

  test("is null for another country's record, an unknown id and an edition in which it did not hold yet", async () => {
    const one = async (id: string, edition = 1) =>
      (await ask(xanadu, store, `{ xanaduRecord(id: "${id}") { id } }`, { edition })).data.xanaduRecord;
    expect([await one("XB0001"), await one("XA9999"), await one("XA0001", 0)]).toEqual([null, null, null]);
  });
});

describe("References to a country's records", () => {
  const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on XanaduRecord { id status theme titles { text }
    milestones(first: 5) { nodes { number } } claims { nodes { label } } portal { name } sources { id } } } }`;
  const of = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      __typename: "XanaduRecord",
      id: `XA${String(index + 1).padStart(4, "0")}`,
    }));

  test("are answered with null where there is no record, and with the record where there is one", async () => {
    const { data } = await ask(xanadu, store, source, { variables: { of: of(2) } });
    expect(data._entities).toMatchObject([{ id: "XA0001", status: "UNDERWAY" }, null]);
  });

  test("take as many statements for a hundred records as for one", async () => {
    const records = of(100).map(({ id }) => ({ id, portal_id: "p1" }));
    await insertFacts(store, "national_record", records.slice(1));
    const [one, hundred] = [
      await ask(xanadu, store, source, { variables: { of: of(1) } }),
      await ask(xanadu, store, source, { variables: { of: of(100) } }),
    ];
    expect(hundred.data._entities.filter(Boolean)).toHaveLength(100);
    expect([one.statements, hundred.statements]).toEqual([6, 6]);
  });
});
