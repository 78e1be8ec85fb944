import { describe, expect, test } from "vitest";
import { documentsToFollow } from "../../src/portals/listed-documents.ts";
import { readFixture, sourceOf, tally } from "../../src/portals/testing/read-fixture.ts";

describe("Honduras' open government site", () => {
  test("lists 3 documents and leads on to its self-assessments, by the years of their titles", async () => {
    const { problems, links, leftovers } = await readFixture("honduras", "documents");
    expect([problems, leftovers, links.length]).toEqual([[], [], 3]);
    const source = sourceOf("honduras", "documents");
    if (source.kind !== "article-list" && source.kind !== "link-list") throw new Error("The source is no list.");
    expect(documentsToFollow(source, links).map(({ source, link }) => [source, link.title])).toEqual([
      ["self-assessment-3", "Informe de Autoevaluación 2016 - 2018"],
    ]);
  });

  test("self-assessment-3: gives 13 commitments of plan 3 with the government's own completion words", async () => {
    const { problems, records, milestones, claims } = await readFixture("honduras", "self-assessment-3");
    expect(problems).toEqual([]);
    expect([records.length, milestones.length, claims.length]).toEqual([13, 26, 39]);
    expect(new Set(records.map(({ plan }) => plan))).toEqual(new Set([3]));
    expect(new Set(claims.map(({ assessor, topic }) => `${assessor} ${topic}`))).toEqual(
      new Set(["GOVERNMENT COMPLETION"]),
    );
    expect(tally(records.map(({ status }) => status ?? ""))).toEqual({
      "No iniciado": 4,
      Limitado: 3,
      Sustancial: 3,
      Completo: 3,
    });
  });

  test("plan-4: lists a plan behind a bare Descargar", async () => {
    const { links } = await readFixture("honduras", "plan-4");
    expect(links.map(({ title, type }) => [title, type])).toEqual([
      ["III Plan de Acción de Estado Abierto Honduras 2016-2018", "Action Plan"],
    ]);
  });
});
