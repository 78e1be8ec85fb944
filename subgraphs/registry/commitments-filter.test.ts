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
  // A real member of the programme, with a real commitment of OGP's sheet: programmes name real members only.
  await insertFacts(store, "member", [{ id: "GHA", name: "Ghana", iso2: "GH", region: "AFRICA_AND_THE_MIDDLE_EAST" }]);
  await insertFacts(store, "commitment", [
    { id: "GH0040", member_id: "GHA", title: "Open Parliament Engagement", submission_year: 2021, plan_end_year: 2023 },
  ]);
  registry = await buildRegistry(countries);
});
afterAll(() => store.close());

async function idsWhere(where: object): Promise<string[]> {
  const query =
    "query ($where: CommitmentFilter) { commitments(where: $where, first: 100) { totalCount nodes { id } } }";
  const { data, errors } = await ask(registry, store, query, { variables: { where } });
  expect(errors).toEqual([]);
  const ids = data.commitments.nodes.map(({ id }: { id: string }) => id);
  expect(data.commitments.totalCount).toBe(ids.length);
  return ids;
}

describe("the filter of commitments", () => {
  test("without any part means every commitment", async () => {
    expect(await idsWhere({})).toEqual(["GH0040", "XA0001", "XA0002", "XA0003", "XAAL0001", "XB0001", "XB0002"]);
  });

  test.each([
    ["ids in either case; unknown ones match nothing", { ids: ["xa0001", "XZ9999"] }, ["XA0001"]],
    ["an empty list, which matches nothing", { ids: [] }, []],
    ["members, without their local members", { members: ["XAA"] }, ["XA0001", "XA0002", "XA0003"]],
    ["members by the two-letter code", { members: ["gh"] }, ["GH0040"]],
    ["regions", { regions: ["AMERICAS"] }, ["XB0001", "XB0002"]],
    ["programmes", { programmes: ["PDA"] }, ["GH0040"]],
    ["levels", { levels: ["LOCAL"] }, ["XAAL0001"]],
    ["plans", { plans: ["AP_XAA02", "AP_XBB01"] }, ["XA0003", "XB0001"]],
    ["submission years, both ends included", { submissionYear: { from: 2018, to: 2019 } }, ["XA0003", "XB0001"]],
    [
      "an open range, without commitments that have no year",
      { submissionYear: { from: 2019 } },
      ["GH0040", "XAAL0001", "XB0001"],
    ],
    [
      "implementation years: plans that overlap",
      { implementationYear: { from: 2016, to: 2018 } },
      ["XA0001", "XA0002", "XA0003"],
    ],
    [
      "implementation years of a plan without an end: its first year only",
      { implementationYear: { from: 2020, to: 2021 } },
      ["GH0040", "XA0003"],
    ],
    ["a day inside exact dates or the plan's years", { activeOn: "2014-07-01" }, ["XA0001", "XA0002"]],
    ["the day before an exact start", { activeOn: "2014-06-30" }, ["XA0002"]],
    ["the last day of an exact end", { activeOn: "2015-06-30" }, ["XA0001", "XA0002"]],
    ["a day after an exact end", { activeOn: "2015-07-01" }, ["XA0002"]],
    ["a day in a start known by its month", { activeOn: "2018-09-01" }, ["XA0003"]],
    ["a day before a start known by its month", { activeOn: "2018-08-31" }, []],
    ["a day in an end known by its year", { activeOn: "2019-12-31" }, ["XA0003", "XB0001"]],
    ["a day at the start year of an ambiguous date", { activeOn: "2019-01-01" }, ["XA0003", "XB0001"]],
    ["the end of a commitment whose end is exact", { activeOn: "2021-01-31" }, ["GH0040", "XB0001"]],
  ])("by %s", async (_, where, ids) => {
    expect(await idsWhere(where)).toEqual(ids);
  });

  test.each([
    ["any area, through the areas below it", { any: ["inclusion"] }, ["XA0002", "XAAL0001"]],
    ["any of several", { any: ["beneficial-ownership", "open-data"] }, ["XA0001", "XA0003"]],
    ["all areas", { all: ["gender", "anti-corruption-and-integrity"] }, ["XA0002"]],
    [
      "none of an area; one that nobody coded counts as not tagged",
      { none: ["gender"] },
      ["GH0040", "XA0001", "XA0003", "XB0001", "XB0002"],
    ],
    ["any and none together", { any: ["anti-corruption-and-integrity"], none: ["gender"] }, ["XA0001"]],
    ["any of nothing", { any: [] }, []],
  ])("by policy areas: %s", async (_, policyAreas, ids) => {
    expect(await idsWhere({ policyAreas })).toEqual(ids);
  });

  test.each([
    ["all words in one title", "owners REGISTER", ["XA0001"]],
    ["another language, without accents", "registro duenos", ["XA0001"]],
    ["words of two titles, which match nothing", "register dueños", []],
    ["the title of a national record", "justicia", ["XB0001"]],
    ["a percent sign as itself", "100%", ["XB0002"]],
    ["an underscore as itself", "_", []],
  ])("by text: %s", async (_, text, ids) => {
    expect(await idsWhere({ text })).toEqual(ids);
  });

  test.each([
    ["labels, whatever their case", { completion: { labels: ["complete"] } }, ["XA0001"]],
    ["bands, at the final stage unless told otherwise", { completion: { bands: ["HIGH"] } }, ["XA0001"]],
    ["bands at another stage", { completion: { bands: ["HIGH"], stage: "PROGRESS" } }, ["XA0002"]],
    ["a reason why it is missing", { completion: { missing: ["REPORT_PENDING"] } }, ["XA0003"]],
    [
      "not loaded, said or unsaid",
      { completion: { missing: ["NOT_LOADED"] } },
      ["GH0040", "XAAL0001", "XB0001", "XB0002"],
    ],
    ["a band or a reason", { completion: { bands: ["LOW"], missing: ["REPORT_PENDING"] } }, ["XA0002", "XA0003"]],
    ["a star of the rule", { star: { rule: "STAR_2015", stage: "FINAL", starred: true } }, ["XA0001"]],
    ["a star of the other rule", { star: { rule: "STAR_2014", stage: "FINAL", starred: true } }, ["XA0002"]],
    ["assessed and not starred", { star: { rule: "STAR_2015", stage: "FINAL", starred: false } }, ["XA0002"]],
    [
      "not known to be starred",
      { star: { rule: "STAR_2015", stage: "FINAL", missing: ["NOT_LOADED"] } },
      ["GH0040", "XA0003", "XAAL0001", "XB0001", "XB0002"],
    ],
  ])("by rating: %s", async (_, where, ids) => {
    expect(await idsWhere(where)).toEqual(ids);
  });

  test("matches only what every part matches", async () => {
    const where = {
      members: ["XA"],
      policyAreas: { any: ["gender", "beneficial-ownership"] },
      completion: { bands: ["LOW"] },
    };
    await expect(idsWhere({ ...where, members: ["XAA"] })).resolves.toEqual(["XA0002"]);
    await expect(idsWhere({ ...where, members: ["XBB"] })).resolves.toEqual([]);
  });
});
