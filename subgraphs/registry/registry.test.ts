import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Subgraph } from "../kit/subgraph.ts";
import { ask } from "../kit/testing/ask.ts";
import { insertFacts } from "../kit/testing/fact-rows.ts";
import { buildRegistry } from "./build-registry.ts";
import { countries, smallWorld } from "./testing/small-world.ts";

let store: Store;
let registry: Subgraph;

beforeAll(async () => {
  store = await smallWorld();
  registry = await buildRegistry(countries);
});
afterAll(() => store.close());

async function dataOf(query: string, edition = 1) {
  const { data, errors } = await ask(registry, store, query, { edition });
  expect(errors).toEqual([]);
  return data;
}

describe("a commitment", () => {
  test("says what it is, with dates as printed and as understood", async () => {
    const { commitment } = await dataOf(`{ commitment(id: "xa0001") {
      id title numberInPlan submissionYear planEndYear level subnational member { code name } plan { id label }
      start { printed value candidates rule } end { value }
    } }`);
    expect(commitment).toEqual({
      id: "XA0001",
      title: "Register of owners",
      numberInPlan: "2A",
      submissionYear: 2014,
      planEndYear: 2016,
      level: "NATIONAL",
      subnational: true,
      member: { code: "XAA", name: "Xanadu" },
      plan: { id: "AP_XAA01", label: "Xanadu 2014-2016" },
      start: { printed: "7/1/2014", value: "2014-07-01", candidates: [], rule: "us-date" },
      end: { value: "2015-06-30" },
    });
  });

  test("shows an ambiguous date with what it can mean, and no date at all as null", async () => {
    const { commitments } = await dataOf(`{ commitments(where: {members: ["XBB"]}) { nodes {
      id plan { id } subnational start { printed value candidates }
    } } }`);
    expect(commitments.nodes).toEqual([
      {
        ...{ id: "XB0001", plan: { id: "AP_XBB01" }, subnational: null },
        start: { printed: "3/4/2019", value: null, candidates: ["2019-03-04", "2019-04-03"] },
      },
      { id: "XB0002", plan: null, subnational: null, start: null },
    ]);
  });

  test("lists titles, institutions, tags and sources, the preferred ones only", async () => {
    const { commitment } = await dataOf(`{ commitment(id: "XA0001") {
      titles { text language origin short source { id } } leadInstitutions { name splitRule } supportingInstitutions { name }
      policyAreas { id label parent { id } } sources { id }
    } }`);
    expect(commitment).toEqual({
      titles: [
        { text: "Register of owners", language: "en", origin: "UNSTATED", short: false, source: { id: "source-1" } },
        { text: "Registro de dueños", language: "es", origin: "UNSTATED", short: false, source: { id: "source-1" } },
      ],
      leadInstitutions: [
        { name: "Ministry of Justice", splitRule: "WHOLE" },
        { name: "Registry of Companies", splitRule: "WHOLE" },
      ],
      supportingInstitutions: [{ name: "Chamber of Commerce" }],
      policyAreas: [
        { id: "beneficial-ownership", label: "Beneficial Ownership", parent: { id: "anti-corruption-and-integrity" } },
      ],
      sources: [{ id: "source-1" }, { id: "source-2" }],
    });
  });

  test("tells an area that nobody coded from one that was not given", async () => {
    const { commitment } = await dataOf(
      '{ commitment(id: "XB0002") { policyAreas { id } policyAreasNotCoded { id } } }',
    );
    expect(commitment).toEqual({ policyAreas: [], policyAreasNotCoded: [{ id: "gender" }] });
  });

  test("is linked to its cluster, its predecessors, its successors and its whole", async () => {
    const { commitments } = await dataOf(`{ commitments(where: {plans: ["AP_XAA01", "AP_XAA02"]}) { nodes {
      id clusterMembers { id } predecessors { id } successors { id } partOf { id }
    } } }`);
    expect(commitments.nodes).toEqual([
      {
        id: "XA0001",
        clusterMembers: [{ id: "XA0002" }],
        predecessors: [],
        successors: [{ id: "XA0003" }],
        partOf: null,
      },
      { id: "XA0002", clusterMembers: [{ id: "XA0001" }], predecessors: [], successors: [], partOf: { id: "XA0001" } },
      { id: "XA0003", clusterMembers: [], predecessors: [{ id: "XA0001" }], successors: [], partOf: null },
    ]);
  });

  test("says of every link how it is known and how sure it is", async () => {
    const { commitment } = await dataOf(
      '{ commitment(id: "XA0003") { links { kind method confidence from { id } to { id } source { id } } } }',
    );
    expect(commitment.links).toEqual([
      {
        ...{ kind: "CARRIED_FORWARD_FROM", method: "CURATED", confidence: 0.8 },
        ...{ from: { id: "XA0003" }, to: { id: "XA0001" }, source: { id: "source-1" } },
      },
    ]);
  });

  test("leads to its country's own record by key, and to the claims of every side", async () => {
    const { commitments } = await dataOf(`{ commitments(where: {ids: ["XA0001", "XA0002", "XB0001"]}) { nodes {
      nationalRecord { __typename id } claims { totalCount nodes { assessor label } }
    } } }`);
    expect(commitments.nodes).toEqual([
      {
        nationalRecord: { __typename: "XanaduRecord", id: "XA0001" },
        claims: {
          totalCount: 2,
          nodes: [
            { assessor: "CIVIL_SOCIETY", label: "Half done" },
            { assessor: "GOVERNMENT", label: "Done" },
          ],
        },
      },
      { nationalRecord: null, claims: { totalCount: 0, nodes: [] } },
      { nationalRecord: { __typename: "XibalbaRecord", id: "XB0001" }, claims: { totalCount: 0, nodes: [] } },
    ]);
  });
});

describe("an action plan", () => {
  test("lists its commitments and its country's records, those without an OGP id included", async () => {
    const { actionPlan } = await dataOf(`{ actionPlan(id: "AP_XAA01") {
      number label labelVariants submissionYear endYear member { id } commitments { totalCount nodes { id } }
      nationalRecords { totalCount nodes { __typename id } }
    } }`);
    expect(actionPlan).toEqual({
      ...{
        number: 1,
        label: "Xanadu 2014-2016",
        labelVariants: ["Xanadu 2014-2017"],
        submissionYear: 2014,
        endYear: 2016,
      },
      member: { id: "XAA" },
      commitments: { totalCount: 2, nodes: [{ id: "XA0001" }, { id: "XA0002" }] },
      nationalRecords: {
        totalCount: 2,
        nodes: [
          { __typename: "XanaduRecord", id: "XAA-1-9" },
          { __typename: "XanaduRecord", id: "XA0001" },
        ],
      },
    });
  });

  test.each([
    ["ids", '{ids: ["AP_XBB01", "AP_NONE"]}', ["AP_XBB01"]],
    ["members and years", '{members: ["XAA"], submissionYear: {from: 2015}}', ["AP_XAA02"]],
    ["regions and levels", "{regions: [AFRICA_AND_THE_MIDDLE_EAST], levels: [LOCAL]}", ["AP_XAAL01"]],
    ["years in which it ran", "{implementationYear: {from: 2016, to: 2019}}", ["AP_XAA01", "AP_XAA02", "AP_XBB01"]],
    ["programmes without a member here", '{programmes: ["PDA"]}', []],
  ])("is found by %s", async (_, where, ids) => {
    const { actionPlans } = await dataOf(`{ actionPlans(where: ${where}) { totalCount nodes { id } } }`);
    expect(actionPlans).toEqual({ totalCount: ids.length, nodes: ids.map((id) => ({ id })) });
  });
});

describe("a member", () => {
  test("says what it is, and lists plans, local members, portals and events", async () => {
    const { member } = await dataOf(`{ member(code: "XAA") {
      id code name iso2 level region joinedYear slug parent { id } plans { nodes { id } } commitments { totalCount }
      localMembers { nodes { id parent { id } } } portals { name url lastVerified source { id } }
      events { nodes { kind date what plan { id } member { id } source { id } } } sources { id }
    } }`);
    const event = { member: { id: "XAA" }, source: { id: "source-1" } };
    expect(member).toEqual({
      ...{
        id: "XAA",
        code: "XAA",
        name: "Xanadu",
        iso2: "XA",
        level: "NATIONAL",
        region: "AFRICA_AND_THE_MIDDLE_EAST",
      },
      ...{ joinedYear: 2011, slug: "xanadu", parent: null },
      plans: { nodes: [{ id: "AP_XAA01" }, { id: "AP_XAA02" }] },
      commitments: { totalCount: 3 },
      localMembers: { nodes: [{ id: "XAAL", parent: { id: "XAA" } }] },
      portals: [{ name: "Open Xanadu", url: "https://open.example", lastVerified: null, source: { id: "source-1" } }],
      events: {
        nodes: [
          { kind: "JOINED", date: "2011", what: "Joined", plan: null, ...event },
          { kind: "PLAN_SUBMITTED", date: "2014-06", what: "First plan", plan: { id: "AP_XAA01" }, ...event },
        ],
      },
      sources: [{ id: "source-1" }],
    });
  });

  test.each([
    ["codes", '{codes: ["XAAL", "XBB"]}', ["XAAL", "XBB"]],
    ["its country", '{parents: ["XAA"]}', ["XAAL"]],
    ["region", "{regions: [AMERICAS]}", ["XBB"]],
    ["level", "{levels: [NATIONAL, OTHER]}", ["XAA", "XBB", "XCC"]],
    ["words of its name, without accents", '{text: "xibal"}', ["XBB"]],
    ["programmes without a member here", '{programmes: ["PDA"]}', []],
  ])("is found by %s", async (_, where, ids) => {
    const { members } = await dataOf(`{ members(where: ${where}) { totalCount nodes { id } } }`);
    expect(members).toEqual({ totalCount: ids.length, nodes: ids.map((id) => ({ id })) });
  });
});

describe("the registry", () => {
  test("lists every policy area of the vocabulary, children under their parents", async () => {
    const { policyAreas } = await dataOf("{ policyAreas { id topLevel parent { id } children { id } } }");
    const integrity = policyAreas.find(({ id }: { id: string }) => id === "anti-corruption-and-integrity");
    expect(integrity).toMatchObject({ topLevel: true, parent: null });
    expect(integrity.children).toContainEqual({ id: "audits" });
  });

  test("answers references of other subgraphs, in one statement for each kind", async () => {
    const representations = [
      { __typename: "Commitment", id: "XA0002" },
      { __typename: "Commitment", id: "XB0001" },
      { __typename: "Commitment", id: "XZ0001" },
      { __typename: "Member", id: "XAA" },
      { __typename: "ActionPlan", id: "AP_XAA02" },
      { __typename: "PolicyArea", id: "gender" },
      { __typename: "ProcessEvent", id: "e2" },
    ];
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Commitment { title } ... on Member { name } ... on ActionPlan { label } ... on PolicyArea { label } ... on ProcessEvent { what }
    } }`;
    const { data, statements } = await ask(registry, store, query, { variables: { representations } });
    expect(data._entities).toEqual([
      { title: "Audits for women" },
      { title: "Access to courts" },
      null,
      { name: "Xanadu" },
      { label: "Xanadu 2018-2020" },
      { label: "Gender" },
      { what: "Joined" },
    ]);
    expect(statements).toBe(4);
  });

  test("answers as of the edition that is asked for", async () => {
    await insertFacts(store, "commitment", [{ id: "XA0009", since: 2, title: "Newer", submission_year: 2030 }]);
    await insertFacts(store, "area_tag", [{ id: "a9", since: 2, commitment_id: "XA0001", area_id: "open-data" }]);
    const query =
      '{ commitments(where: {policyAreas: {any: ["open-data"]}}) { nodes { id } } commitment(id: "XA0009") { title } }';
    expect(await dataOf(query, 1)).toEqual({ commitments: { nodes: [{ id: "XA0003" }] }, commitment: null });
    expect(await dataOf(query, 2)).toEqual({
      commitments: { nodes: [{ id: "XA0001" }, { id: "XA0003" }] },
      commitment: { title: "Newer" },
    });
  });
});
