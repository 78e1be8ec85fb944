import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Subgraph } from "../kit/subgraph.ts";
import { ask } from "../kit/testing/ask.ts";
import { buildProvenance } from "./build-provenance.ts";
import { provenanceWorld } from "./testing/provenance-world.ts";

let provenance: Subgraph;
let store: Store;
beforeAll(async () => {
  [provenance, store] = [await buildProvenance(), await provenanceWorld()];
});
afterAll(() => store.close());

describe("changes", () => {
  const idsOf = async (args: string, number = 3) => {
    const { data, errors } = await ask(provenance, store, `{ changes${args} { nodes { id } } }`, { edition: number });
    expect(errors).toEqual([]);
    return data.changes.nodes.map(({ id }: { id: string }) => id);
  };

  test.each([
    ["", ["4", "3", "2", "1"]],
    ['(since: "2026-02-01T12:00:00Z")', ["4", "3"]],
    ['(since: "2026-02-01T13:00:00Z")', []],
    ['(since: "2026-02-01T12:59:59+02:00")', ["4", "3", "2", "1"]],
    ['(member: "XAA")', ["3", "1"]],
    ["(causes: [WORLD])", ["4", "1"]],
    ["(causes: [])", []],
    ['(member: "xaa", causes: [WORLD, PIPELINE], since: "2026-01-31T00:00:00Z")', ["3", "1"]],
    ["(first: 1)", ["4"]],
  ])("under %s lists %j, newest first", async (args, ids) => {
    expect(await idsOf(args)).toEqual(ids);
  });

  test("stops at the edition asked for", async () => {
    expect(await idsOf("", 2)).toEqual(["2", "1"]);
  });

  test("says what was said before and what is said now, where and in which edition", async () => {
    const query = `{ changes(member: "XBB") { nodes { operation table key field oldValue newValue cause member { id } source { id }
      edition { id } } } }`;
    expect((await ask(provenance, store, query, { edition: 3 })).data.changes.nodes).toEqual([
      {
        ...{
          operation: "WITHDRAWN",
          table: "member",
          key: "XAA",
          field: "name",
          oldValue: "Xanadu",
          newValue: "Xanadou",
        },
        ...{ cause: null, member: { id: "XBB" }, source: { id: "s2" }, edition: { id: "2026-02-01.1" } },
      },
    ]);
  });

  test("takes three statements with editions and sources, however many changes", async () => {
    const query = "{ changes { nodes { edition { id } source { url } member { id } } } }";
    expect((await ask(provenance, store, query, { edition: 3 })).statements).toBe(3);
  });

  test.each([
    ['(member: "XAC")', "UNKNOWN_MEMBER"],
    ["(first: 1000)", "BAD_PAGE_SIZE"],
    ['(after: "nonsense")', "BAD_CURSOR"],
  ])("refuses %s with %s", async (args, code) => {
    const { errors } = await ask(provenance, store, `{ changes${args} { nodes { id } } }`);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  test("refuses a moment that is none", async () => {
    const { errors } = await ask(provenance, store, `{ changes(since: "yesterday") { nodes { id } } }`);
    expect(errors[0]?.message).toMatch(/DateTime/);
  });
});
