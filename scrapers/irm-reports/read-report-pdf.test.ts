import { describe, expect, test } from "vitest";
import {
  hondurasEarlierEndOfTerm,
  indonesiaEndOfTerm,
  kenyaReview,
  peruImplementation,
} from "../../test/support/portal-site/pages/report-tables.ts";
import { reportPdf, scannedPdf } from "../../test/support/portal-site/pdf/report-pdf.ts";
import { readReportPdf } from "./read-report-pdf.ts";
import { figuresIn, figuresOf } from "./testing/read-page.ts";

const url = "https://www.opengovpartnership.org/wp-content/uploads/xara.pdf";
const read = async (parts: Parameters<typeof reportPdf>[0], title: string | null = null) =>
  readReportPdf({ url, title, body: await reportPdf(parts) });
const places = ["page", "box-right", "box-left"] as const;

describe("the table in a PDF", () => {
  test.each(places)("is read as on a page where it stands at %s", async (place) => {
    const reading = await read({
      title: "Honduras End-of-Term Report 2014-2016",
      table: hondurasEarlierEndOfTerm,
      place,
    });
    expect(figuresOf(reading)).toEqual(figuresIn(hondurasEarlierEndOfTerm));
    expect(reading.problems).toEqual([]);
    expect(reading.leftovers).toEqual([]);
  });

  test.each(places)("has labels that break over lines, and lists, at %s", async (place) => {
    const reading = await read({ title: "Kenya Action Plan Review 2020-2022", table: kenyaReview, place });
    const words = ["Participating since", "Action plan under review", "IRM product", "Acted according to OGP process"];
    expect(figuresOf(reading)).toEqual(figuresIn(kenyaReview, words));
    expect(reading.reports[0]?.planAssessments).toMatchObject([
      { indicator: "CONTRARY_TO_PROCESS", printed: "Yes", reversed: true },
    ]);
  });

  test.each(places)("tells blocks apart at %s", async (place) => {
    const reading = await read({ title: "Peru Implementation Report 2017-2019", table: peruImplementation, place });
    const words = reading.reports[0]?.planAssessments.map(
      ({ indicator, stage, printed }) => `${indicator} ${stage} ${printed}`,
    );
    expect(words).toEqual([
      "MULTISTAKEHOLDER_FORUM DESIGN No",
      "PUBLIC_INFLUENCE DESIGN Consult",
      "CONTRARY_TO_PROCESS DESIGN No",
      "PUBLIC_INFLUENCE FINAL Inform",
      "CONTRARY_TO_PROCESS FINAL No",
    ]);
    expect(reading.problems).toEqual([]);
  });

  test("gives a single figure the column that it stands under", async () => {
    const reading = await read({ title: "Indonesia End-of-Term Report 2016-2017", table: indonesiaEndOfTerm });
    expect(figuresOf(reading)).toContain("Did It Open Government? > Major [End of term] = 3");
  });
});

describe("the table of commitments in a PDF", () => {
  const title = "Xilo Results Report 2021-2023";
  const rows = [
    {
      commitment: "1. Publish the budget of every harbour in machine readable form",
      ratings: ["Yes", "Complete", "Marginal"],
    },
    { commitment: "2. Boats", ratings: ["No", "Not Started", "Did Not Change"] },
  ];

  test("rates by number, with titles that break over lines", async () => {
    const headings = ["Commitment", "Verifiable", "Completion", "Did it open government?"];
    const { rated, problems } = await read({ title, ratings: { headings, rows } });
    expect(
      rated.map(({ numberInPlan, title: name, ratings }) => [
        numberInPlan,
        name,
        ratings.map((r) => `${r.indicator} ${r.stage} ${r.printed}`),
      ]),
    ).toEqual([
      [
        "1",
        "Publish the budget of every harbour in machine readable form",
        ["VERIFIABLE DESIGN Yes", "COMPLETION FINAL Complete", "DIOG FINAL Marginal"],
      ],
      ["2", "Boats", ["VERIFIABLE DESIGN No", "COMPLETION FINAL Not Started", "DIOG FINAL Did Not Change"]],
    ]);
    expect(problems).toEqual([]);
  });

  test("says that it could not be read where its columns run together", async () => {
    const headings = ["Commitment", ...Array.from({ length: 6 }, () => "Verifiable")];
    const { rated, problems } = await read({
      title,
      ratings: { headings, rows: [{ commitment: "1. Boats", ratings: headings.slice(1).map(() => "Yes") }] },
    });
    expect(rated).toEqual([]);
    expect(problems).toMatchObject([{ reason: "TABLE_UNREADABLE", place: "page 2" }]);
  });
});

describe("readReportPdf", () => {
  test("knows a draft by the stamp across its pages", async () => {
    const parts = { title: "Xara Design Report 2018-2020", table: indonesiaEndOfTerm };
    const stamped = await read({ ...parts, stamp: "VERSION FOR PUBLIC COMMENT: PLEASE DO NOT CITE" });
    expect(stamped.reports[0]?.forPublicComment).toBe(true);
    expect((await read(parts)).reports[0]?.forPublicComment).toBe(false);
  });

  test("takes the title of the page that links to it before its own", async () => {
    const reading = await read({ title: "IRM REPORT" }, "Xara Results Report 2021-2023");
    expect(reading.reports[0]).toMatchObject({ type: "RESULTS", title: "Xara Results Report 2021-2023", url });
  });

  test("keeps of recommendations no text", async () => {
    const reading = await read({
      title: "Xara Design Report 2018-2020",
      recommendations: ["Wider forum: lorva tem", "lorva tem"],
    });
    expect(reading.recommendations).toEqual([
      { number: "1", heading: "Wider forum" },
      { number: "2", heading: null },
    ]);
  });

  test("gives one problem and no fact for a file that is no readable PDF", async () => {
    const whole = await reportPdf({ title: "Xara Design Report 2018-2020", table: indonesiaEndOfTerm });
    const bodies = {
      PDF_NOT_A_PDF: new TextEncoder().encode("<!doctype html><title>Xara Design Report 2018-2020</title>"),
      PDF_DAMAGED: whole.slice(0, whole.length - 400),
      PDF_IMAGE_ONLY: await scannedPdf(2),
      PDF_ENCRYPTED: await reportPdf({ title: "Xara Design Report 2018-2020", password: "sesame" }),
    };
    for (const [reason, body] of Object.entries(bodies)) {
      expect(await readReportPdf({ url, body })).toMatchObject({ reports: [], rated: [], problems: [{ reason }] });
    }
  });
});
