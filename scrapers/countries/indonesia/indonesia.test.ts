import { describe, expect, test } from "vitest";
import { readFixture } from "../../src/portals/testing/read-fixture.ts";

describe("Indonesia's portal", () => {
  test("lists articles on its plans in Indonesian", async () => {
    const { problems, links } = await readFixture("indonesia", "articles");
    expect(problems).toEqual([]);
    expect(links.map(({ title, type }) => [title, type])).toEqual([
      ["Rencana Aksi Keterbukaan Pemerintah 2016-2017", "Action Plan"],
      ["RAN OGI VII", "Action Plan"],
    ]);
  });

  test.each([
    ["commitment-2", "2"],
    ["commitment-13", "13"],
  ])("gives the evidence of the commitment whose number only the address has: %s", async (id, number) => {
    const { problems, records } = await readFixture("indonesia", id);
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      {
        plan: 6,
        numberInPlan: number,
        status: null,
        evidence: [
          "https://ogi.bappenas.go.id/en/filler/proof-1.html",
          "https://ogi.bappenas.go.id/en/filler/proof-2.html",
        ],
      },
    ]);
  });

  test("lists the self-assessment of 2015 as its title is printed", async () => {
    const { links } = await readFixture("indonesia", "self-assessment-2015");
    expect(links.map(({ title, type }) => [title, type])).toEqual([
      ["Indonesia Government Self-Asessment Report 2015", "Self Assessment"],
    ]);
  });
});
