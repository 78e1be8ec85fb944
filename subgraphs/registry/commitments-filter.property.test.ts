import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Subgraph } from "../kit/subgraph.ts";
import { ask } from "../kit/testing/ask.ts";
import { buildRegistry } from "./build-registry.ts";
import { type MadeUp, membersOf, plans, randomCommitments, randomWorld, tags, words } from "./testing/random-world.ts";

const commitments = randomCommitments(80);
let store: Store;
let registry: Subgraph;

beforeAll(async () => {
  store = await randomWorld(commitments);
  registry = await buildRegistry([]);
});
afterAll(() => store.close());

interface Where {
  readonly ids?: readonly string[];
  readonly members?: readonly string[];
  readonly regions?: readonly string[];
  readonly levels?: readonly string[];
  readonly plans?: readonly string[];
  readonly submissionYear?: Range;
  readonly implementationYear?: Range;
  readonly activeOn?: string;
  readonly policyAreas?: {
    readonly any?: readonly string[];
    readonly all?: readonly string[];
    readonly none?: readonly string[];
  };
  readonly text?: string;
  readonly completion?: {
    readonly labels?: readonly string[];
    readonly bands?: readonly string[];
    readonly missing?: readonly string[];
  };
  readonly star?: {
    readonly rule: "STAR_2015";
    readonly stage: "FINAL";
    readonly starred?: boolean;
    readonly missing?: readonly string[];
  };
}
interface Range {
  readonly from?: number;
  readonly to?: number;
}

/** The filter over again, over plain objects and in plain words. */
function isMeant(it: MadeUp, where: Where): boolean {
  return [
    where.ids?.includes(it.id),
    where.members?.includes(it.member),
    where.regions?.includes(membersOf[it.member].region),
    where.levels?.includes(membersOf[it.member].level),
    where.plans && it.plan !== null && where.plans.includes(it.plan),
    where.submissionYear && overlaps(it.year, it.year, where.submissionYear),
    where.implementationYear && overlaps(it.year, it.endYear ?? it.year, where.implementationYear),
    where.activeOn && isActive(it, where.activeOn),
    where.policyAreas?.any?.some((area) => carries(it, area)),
    where.policyAreas?.all?.every((area) => carries(it, area)),
    where.policyAreas?.none && !where.policyAreas.none.some((area) => carries(it, area)),
    where.text && it.titles.some((title) => where.text?.split(" ").every((word) => title.includes(word))),
    where.completion && isRated(it.completion, where.completion),
    where.star && isStarred(it.starred, where.star),
  ].every((answer) => answer !== false);
}

function overlaps(first: number | null, last: number | null, { from, to }: Range): boolean {
  if (from === undefined && to === undefined) return true;
  return first !== null && last !== null && (from === undefined || last >= from) && (to === undefined || first <= to);
}

function isActive({ start, end, year, endYear }: MadeUp, day: string): boolean {
  const from = start ?? year?.toString();
  const to = end ?? (endYear ?? year)?.toString();
  return from !== undefined && to !== undefined && firstDay(from) <= day && day <= lastDay(to);
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date; // later than any day of a shorter month, which is all that counts
}

const below: Record<string, readonly string[]> = {
  inclusion: ["gender"],
  "anti-corruption-and-integrity": ["audits", "beneficial-ownership"],
};

function carries({ areas }: MadeUp, area: string): boolean {
  return [area, ...(below[area] ?? [])].some((id) => areas.includes(id));
}

function isRated(
  completion: MadeUp["completion"],
  { labels, bands, missing }: NonNullable<Where["completion"]>,
): boolean {
  const answer = completion ?? "NOT_LOADED";
  const band = { Complete: "HIGH", Substantial: "HIGH", Limited: "LOW", REPORT_PENDING: "", NOT_LOADED: "" }[answer];
  return Boolean(labels?.includes(answer) || bands?.includes(band) || missing?.includes(answer));
}

function isStarred(starred: boolean | null, wanted: NonNullable<Where["star"]>): boolean {
  if (starred === null) return Boolean(wanted.missing?.includes("NOT_LOADED"));
  return starred === wanted.starred;
}

const range = fc.record(
  { from: fc.integer({ min: 2013, max: 2017 }), to: fc.integer({ min: 2017, max: 2020 }) },
  { requiredKeys: [] },
);
const areas = fc.subarray([...tags, "inclusion", "anti-corruption-and-integrity"]);
const missing = fc.subarray(["REPORT_PENDING", "NOT_LOADED"]);
const completion = fc
  .record(
    { labels: fc.subarray(["Complete", "Substantial", "Limited"]), bands: fc.subarray(["HIGH", "LOW"]), missing },
    { requiredKeys: [] },
  )
  .filter((rating) => Object.keys(rating).length > 0);
const star = fc
  .record(
    { rule: fc.constant("STAR_2015" as const), stage: fc.constant("FINAL" as const), starred: fc.boolean(), missing },
    { requiredKeys: ["rule", "stage"] },
  )
  .filter((wanted) => wanted.starred !== undefined || wanted.missing !== undefined);

const anyWhere: fc.Arbitrary<Where> = fc.record(
  {
    ids: fc.subarray(commitments.map(({ id }) => id)),
    members: fc.subarray(Object.keys(membersOf)),
    regions: fc.subarray(["AMERICAS", "EUROPE"]),
    levels: fc.subarray(["NATIONAL", "LOCAL", "OTHER"]),
    plans: fc.subarray(plans),
    submissionYear: range,
    implementationYear: range,
    activeOn: fc.constantFrom("2014-12-31", "2016-06-14", "2016-06-30", "2017-01-01", "2018-12-31", "2019-07-01"),
    policyAreas: fc.record({ any: areas, all: areas, none: areas }, { requiredKeys: [] }),
    text: fc.subarray(words, { minLength: 1, maxLength: 2 }).map((some) => some.join(" ")),
    completion,
    star,
  },
  { requiredKeys: [] },
);

async function idsWhere(where: Where): Promise<readonly string[]> {
  const query = "query ($where: CommitmentFilter) { commitments(where: $where, first: 100) { nodes { id } } }";
  const { data, errors } = await ask(registry, store, query, { variables: { where } });
  expect(errors).toEqual([]);
  return data.commitments.nodes.map(({ id }: { id: string }) => id);
}

describe("the filter of commitments", () => {
  test("means what a plain reading of it means, part by part", async () => {
    const onePart = anyWhere.chain((where) => {
      const parts = Object.entries(where);
      return parts.length === 0 ? fc.constant({}) : fc.constantFrom(...parts.map((part) => Object.fromEntries([part])));
    });
    await fc.assert(
      fc.asyncProperty(onePart, async (where: Where) => {
        expect(await idsWhere(where)).toEqual(commitments.filter((it) => isMeant(it, where)).map(({ id }) => id));
      }),
      { numRuns: 150 },
    );
  });

  test("means what a plain reading of it means when parts are combined", async () => {
    await fc.assert(
      fc.asyncProperty(anyWhere, async (where) => {
        expect(await idsWhere(where)).toEqual(commitments.filter((it) => isMeant(it, where)).map(({ id }) => id));
      }),
      { numRuns: 150 },
    );
  });
});
