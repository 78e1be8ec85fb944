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

describe("sources", () => {
  test("give address, time, hash and licence", async () => {
    const query = `{ sources { nodes { id kind url title publisher recordedAt sha256 hashOf licence licenceSpdx licenceUrl httpStatus } } }`;
    const { data } = await ask(provenance, store, query);
    expect(data.sources.nodes).toEqual([
      {
        ...{ id: "s1", kind: "COMMITMENTS_SHEET", url: "https://s1.example", title: null, publisher: "Xanadu" },
        ...{ recordedAt: "2026-01-05", sha256: "0".repeat(64), hashOf: "FILE", httpStatus: null },
        ...{ licence: "NONE_STATED", licenceSpdx: null, licenceUrl: null },
      },
      {
        ...{ id: "s2", kind: "IRM_REPORT", url: "https://s2.example", title: null, publisher: "Xanadu" },
        ...{ recordedAt: "2026-01-05", sha256: "0".repeat(64), hashOf: "RESPONSE", httpStatus: 200 },
        ...{
          licence: "OGP_SITE",
          licenceSpdx: "CC-BY-3.0",
          licenceUrl: "https://creativecommons.org/licenses/by/3.0/",
        },
      },
    ]);
  });

  test("that came later are unknown to an earlier edition", async () => {
    const count = async (number: number) =>
      (await ask(provenance, store, "{ sources { totalCount } }", { edition: number })).data.sources.totalCount;
    expect([await count(1), await count(2)]).toEqual([2, 3]);
  });

  test("are found by references in one statement, null where there is none", async () => {
    const query = "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Source { id hashOf } } }";
    const of = ["s2", "s9", "s1", "s2"].map((id) => ({ __typename: "Source", id }));
    const { data, statements } = await ask(provenance, store, query, { variables: { of } });
    expect(data._entities).toEqual([
      { id: "s2", hashOf: "RESPONSE" },
      null,
      { id: "s1", hashOf: "FILE" },
      { id: "s2", hashOf: "RESPONSE" },
    ]);
    expect(statements).toBe(1);
  });
});
