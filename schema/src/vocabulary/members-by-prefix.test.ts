import { describe, expect, test } from "vitest";
import { commitmentIdPrefixes, memberByPrefix, memberOfCommitmentId } from "./members-by-prefix.ts";

describe("memberOfCommitmentId", () => {
  test.each([
    ["KE0023", "KEN", "kenya"],
    ["ke0036", "KEN", "kenya"],
    ["UK0104", "GBR", "united-kingdom"],
    ["MO0001", "MAR", "morocco"],
    ["XK0011", "XKX", "kosovo"],
    ["NO0071", "NOR", "norway"],
    ["PNG0001", "PNG", "papua-new-guinea"],
    ["COT0001", "PHSC", "south-cotabato-philippines"],
    ["PHSC0003", "PHSC", null],
  ])("%s belongs to %s", (id, member, slug) => {
    expect(memberOfCommitmentId(id)).toMatchObject({ member, slug });
  });

  test.each(["XA0001", "KE23", "KE00231", "", "0023"])("%j belongs to no known member", (id) => {
    expect(memberOfCommitmentId(id)).toBeUndefined();
  });
});

describe("commitment id prefixes", () => {
  test("the 75 prefixes are distinct and none is a member twice", () => {
    expect(commitmentIdPrefixes()).toHaveLength(75);
    expect(new Set(commitmentIdPrefixes().map(({ prefix }) => prefix)).size).toBe(75);
    expect(new Set(commitmentIdPrefixes().map(({ member }) => member)).size).toBe(75);
  });

  test("three-letter prefixes are the seven early local members and Papua New Guinea", () => {
    const long = commitmentIdPrefixes().filter(({ prefix }) => prefix.length === 3);
    expect(long.map(({ prefix }) => prefix).sort()).toEqual(["BUE", "COT", "JAL", "KAD", "MAD", "PNG", "SCO", "TBI"]);
  });

  test("an unknown three-letter prefix is not guessed", () => {
    expect(memberByPrefix("BOJ")).toBeUndefined();
  });
});
