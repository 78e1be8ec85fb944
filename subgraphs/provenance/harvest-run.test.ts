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

describe("harvestRuns", () => {
  test("lists every run, newest first, whichever edition is asked for", async () => {
    const query =
      "{ harvestRuns { nodes { id outcome message startedAt finishedAt edition { id } counts { table added } } } }";
    const { data } = await ask(provenance, store, query, { edition: 1 });
    const nodes = data.harvestRuns.nodes;
    expect(nodes.map(({ id, outcome }: Record<string, string>) => [id, outcome])).toEqual([
      ["r4", "RUNNING"],
      ["r3", "FAILED"],
      ["r2", "PUBLISHED"],
      ["r1", "PUBLISHED"],
    ]);
    expect(nodes[0].finishedAt).toBeNull();
    expect(nodes[1].message).toBe("The page has changed.");
    expect(nodes[2].edition).toBeNull(); // edition 2 is later than the one asked for
    expect(nodes[3]).toMatchObject({ edition: { id: "2026-01-05.1" }, counts: [{ table: "member", added: 2 }] });
  });

  test("goes on between runs that started at the same moment", async () => {
    const { data } = await ask(provenance, store, "{ harvestRuns(first: 1) { pageInfo { endCursor } } }");
    const next = `{ harvestRuns(first: 1, after: "${data.harvestRuns.pageInfo.endCursor}") { nodes { id } } }`;
    expect((await ask(provenance, store, next)).data.harvestRuns.nodes).toEqual([{ id: "r3" }]);
  });
});
