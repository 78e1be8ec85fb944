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

describe("edition", () => {
  test("is the one that answers the request", async () => {
    const query =
      "{ edition { id number publishedAt what pipelineVersion contentHash counts { table added superseded withdrawn } } }";
    const { data } = await ask(provenance, store, query, { edition: 2 });
    expect(data.edition).toEqual({
      ...{ id: "2026-02-01.1", number: 2, publishedAt: "2026-02-01T12:00:00.000Z", what: "a test" },
      ...{ pipelineVersion: "0.1.0", contentHash: "hash-2" },
      counts: [
        { table: "member", added: 2, superseded: 0, withdrawn: 0 },
        { table: "title", added: 1, superseded: 2, withdrawn: 3 },
      ],
    });
  });

  test("says that nothing was published yet in a store without editions", async () => {
    const { errors } = await ask(provenance, store, "{ edition { id } }", { edition: 0 });
    expect(errors.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ["Nothing was published yet, so there is no edition.", "NO_EDITION"],
    ]);
  });
});

describe("editions", () => {
  test("lists those up to the one asked for, newest first", async () => {
    const idsAt = async (number: number) =>
      (await ask(provenance, store, "{ editions { nodes { id } } }", { edition: number })).data.editions.nodes;
    expect(await idsAt(3)).toEqual([{ id: "2026-02-01.2" }, { id: "2026-02-01.1" }, { id: "2026-01-05.1" }]);
    expect(await idsAt(1)).toEqual([{ id: "2026-01-05.1" }]);
  });

  test("goes on from a cursor", async () => {
    const { data } = await ask(provenance, store, "{ editions(first: 1) { edges { cursor } } }", { edition: 3 });
    const rest = `{ editions(after: "${data.editions.edges[0].cursor}") { totalCount nodes { number } } }`;
    expect((await ask(provenance, store, rest, { edition: 3 })).data.editions).toEqual({
      totalCount: 3,
      nodes: [{ number: 2 }, { number: 1 }],
    });
  });
});
