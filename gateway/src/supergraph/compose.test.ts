import { describe, expect, test } from "vitest";
import { tinySubgraphs } from "../testing/tiny-subgraphs.ts";
import { compose } from "./compose.ts";

describe("compose", () => {
  test("gives the same text whatever the order of the subgraphs", () => {
    const subgraphs = tinySubgraphs();
    expect(compose(subgraphs.toReversed())).toEqual(compose(subgraphs));
  });

  test("names each subgraph by an address that cannot exist outside", () => {
    expect(compose(tinySubgraphs()).supergraphSdl).toContain(
      '(name: "xa", url: "http://xa.subgraph.internal/graphql")',
    );
  });

  test("shows readers the joined types and nothing of federation", () => {
    const { apiSdl } = compose(tinySubgraphs());
    expect(apiSdl).toContain(
      "type XaRecord implements NationalRecord {\n  id: ID!\n  serial: String!\n  status: String\n}",
    );
    expect(apiSdl).not.toMatch(/join__|_entities|@key/);
  });

  test("lists what does not fit, with the rule that it breaks and the subgraphs concerned", () => {
    const [registry, xa] = tinySubgraphs();
    if (!registry || !xa) throw new Error("two tiny subgraphs are needed");
    const rival = { name: "rival", sdl: xa.sdl.replace("serial: String!", "serial: Int!") };
    expect(() => compose([registry, xa, rival])).toThrow(
      /^The subgraphs do not compose into one schema:\n[\s\S]*FIELD_TYPE_MISMATCH:.*XaRecord\.serial.*"rival".*"xa"/,
    );
  });
});
