import { describe, expect, test } from "vitest";
import { madeUpAssessment } from "../../../test/support/portal-site/portals/made-up.ts";
import {
  type SelfAssessment,
  selfAssessmentPdf,
} from "../../../test/support/portal-site/portals/self-assessment-pdf.ts";
import { readPdfLines } from "../read/pdf-lines.ts";
import { readPdfDocument } from "./pdf-document.ts";
import { madeUpSource } from "./testing/made-up-source.ts";

const url = "https://open.example/assessment.pdf";
const english = {
  commitment: ["Commitment {number}"],
  milestone: ["Milestone {number}"],
  status: ["Completion level"],
  lead: ["Lead agency"],
};
const spanish = {
  commitment: ["Compromiso {number}"],
  milestone: ["Hito {number}"],
  status: ["Nivel de cumplimiento"],
  lead: ["Institución responsable"],
};
const source = (labels: object, language = "en") =>
  madeUpSource("pdf-document", { labels }, { assessor: "GOVERNMENT", language });
const read = async (labels: object, document: SelfAssessment, language = "en") =>
  readPdfDocument(source(labels, language), url, await readPdfLines(await selfAssessmentPdf(document)));

describe("a self-assessment as a PDF", () => {
  test.each(["labels", "words", "marks"] as const)(
    "gives its levels as claims of the government, printed as %s",
    async (form) => {
      const reading = await read(english, madeUpAssessment("en", 3, form));
      expect(reading.problems).toEqual([]);
      expect(reading.claims.map((one) => [one.commitmentNumber, one.milestoneNumber, one.label, one.status])).toEqual(
        expect.arrayContaining([
          ["1", null, "Not Started", "NOT_STARTED"],
          ["1", "1.1", "Limited", "LIMITED"],
          ["1", "1.2", "Substantial", "SUBSTANTIAL"],
          ["2", null, "Limited", "LIMITED"],
          ["2", "2.1", "Substantial", "SUBSTANTIAL"],
          ["2", "2.2", "Completed", "COMPLETE"],
          ["3", null, "Substantial", "SUBSTANTIAL"],
          ["3", "3.1", "Completed", "COMPLETE"],
          ["3", "3.2", "Not Started", "NOT_STARTED"],
        ]),
      );
      expect(reading.claims).toHaveLength(9);
      expect(new Set(reading.claims.map(({ assessor, topic }) => `${assessor} ${topic}`))).toEqual(
        new Set(["GOVERNMENT COMPLETION"]),
      );
      expect(reading.milestones.map(({ number, title }) => [number, title])).toContainEqual([
        "2.1",
        "Milestone text 2.1",
      ]);
      expect(reading.records[1]).toMatchObject({
        numberInPlan: "2",
        title: "Commitment title 2",
        lead: "Ministry of Filler",
      });
    },
  );

  test("never gives a level as a rating", async () => {
    const reading = await read(english, madeUpAssessment("en", 3));
    expect(reading.commitments).toEqual([]);
    expect(reading.nationalTitles.every((title) => title.ratings === undefined)).toBe(true);
  });

  test("reads Spanish words with accents", async () => {
    const reading = await read(spanish, madeUpAssessment("es", 4), "es");
    expect(reading.problems).toEqual([]);
    expect(reading.records.map(({ title, status }) => [title, status])).toEqual([
      ["Título del compromiso 1", "No iniciado"],
      ["Título del compromiso 2", "Limitado"],
      ["Título del compromiso 3", "Sustancial"],
      ["Título del compromiso 4", "Completo"],
    ]);
    expect(reading.nationalTitles[0]?.language).toBe("es");
  });

  test("reads the heading of a contents list as no commitment of its own", async () => {
    expect((await read(english, madeUpAssessment("en", 5))).records).toHaveLength(5);
  });

  test("makes no claim of a level that is no word of the vocabulary", async () => {
    const document = madeUpAssessment("en", 1);
    const [first] = document.commitments;
    const changed = {
      ...document,
      commitments: first ? [{ ...first, milestones: [{ number: "1.1", text: "Norva", status: "87%" }] }] : [],
    };
    const reading = await read(english, changed);
    expect(reading.claims).toHaveLength(1);
    expect(reading.problems).toMatchObject([{ reason: "UNKNOWN_LABEL", subjectId: "milestone 1.1", raw: "87%" }]);
  });

  test("gives nothing of a document in other words, and names what was expected", async () => {
    const reading = await read(spanish, madeUpAssessment("en", 3));
    expect([reading.count, reading.claims]).toEqual([0, []]);
    expect(reading.problems[0]?.reason).toBe("PORTAL_CHANGED");
    expect(reading.problems[0]?.message).toContain('expected "Compromiso {number}"');
  });

  test("says of bytes that are no PDF what they are", async () => {
    const reading = readPdfDocument(
      source(english),
      url,
      await readPdfLines(new TextEncoder().encode("<html>no</html>")),
    );
    expect(reading.problems[0]?.reason).toBe("PDF_NOT_A_PDF");
    expect(reading.problems[0]?.message).toContain(url);
  });
});
