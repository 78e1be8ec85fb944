import { describe, expect, test } from "vitest";
import { documentsToFollow } from "../../src/portals/listed-documents.ts";
import { readFixture, sourceOf, tally } from "../../src/portals/testing/read-fixture.ts";

describe("Peru's Secretaría de Gestión Pública", () => {
  test("lists 2 documents and leads on to its self-assessments, by the years of their titles", async () => {
    const { problems, links, leftovers } = await readFixture("peru", "documents");
    expect([problems, leftovers, links.length]).toEqual([[], [], 2]);
    const source = sourceOf("peru", "documents");
    if (source.kind !== "article-list" && source.kind !== "link-list") throw new Error("The source is no list.");
    expect(documentsToFollow(source, links).map(({ source, link }) => [source, link.title])).toEqual([
      ["self-assessment-4", "Informe de Autoevaluación de Medio Término 2020-2022"],
    ]);
  });

  test("self-assessment-4: gives 19 commitments of plan 4 with the government's own completion words", async () => {
    const { problems, records, milestones, claims } = await readFixture("peru", "self-assessment-4");
    expect(problems).toEqual([]);
    expect([records.length, milestones.length, claims.length]).toEqual([19, 38, 57]);
    expect(new Set(records.map(({ plan }) => plan))).toEqual(new Set([4]));
    expect(new Set(claims.map(({ assessor, topic }) => `${assessor} ${topic}`))).toEqual(
      new Set(["GOVERNMENT COMPLETION"]),
    );
    expect(tally(records.map(({ status }) => status ?? ""))).toEqual({
      "No iniciado": 5,
      Limitado: 5,
      Sustancial: 5,
      Completo: 4,
    });
  });
});
