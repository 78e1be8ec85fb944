import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tinySubgraphs } from "../testing/tiny-subgraphs.ts";
import { checkSdl, describeCheck } from "./check-sdl.ts";
import { generateSdl, readSdl, writeSdl } from "./sdl-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ogp-sdl-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("writeSdl", () => {
  test("writes one file a subgraph, the supergraph and the readers' schema, and nothing the second time", async () => {
    const generated = generateSdl(tinySubgraphs());
    const names = ["api.graphql", "registry.graphql", "supergraph.graphql", "xa.graphql", "xb.graphql"];
    expect(await writeSdl(generated, folder)).toEqual(names);
    expect((await readdir(folder)).sort()).toEqual(names);
    expect(await writeSdl(generated, folder)).toEqual([]);
  });

  test("removes the schema of a subgraph that is gone", async () => {
    await writeFile(join(folder, "atlantis.graphql"), "type Query { a: Int }\n");
    await writeSdl(generateSdl(tinySubgraphs()), folder);
    expect(await readdir(folder)).not.toContain("atlantis.graphql");
  });
});

describe("checkSdl", () => {
  test("is silent where the files are as the code makes them", async () => {
    const generated = generateSdl(tinySubgraphs());
    await writeSdl(generated, folder);
    expect(describeCheck(await checkSdl(await readSdl(folder), generated))).toBe("");
  });

  test("lists stale files and what changes for readers, breaking changes first", async () => {
    const [registry, ...countries] = tinySubgraphs();
    if (!registry) throw new Error("a tiny registry is needed");
    await writeSdl(generateSdl([registry, ...countries]), folder);
    const changed = { name: "registry", sdl: registry.sdl.replace("title: String!", "added: Int name: String") };
    const text = describeCheck(await checkSdl(await readSdl(folder), generateSdl([changed, ...countries])));
    expect(text.split("\n")).toEqual([
      "schema/sdl is stale: api.graphql, registry.graphql, supergraph.graphql.",
      "  BREAKING  Field 'title' was removed from object type 'Thing'",
      "  SAFE      Field 'added' was added to object type 'Thing'",
      "  SAFE      Field 'name' was added to object type 'Thing'",
      "Write the files with: npm run ogp -- compose",
    ]);
  });
});
