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

describe("quarantine", () => {
  test("keeps what a source says, with the reason, as far as the edition knows it", async () => {
    const query =
      "{ quarantine { totalCount nodes { id subject state reason message raw locator member { id } source { id } } } }";
    const record = { subject: "XA0001", reason: "UNKNOWN_LABEL", message: "No such label.", source: { id: "s1" } };
    const first = {
      id: "q1",
      ...record,
      state: "QUARANTINED",
      raw: "Splendid",
      locator: "row 3",
      member: { id: "XAA" },
    };
    const second = { id: "q2", ...record, state: "UNDECIDED", raw: "3/4/2019", locator: "row 4", member: null };
    expect((await ask(provenance, store, query)).data.quarantine).toEqual({ totalCount: 1, nodes: [first] });
    expect((await ask(provenance, store, query, { edition: 2 })).data.quarantine).toEqual({
      totalCount: 2,
      nodes: [first, second],
    });
  });
});
