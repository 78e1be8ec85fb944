import { describe, expect, test } from "vitest";
import { readFixture } from "../../src/portals/testing/read-fixture.ts";

describe("Kenya's open government site", () => {
  test("lists plans; facts come from OGP's own pages", async () => {
    const reading = await readFixture("kenya", "documents");
    expect(reading.problems).toEqual([]);
    expect(reading.links.map(({ title, type }) => [title, type])).toEqual([
      ["Kenya National Action Plan 2016-2018", "Action Plan"],
      ["Kenya Action Plan 2018-2020", "Action Plan"],
    ]);
    expect([reading.claims, reading.milestones]).toEqual([[], []]);
  });
});
