import { describe, expect, test } from "vitest";
import { highlightForms, highlights, WELL_DESIGNED_NOTE } from "../../test/support/portal-site/pages/report-page.ts";
import { nationalTitleSchema } from "../src/curated/commitment-record.ts";
import { nationalTitlesOf, type ReportReading } from "./report-reading.ts";
import { readPage } from "./testing/read-page.ts";

const headings = ["Commitment", "Overview", "Well-Designed? *", "Major or Outstanding Results? **"];
/** Starred in https://www.opengovpartnership.org/documents/colombia-end-of-term-report-2015-2017-year-2/; the others are made up. */
const rows = [
  { commitment: "✪ 4.2 LegalApp", findings: ["Yes", "Yes"] },
  { commitment: "7. Register of boats", findings: ["No", "Yes"] },
  { commitment: "✪16. Transparency and accountability in the Council of State", findings: ["Yes", "No"] },
];
const title = "Colombia End-of-Term Report 2015-2017";
const notes = [WELL_DESIGNED_NOTE, "** Polim narem", "✪ Polim starred"];
const short = ({ rated }: ReportReading) =>
  rated.map((row) => [
    row.numberInPlan,
    row.title,
    row.ratings.map(({ indicator, stage, printed }) => `${indicator} ${stage} ${printed}`),
  ]);

describe("a highlights table", () => {
  const ratings = [
    ["STAR_PRINTED FINAL ✪", "POTENTIAL_IMPACT DESIGN transformative"],
    [],
    ["STAR_PRINTED FINAL ✪", "POTENTIAL_IMPACT DESIGN transformative"],
  ];

  test.each(highlightForms)("rates commitments by their number in the form %s", (form) => {
    const reading = readPage({ title, body: highlights(headings, rows, form, notes) });
    const titles = ["LegalApp", "Register of boats", "Transparency and accountability in the Council of State"];
    // Where only blanks part the cells, nobody can tell where the title ends.
    const seen = form === "blanks" ? [null, null, null] : titles;
    expect(short(reading)).toEqual(["4.2", "7", "16"].map((number, index) => [number, seen[index], ratings[index]]));
    expect(JSON.stringify(reading)).not.toContain("Lorva");
    expect(reading.problems).toEqual([]);
  });

  test("keeps the findings as printed, also those that no indicator answers to", () => {
    const reading = readPage({ title, body: highlights(headings, rows, "table", notes) });
    expect(reading.rated[1]?.cells).toEqual([
      { column: "Well-Designed? *", printed: "No" },
      { column: "Major or Outstanding Results? **", printed: "Yes" },
    ]);
  });

  test("says nothing of potential impact where the note that defines the Yes was lost", () => {
    const reading = readPage({ title, body: highlights(headings, rows, "table") });
    expect(short(reading)[0]?.[2]).toEqual(["STAR_PRINTED FINAL ✪"]);
  });

  test("takes the lack of a star for nothing", () => {
    const reading = readPage({ title, body: highlights(headings, rows, "table", notes) });
    expect(reading.rated[1]?.ratings).toEqual([]);
  });

  test("reports a cell that is drawn as an image, and reads one whose image holds the word", () => {
    const cell = (image: string) =>
      `<table><tr><td>Commitment</td><td>Completion</td></tr><tr><td>3. Boats</td><td>${image}</td></tr></table>`;
    const silent = readPage({ title, body: cell(`<img src="/bar-4.png">`) });
    expect(silent.rated[0]?.ratings).toEqual([]);
    expect(silent.problems).toMatchObject([{ reason: "RATING_NOT_LOADED" }]);
    const named = readPage({ title, body: cell(`<img src="/c.png" alt="Substantial">`) });
    expect(short(named)).toEqual([["3", "Boats", ["COMPLETION FINAL Substantial"]]]);
  });

  test("quarantines a word that is no label and a column that is not known", () => {
    const body = `<table><tr><td>Commitment</td><td>Completion</td><td>Lorvic</td></tr><tr><td>3. Boats</td><td>Nearly</td><td>Yes</td></tr></table>`;
    const reading = readPage({ title, body });
    expect(reading.rated[0]?.ratings).toEqual([]);
    expect(reading.problems.map(({ reason }) => reason)).toEqual(["UNKNOWN_VALUE", "UNKNOWN_LABEL"]);
  });

  test("makes titles without an id of it once the plan is known", () => {
    const reading = readPage({ title, body: highlights(headings, rows, "table", notes) });
    const titles = nationalTitlesOf(reading.rated, 2);
    expect(titles.map(({ plan, numberInPlan }) => [plan, numberInPlan])).toEqual([
      [2, "4.2"],
      [2, "7"],
      [2, "16"],
    ]);
    expect(titles.every((record) => nationalTitleSchema.safeParse(record).success)).toBe(true);
    expect(titles[0]?.ratings?.[0]).toMatchObject({ report: title, source: "page" });
  });
});

describe("findings below the heading of a commitment", () => {
  const review = "Xara Action Plan Review 2022-2024";
  const expected = [
    ["3", "Register of boats", ["VERIFIABLE DESIGN Yes", "RELEVANT DESIGN Yes", "POTENTIAL_FOR_RESULTS DESIGN Modest"]],
  ];

  test.each([
    [
      "a list",
      "<p>Commitment 3. Register of boats</p><ul><li>Verifiable: Yes</li><li>Does it have an open government lens? Yes</li><li>Potential for results: Modest</li></ul>",
    ],
    [
      "one line",
      "<p>Commitment 3: Register of boats ● Verifiable: Yes ● Does it have an open government lens? Yes ● Potential for results: Modest</p>",
    ],
    [
      "symbol signs",
      "<p>Commitment 3. Register of boats</p><p>\uf0b7 Verifiable: Yes</p><p>\uf0b7 Does it have an open government lens? Yes</p><p>· Potential for results: Modest</p>",
    ],
  ])("are read from %s", (_, body) => {
    expect(short(readPage({ title: review, body }))).toEqual(expected);
  });

  test("are read of a report on results, by the scale that has the word", () => {
    const body =
      "<p>Commitment 1. Boats</p><ul><li>Completion: Complete</li><li>Early results: Marginal</li></ul><p>Commitment 2. Roads</p><ul><li>Early results: Significant</li></ul>";
    expect(short(readPage({ title: "Xara Results Report 2021-2023", body }))).toEqual([
      ["1", "Boats", ["COMPLETION FINAL Complete", "DIOG FINAL Marginal"]],
      ["2", "Roads", ["EARLY_RESULTS FINAL Significant"]],
    ]);
  });

  test("are not made of prose that names a commitment", () => {
    const body =
      "<p>Commitment 3 lorva tem seldo verifiable marin.</p><p>Potential for results is a term: lorva tem seldo marin ut vestra polim quode.</p>";
    expect(readPage({ title: review, body }).rated).toEqual([]);
  });
});

describe("recommendations", () => {
  test("are numbers, with a heading where one stands apart, and never their text", () => {
    const body =
      "<h2>Five Key IRM Recommendations</h2><ol><li>Wider forum: lorva tem seldo</li><li>Lorva tem seldo marin</li></ol>";
    const reading = readPage({ title: "Xara Design Report 2018-2020", body });
    expect(reading.recommendations).toEqual([
      { number: "1", heading: "Wider forum" },
      { number: "2", heading: null },
    ]);
  });
});
