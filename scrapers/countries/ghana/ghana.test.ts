import { describe, expect, test } from "vitest";
import { documentsToFollow } from "../../src/portals/listed-documents.ts";
import { readFixture, sourceOf, tally } from "../../src/portals/testing/read-fixture.ts";

describe("Ghana's secretariat", () => {
  test("lists 4 documents and leads on to its self-assessments, by the years of their titles", async () => {
    const { problems, links, leftovers } = await readFixture("ghana", "articles");
    expect([problems, leftovers, links.length]).toEqual([[], [], 4]);
    const source = sourceOf("ghana", "articles");
    if (source.kind !== "article-list" && source.kind !== "link-list") throw new Error("The source is no list.");
    expect(documentsToFollow(source, links).map(({ source, link }) => [source, link.title])).toEqual([
      ["self-assessment-2", "Mid-Term Self-Assessment Report II on the OGP National Action Plan 2016-2017"],
      ["self-assessment-1", "End of Term Self-Assessment Report of the OGP National Action Plan 2013-2014"],
    ]);
  });

  test("self-assessment-1: gives 8 commitments of plan 1 with the government's own completion words", async () => {
    const { problems, records, milestones, claims } = await readFixture("ghana", "self-assessment-1");
    expect(problems).toEqual([]);
    expect([records.length, milestones.length, claims.length]).toEqual([8, 16, 24]);
    expect(new Set(records.map(({ plan }) => plan))).toEqual(new Set([1]));
    expect(new Set(claims.map(({ assessor, topic }) => `${assessor} ${topic}`))).toEqual(
      new Set(["GOVERNMENT COMPLETION"]),
    );
    expect(tally(records.map(({ status }) => status ?? ""))).toEqual({
      "Not Started": 2,
      Limited: 2,
      Substantial: 2,
      Completed: 2,
    });
  });

  test("self-assessment-2: gives 8 commitments of plan 2 with the government's own completion words", async () => {
    const { problems, records, milestones, claims } = await readFixture("ghana", "self-assessment-2");
    expect(problems).toEqual([]);
    expect([records.length, milestones.length, claims.length]).toEqual([8, 16, 24]);
    expect(new Set(records.map(({ plan }) => plan))).toEqual(new Set([2]));
    expect(new Set(claims.map(({ assessor, topic }) => `${assessor} ${topic}`))).toEqual(
      new Set(["GOVERNMENT COMPLETION"]),
    );
    expect(tally(records.map(({ status }) => status ?? ""))).toEqual({
      "Not Started": 2,
      Limited: 2,
      Substantial: 2,
      Completed: 2,
    });
  });
});
