import { countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { buildSubgraphs } from "./all-subgraphs.ts";
import { undescribed } from "./kit/testing/undescribed.ts";

describe("the subgraphs", () => {
  test("are the international ones, then one for each country folder", async () => {
    const names = (await buildSubgraphs()).map(({ name }) => name);
    expect(names).toEqual(["registry", "irm", "provenance", ...countryManifests().map(({ folder }) => folder)]);
  });

  test("are built the same way twice", async () => {
    const [first, second] = [await buildSubgraphs(), await buildSubgraphs()];
    expect(second.map(({ sdl }) => sdl)).toEqual(first.map(({ sdl }) => sdl));
  });

  test("share no root field, which would silently lose one subgraph's rows", async () => {
    const owners = new Map<string, string[]>();
    for (const { name, sdl } of await buildSubgraphs()) {
      for (const field of rootFields(sdl)) owners.set(field, [...(owners.get(field) ?? []), name]);
    }
    expect([...owners].filter(([, names]) => names.length > 1)).toEqual([]);
  });

  test("describe every type, field, argument and enum value", async () => {
    for (const { name, sdl } of await buildSubgraphs())
      expect({ name, undescribed: undescribed(sdl) }).toEqual({ name, undescribed: [] });
  });
});

function rootFields(sdl: string): readonly string[] {
  return parse(sdl).definitions.flatMap((node) =>
    node.kind === "ObjectTypeDefinition" && node.name.value === "Query"
      ? (node.fields ?? []).map(({ name }) => name.value)
      : [],
  );
}
