import { describe, expect, test } from "vitest";
import { documentsToFollow } from "../../src/portals/listed-documents.ts";
import { readFixture, sourceOf, tally } from "../../src/portals/testing/read-fixture.ts";

describe("The Philippines' secretariat", () => {
  test("lists 4 documents and leads on to its self-assessments, by the years of their titles", async () => {
    const { problems, links, leftovers } = await readFixture("philippines", "articles");
    expect([problems, leftovers, links.length]).toEqual([[], [], 4]);
    const source = sourceOf("philippines", "articles");
    if (source.kind !== "article-list" && source.kind !== "link-list") throw new Error("The source is no list.");
    expect(documentsToFollow(source, links).map(({ source, link }) => [source, link.title])).toEqual([
      ["self-assessment-3", "Self-Assessment Report 2015–2017"],
    ]);
  });

  test("self-assessment-3: gives 13 commitments of plan 3 with the government's own completion words", async () => {
    const { problems, records, milestones, claims } = await readFixture("philippines", "self-assessment-3");
    expect(problems).toEqual([]);
    expect([records.length, milestones.length, claims.length]).toEqual([13, 26, 39]);
    expect(new Set(records.map(({ plan }) => plan))).toEqual(new Set([3]));
    expect(new Set(claims.map(({ assessor, topic }) => `${assessor} ${topic}`))).toEqual(
      new Set(["GOVERNMENT COMPLETION"]),
    );
    expect(tally(records.map(({ status }) => status ?? ""))).toEqual({
      "Not Started": 4,
      Limited: 3,
      Substantial: 3,
      Completed: 3,
    });
  });
});
