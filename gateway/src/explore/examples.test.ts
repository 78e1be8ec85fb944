import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { loadSnapshot } from "@ogp-graph/schema/store/snapshot.ts";
import { buildSchema, type GraphQLError, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startSubgraphs } from "../execution/subgraphs.ts";
import { snapshotFolder } from "../snapshot-folder.ts";
import { API_FILE, readCommittedSdl } from "../supergraph/sdl-files.ts";
import { runTestApp, type TestApp } from "../testing/run-test-app.ts";
import { readExamples } from "./read-examples.ts";

const examples = readExamples();

describe("the explorer's examples", () => {
  let graph: TestApp;
  beforeAll(async () => {
    const store = await openStore({ directory: ":memory:" });
    await loadSnapshot(store, snapshotFolder);
    graph = await runTestApp(store, await startSubgraphs());
  });
  afterAll(() => graph.app.close());

  test("are ten, each with a question and a name of its own", () => {
    expect(examples).toHaveLength(10);
    expect(new Set(examples.map(({ id }) => id)).size).toBe(10);
    for (const { title } of examples) expect(title).toMatch(/\?$/);
  });

  test.each(examples)("$id fits the published schema", async ({ query }) => {
    const schema = buildSchema(await readCommittedSdl(API_FILE));
    expect(validate(schema, parse(query)).map(({ message }: GraphQLError) => message)).toEqual([]);
  });

  test.each(examples)(
    "$id is answered from the bundled data, without an error and not with nothing",
    async ({ query }) => {
      const { status, data, errors } = await graph.ask(query);
      expect(errors).toBeUndefined();
      expect(status).toBe(200);
      expect(JSON.stringify(data)).toMatch(/"(id|url)":"|"totalCount":[1-9]/);
    },
  );
});
