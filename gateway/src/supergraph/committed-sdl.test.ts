import { describe, expect, test } from "vitest";
import { startSubgraphs } from "../execution/subgraphs.ts";
import { checkSdl, describeCheck } from "./check-sdl.ts";
import { generateSdl, readSdl } from "./sdl-files.ts";

describe("schema/sdl", () => {
  test("is what the subgraphs make now; where it is not, the changes for readers are printed", async () => {
    const generated = generateSdl(await startSubgraphs());
    expect(describeCheck(await checkSdl(await readSdl(), generated))).toBe("");
  });
});
