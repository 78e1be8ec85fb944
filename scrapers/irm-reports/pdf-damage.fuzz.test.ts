import { describe, expect, test } from "vitest";
import {
  hondurasEarlierEndOfTerm,
  indonesiaEndOfTerm,
  peruImplementation,
} from "../../test/support/portal-site/pages/report-tables.ts";
import { damagePdf, damages, seeded } from "../../test/support/portal-site/pdf/damage-pdf.ts";
import { reportPdf } from "../../test/support/portal-site/pdf/report-pdf.ts";
import { readPdfLines } from "../src/read/pdf-lines.ts";
import { readReportPdf } from "./read-report-pdf.ts";
import type { ReportReading } from "./report-reading.ts";

const URL = "https://www.opengovpartnership.org/wp-content/uploads/xara.pdf";
const LIMIT = 5000;

/** Everything that a reading says in figures and ratings. */
function said({ reports, rated }: ReportReading): string[] {
  const figures = reports.flatMap((report) =>
    report.figures.map(({ label, column, printed }) => [label, column, printed].join("|")),
  );
  const assessments = reports.flatMap((report) =>
    report.planAssessments.map(({ label, printed }) => [label, printed].join("|")),
  );
  const ratings = rated.flatMap((row) =>
    row.ratings.map(({ indicator, printed }) => [row.numberInPlan, indicator, printed].join("|")),
  );
  return [...figures, ...assessments, ...ratings];
}

const ratings = {
  headings: ["Commitment", "Verifiable", "Completion"],
  rows: [
    { commitment: "1. Register of boats", ratings: ["Yes", "Complete"] },
    { commitment: "2. Budget of every harbour", ratings: ["No", "Limited"] },
  ],
};
const tables = [indonesiaEndOfTerm, hondurasEarlierEndOfTerm, peruImplementation];

describe("a damaged PDF of a report", () => {
  test("says nothing that the whole one did not, in 300 damaged copies with compressed text", async () => {
    const random = seeded(20261122);
    let read = 0;
    for (const [number, table] of tables.entries()) {
      const whole = await reportPdf({ title: "Xara End-of-Term Report 2016-2018", table, ratings });
      const truth = new Set(said(await readReportPdf({ url: URL, body: whole })));
      expect(truth.size).toBeGreaterThan(15);
      for (let copy = 0; copy < 100; copy += 1) {
        const kind = damages[copy % damages.length] ?? "flip";
        const start = performance.now();
        const reading = await readReportPdf({ url: URL, body: damagePdf(whole, kind, random) });
        expect(performance.now() - start).toBeLessThan(LIMIT);
        const invented = said(reading).filter((fact) => !truth.has(fact));
        expect({ number, copy, kind, invented }).toEqual({ number, copy, kind, invented: [] });
        if (said(reading).length === truth.size) read += 1;
        else expect(reading.problems.length + reading.leftovers.length).toBeGreaterThan(0);
      }
    }
    // Broken cross references and wrong lengths leave the text whole: those are read all the same.
    expect(read).toBeGreaterThan(60);
  });

  test("says only what stands in its own text, in 200 damaged copies without compression", async () => {
    const random = seeded(7);
    const table = indonesiaEndOfTerm;
    const whole = await reportPdf({ title: "Xilo End-of-Term Report 2016-2018", table, ratings, compress: false });
    for (let copy = 0; copy < 200; copy += 1) {
      const body = damagePdf(whole, damages[copy % damages.length] ?? "flip", random);
      const start = performance.now();
      const reading = await readReportPdf({ url: URL, body });
      expect(performance.now() - start).toBeLessThan(LIMIT);
      const text = await readPdfLines(body);
      const words =
        text.kind === "text" ? text.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(" ") : "";
      const invented = reading.reports.flatMap(({ figures }) =>
        figures.filter(({ printed }) => !words.includes(printed)),
      );
      expect({ copy, invented }).toEqual({ copy, invented: [] });
    }
  });
});
