import { describe, expect, test } from "vitest";
import { undescribed } from "../kit/testing/undescribed.ts";
import { buildRegistry } from "./build-registry.ts";
import { countries } from "./testing/small-world.ts";

describe("the registry's SDL", () => {
  test("describes every type, field, argument and enum value", async () => {
    const { sdl } = await buildRegistry(countries);
    expect(undescribed(sdl)).toEqual([]);
  });

  test("has one stub with nothing but a key for each country", async () => {
    const { sdl } = await buildRegistry(countries);
    expect(sdl).toContain('type XanaduRecord implements NationalRecord @key(fields: "id", resolvable: false) {');
    expect(sdl.match(/resolvable: false/g)).toHaveLength(3); // two countries and Source
  });
});
