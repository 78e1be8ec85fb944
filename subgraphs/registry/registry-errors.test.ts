import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Subgraph } from "../kit/subgraph.ts";
import { ask } from "../kit/testing/ask.ts";
import { buildRegistry } from "./build-registry.ts";
import { countries, smallWorld } from "./testing/small-world.ts";

let store: Store;
let registry: Subgraph;

beforeAll(async () => {
  store = await smallWorld();
  registry = await buildRegistry(countries);
});
afterAll(() => store.close());

async function extensionsOf(query: string): Promise<Record<string, unknown> | undefined> {
  const { errors } = await ask(registry, store, query);
  expect(errors).toHaveLength(1);
  return errors[0]?.extensions;
}

describe("a question that cannot be answered", () => {
  test.each([
    ['commitments(where: {policyAreas: {any: ["gendr"]}})', "UNKNOWN_POLICY_AREA", ["gender"]],
    ['commitments(where: {members: ["XAB"]})', "UNKNOWN_MEMBER", ["XAA", "XBB"]],
    ['commitments(where: {plans: ["AP_XAA03"]})', "UNKNOWN_PLAN", ["AP_XAA01", "AP_XAA02", "AP_XAAL01"]],
    ['commitments(where: {programmes: ["PDB"]})', "UNKNOWN_PROGRAMME", ["PDA"]],
    ['commitments(where: {completion: {labels: ["Complet"]}})', "UNKNOWN_LABEL", ["Complete"]],
    ['members(where: {codes: ["XAAM"]})', "UNKNOWN_MEMBER", ["XAA", "XAAL"]],
    ['actionPlans(where: {members: ["XDD"]})', "UNKNOWN_MEMBER", undefined],
    ['commitments(where: {members: ["QQ"]})', "BAD_MEMBER_CODE", undefined],
    ['commitments(where: {ids: ["12"]})', "BAD_COMMITMENT_ID", undefined],
    ["commitments(where: {completion: {}})", "BAD_FILTER", undefined],
    ["commitments(where: {completion: {bands: [HIGH], stage: DESIGN}})", "BAD_FILTER", undefined],
    ["commitments(where: {star: {rule: STAR_2015, stage: FINAL}})", "BAD_FILTER", undefined],
    ["commitments(where: {star: {rule: STAR_2015, stage: DESIGN, starred: true}})", "BAD_FILTER", undefined],
    ["commitments(where: {submissionYear: {from: 2020, to: 2019}})", "BAD_FILTER", undefined],
    ["commitments(first: 0)", "BAD_PAGE_SIZE", undefined],
    ["commitments(first: 101)", "BAD_PAGE_SIZE", undefined],
    ["commitments(first: 1, last: 1)", "BAD_PAGE_SIZE", undefined],
    ['commitments(after: "nonsense")', "BAD_CURSOR", undefined],
  ])("%s says %s and what to do", async (field, code, suggestions) => {
    const extensions = await extensionsOf(`{ ${field} { nodes { id } } }`);
    expect(extensions).toMatchObject({ code, hint: expect.stringMatching(/\w{3}/) });
    expect(extensions?.["suggestions"]).toEqual(suggestions);
  });

  test("names what was received", async () => {
    const { errors } = await ask(
      registry,
      store,
      '{ commitments(where: {policyAreas: {any: ["gendr"]}}) { nodes { id } } }',
    );
    expect(errors[0]?.message).toBe('There is no policy area "gendr".');
  });

  test("refuses the cursor of another list or order", async () => {
    const first = await ask(registry, store, "{ commitments(first: 1) { pageInfo { endCursor } } }");
    const cursor = first.data.commitments.pageInfo.endCursor;
    const other = await extensionsOf(`{ commitments(after: "${cursor}", orderBy: {field: TITLE}) { nodes { id } } }`);
    expect(other).toMatchObject({ code: "BAD_CURSOR" });
  });

  test("is told apart from a question without an answer, which is null", async () => {
    const { data, errors } = await ask(
      registry,
      store,
      '{ member(code: "FR") { id } commitment(id: "XZ0001") { id } actionPlan(id: "AP") { id } }',
    );
    expect({ data, errors }).toEqual({ data: { member: null, commitment: null, actionPlan: null }, errors: [] });
  });
});
