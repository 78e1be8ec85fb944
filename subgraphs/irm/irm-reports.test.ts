import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Subgraph } from "../kit/subgraph.ts";
import { ask } from "../kit/testing/ask.ts";
import { buildIrm } from "./build-irm.ts";
import { irmWorld } from "./testing/irm-world.ts";

let irm: Subgraph;
let store: Store;
beforeAll(async () => {
  [irm, store] = [await buildIrm(), await irmWorld()];
});
afterAll(() => store.close());

async function idsOf(args: string): Promise<string[]> {
  const { data, errors } = await ask(irm, store, `{ irmReports${args} { nodes { id } } }`);
  expect(errors).toEqual([]);
  return data.irmReports.nodes.map(({ id }: { id: string }) => id);
}

describe("irmReport", () => {
  test("gives one report with its figures in the order of the table and every source", async () => {
    const { data } = await ask(
      irm,
      store,
      `{ irmReport(id: "R1") { id type title publishedYear url forPublicComment member { id } plan { id } sources { id }
         figures { position block label printed number percent } } }`,
    );
    expect(data.irmReport).toEqual({
      id: "R1",
      type: "END_OF_TERM",
      title: "Report R1",
      publishedYear: 2018,
      url: null,
      forPublicComment: false,
      member: { id: "XAA" },
      plan: { id: "AP_XAA01" },
      sources: [{ id: "s-page" }, { id: "s-report" }],
      figures: [
        { position: 1, block: "End of term", label: "Complete", printed: "3 (37.5%)", number: 3, percent: 37.5 },
        { position: 2, block: "End of term", label: "Starred", printed: "1", number: 1, percent: null },
      ],
    });
  });

  test("names its own source where no citation does, and null where a report hangs on no plan", async () => {
    const { data } = await ask(irm, store, `{ irmReport(id: "R4") { plan { id } sources { id } figures { label } } }`);
    expect(data.irmReport).toEqual({ plan: null, sources: [{ id: "s-report" }], figures: [] });
  });

  test("is null for an id that does not exist, and before the edition in which it came", async () => {
    expect((await ask(irm, store, `{ irmReport(id: "R9") { id } }`)).data).toEqual({ irmReport: null });
    expect((await ask(irm, store, `{ irmReport(id: "R1") { id } }`, { edition: 0 })).data).toEqual({ irmReport: null });
  });
});

describe("irmReports", () => {
  test.each([
    ["", ["R1", "R2", "R3", "R4"]],
    ['(where: {ids: ["R2", "R9"]})', ["R2"]],
    ['(where: {members: ["XAA"]})', ["R1", "R3", "R4"]],
    ['(where: {plans: ["AP_XBB01"]})', ["R2"]],
    ["(where: {types: [MID_TERM, DESIGN]})", ["R2", "R3"]],
    ["(where: {publishedYear: {from: 2017}})", ["R1", "R4"]],
    ["(where: {publishedYear: {from: 2016, to: 2018}})", ["R1", "R3"]],
    ["(where: {forPublicComment: true})", ["R2"]],
    ['(where: {forPublicComment: false, members: ["XAA"], publishedYear: {to: 2017}})', ["R3"]],
    ["(where: {types: []})", []],
    ["(first: 2)", ["R1", "R2"]],
  ])("under %s lists %j", async (args, ids) => {
    expect(await idsOf(args)).toEqual(ids);
  });

  test("goes on from a cursor to the end, and counts the whole list when asked", async () => {
    const page = "totalCount pageInfo { hasNextPage hasPreviousPage } edges { cursor node { id } }";
    const { data: first } = await ask(irm, store, `{ irmReports(first: 3) { ${page} } }`);
    expect(first.irmReports.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
    expect(first.irmReports.totalCount).toBe(4);
    const cursor = first.irmReports.edges[2].cursor;
    const { data: rest } = await ask(irm, store, `{ irmReports(first: 3, after: "${cursor}") { ${page} } }`);
    expect(rest.irmReports.edges.map(({ node }: { node: object }) => node)).toEqual([{ id: "R4" }]);
    expect(rest.irmReports.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
  });

  test.each([
    ['(where: {members: ["XAB"]})', "UNKNOWN_MEMBER", /There is no member "XAB"/],
    ['(where: {plans: ["AP_XAA09"]})', "UNKNOWN_PLAN", /There is no action plan "AP_XAA09"/],
    ["(where: {publishedYear: {from: 2018, to: 2016}})", "BAD_FILTER", /runs from 2018 to 2016/],
    ["(first: 0)", "BAD_PAGE_SIZE", /A page of 0 items/],
    ['(after: "x")', "BAD_CURSOR", /"x" is not a cursor/],
  ])("refuses %s with %s", async (args, code, message) => {
    const { errors } = await ask(irm, store, `{ irmReports${args} { nodes { id } } }`);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.extensions.hint).toMatch(/\w{3}/);
  });

  test("takes as many statements for a page of four as for a page of one", async () => {
    const fields = "nodes { id figures { label } sources { id } member { id } }";
    const [one, four] = [
      await ask(irm, store, `{ irmReports(first: 1) { ${fields} } }`),
      await ask(irm, store, `{ irmReports(first: 4) { ${fields} } }`),
    ];
    expect([one.statements, four.statements]).toEqual([3, 3]);
  });
});

describe("What reports say of a plan", () => {
  async function ofPlans(ids: readonly string[], fields: string) {
    const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ActionPlan { id ${fields} } } }`;
    const of = ids.map((id) => ({ __typename: "ActionPlan", id }));
    const { data, errors, statements } = await ask(irm, store, source, { variables: { of } });
    expect(errors).toEqual([]);
    return { plans: data._entities, statements };
  }

  test("tells public influence on the plan from influence on its implementation", async () => {
    const { plans } = await ofPlans(
      ["AP_XAA01"],
      "design: publicInfluence { stage label scale { id } } final: publicInfluence(stage: FINAL) { stage label assessor }",
    );
    expect(plans[0]).toEqual({
      id: "AP_XAA01",
      design: { stage: "DESIGN", label: "Consult", scale: { id: "public-influence" } },
      final: { stage: "FINAL", label: "Inform", assessor: "IRM" },
    });
  });

  test("answers without a stage with the latest one that has a finding", async () => {
    const { plans } = await ofPlans(
      ["AP_XAA01"],
      `forum { stage label missing } contraryToProcess { stage label missing }
       atDesign: contraryToProcess(stage: DESIGN) { stage label } atFinal: forum(stage: FINAL) { label missing }`,
    );
    expect(plans[0]).toEqual({
      id: "AP_XAA01",
      forum: { stage: "DESIGN", label: "Yes", missing: null },
      contraryToProcess: { stage: "FINAL", label: "No", missing: null },
      atDesign: { stage: "DESIGN", label: "Yes" },
      atFinal: { label: null, missing: "NOT_RATED" },
    });
  });

  test("is NOT_LOADED, with its indicator, for a plan about which nothing was loaded", async () => {
    const { plans } = await ofPlans(
      ["AP_XAA02"],
      "publicInfluence { indicator label missing } minimumRequirementsMet { indicator label missing }",
    );
    expect(plans[0]).toEqual({
      id: "AP_XAA02",
      publicInfluence: { indicator: "PUBLIC_INFLUENCE", label: null, missing: "NOT_LOADED" },
      minimumRequirementsMet: { indicator: "MINIMUM_REQUIREMENTS_MET", label: null, missing: "NOT_LOADED" },
    });
  });

  test("comes with the plan's reports, and takes three statements however many plans are asked", async () => {
    const fields = "publicInfluence { label } contraryToProcess { label report { type } } irmReports { nodes { id } }";
    const { plans, statements } = await ofPlans(["AP_XAA01", "AP_XAA02", "AP_XBB01"], fields);
    expect(plans.map((plan: { irmReports: { nodes: object[] } }) => plan.irmReports.nodes)).toEqual([
      [{ id: "R1" }, { id: "R3" }],
      [],
      [{ id: "R2" }],
    ]);
    expect(plans[0].contraryToProcess.report).toEqual({ type: "MID_TERM" });
    expect(statements).toBe(3);
  });
});
