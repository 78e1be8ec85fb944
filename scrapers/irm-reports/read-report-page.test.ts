import { describe, expect, test } from "vitest";
import { tableForms } from "../../test/support/portal-site/pages/report-table.ts";
import {
  hondurasEarlierEndOfTerm,
  hondurasEndOfTerm,
  indonesiaDesign,
  indonesiaEndOfTerm,
  kenyaReview,
  peruImplementation,
} from "../../test/support/portal-site/pages/report-tables.ts";
import { irmReportSchema } from "../src/curated/report-record.ts";
import { figureNumbers } from "./figure-numbers.ts";
import type { ReportReading } from "./report-reading.ts";
import { figuresIn, figuresOf, readHtml, readPage } from "./testing/read-page.ts";

/** Rows that are words on the plan or on the report itself. */
const WORDS = [
  "Participating since",
  "Member since",
  "Action plan under review",
  "Report type",
  "Type of report",
  "IRM product",
  "Is there a Multi-stakeholder forum",
  "Is there a multi-stakeholder forum?",
  "Level of public influence",
  "Acted contrary to OGP process",
  "Acted according to OGP process",
];
const reports = [
  { title: "Indonesia End-of-Term Report 2016-2017", table: indonesiaEndOfTerm, figures: 20 },
  { title: "Honduras End-of-Term Report 2016-2018", table: hondurasEndOfTerm, figures: 18 },
  { title: "Honduras End-of-Term Report 2014-2016", table: hondurasEarlierEndOfTerm, figures: 17 },
  { title: "Indonesia Design Report 2018-2020", table: indonesiaDesign, figures: 8 },
  { title: "Peru Implementation Report 2017-2019", table: peruImplementation, figures: 8 },
  { title: "Kenya Action Plan Review 2020-2022", table: kenyaReview, figures: 6 },
];
const whole = tableForms.filter((form) => form !== "values-lost");
const assessmentsOf = (reading: ReportReading) =>
  (reading.reports[0]?.planAssessments ?? []).map(({ indicator, stage, printed, reversed }) => [
    indicator,
    stage,
    printed,
    reversed,
  ]);
const sum = (reading: ReportReading, block: string, column: string) =>
  (reading.reports[0]?.figures ?? [])
    .filter((figure) => figure.block === block && figure.column === column)
    .reduce((total, { printed }) => total + (figureNumbers(printed).number ?? Number.NaN), 0);

describe.each(reports)("the table of $title", ({ title, table, figures }) => {
  test.each(whole)("is read whole in the form %s", (form) => {
    const reading = readPage({ title, table, form });
    // Without line ends, "Policy areas" and "Carried over …" cannot be told from one label.
    if (!(table === kenyaReview && form === "one-line")) expect(figuresOf(reading)).toEqual(figuresIn(table, WORDS));
    expect(reading.reports[0]?.figures).toHaveLength(figures);
    expect(reading.problems).toEqual([]);
    expect(reading.leftovers).toEqual([]);
    expect(irmReportSchema.safeParse(reading.reports[0]).error).toBeUndefined();
  });

  test("gives no figure and a problem for each row where a copy lost the values", () => {
    const reading = readPage({ title, table, form: "values-lost" });
    expect(reading.reports[0]?.figures).toEqual([]);
    expect(reading.reports[0]?.planAssessments).toEqual([]);
    expect(new Set(reading.problems.map(({ reason }) => reason))).toEqual(new Set(["NO_VALUE"]));
  });

  test.each(["colons", "blanks", "one-line"] as const)("is found without its heading in the form %s", (form) => {
    const reading = readPage({ title, table: { ...table, heading: null }, form });
    expect(reading.reports[0]?.figures).toHaveLength(figures);
    expect(reading.layout).toContain("heading lost");
  });
});

describe("figures that check each other", () => {
  test("add up for Indonesia 2016-2017: 9+16+19+1 = 16+20+8+1 = 45", () => {
    const reading = readPage({ title: "Indonesia End-of-Term Report 2016-2017", table: indonesiaEndOfTerm });
    expect(sum(reading, "Level of Completion", "Mid-term")).toBe(45);
    expect(sum(reading, "Level of Completion", "End of term")).toBe(45);
  });

  test("stay as printed for Honduras 2016-2018, where 0 and 4 are printed as 5", () => {
    const lines = figuresOf(readPage({ title: "Honduras End-of-Term Report 2016-2018", table: hondurasEndOfTerm }));
    expect(lines).toContain("Level of completion > Complete [End of term] = 0");
    expect(lines).toContain("Level of completion > Substantial [End of term] = 4");
    expect(lines).toContain(
      "Number of commitments that have > Substantial or complete implementation [End of term] = 5",
    );
  });

  test("stay as printed for Peru 2017-2019, where a count and a share were forgotten", () => {
    const lines = figuresOf(readPage({ title: "Peru Implementation Report 2017-2019", table: peruImplementation }));
    expect(lines).toContain("Action plan design > Commitments that are relevant to OGP values [] = (89%)");
    expect(lines).toContain("Action plan design > Potentially starred [] = 0 (%)");
  });
});

describe("words on the plan", () => {
  test("are told apart by their block where a label stands twice", () => {
    expect(
      assessmentsOf(readPage({ title: "Peru Implementation Report 2017-2019", table: peruImplementation })),
    ).toEqual([
      ["MULTISTAKEHOLDER_FORUM", "DESIGN", "No", undefined],
      ["PUBLIC_INFLUENCE", "DESIGN", "Consult", undefined],
      ["CONTRARY_TO_PROCESS", "DESIGN", "No", undefined],
      ["PUBLIC_INFLUENCE", "FINAL", "Inform", undefined],
      ["CONTRARY_TO_PROCESS", "FINAL", "No", undefined],
    ]);
  });

  test("are marked where the label says the opposite of the indicator", () => {
    expect(assessmentsOf(readPage({ title: "Kenya Action Plan Review 2020-2022", table: kenyaReview }))).toEqual([
      ["CONTRARY_TO_PROCESS", "DESIGN", "Yes", true],
    ]);
  });

  test("are given no stage where the heading of their block was lost", () => {
    const lines = peruImplementation.lines.filter((line) => !("block" in line));
    const reading = readPage({
      title: "Peru Implementation Report 2017-2019",
      table: { ...peruImplementation, lines },
    });
    expect(assessmentsOf(reading)).toEqual([["MULTISTAKEHOLDER_FORUM", "DESIGN", "No", undefined]]);
    expect(reading.problems.map(({ reason }) => reason)).toContain("STAGE_UNKNOWN");
  });

  test("are quarantined where they are no label of the scale", () => {
    const table = {
      heading: "At a glance",
      lines: [{ block: "Action plan development" }, { label: "Level of public influence", values: ["Delegate"] }],
    };
    const reading = readPage({ title: "Xara Design Report 2018-2020", table });
    expect(assessmentsOf(reading)).toEqual([]);
    expect(reading.problems).toMatchObject([{ reason: "UNKNOWN_VALUE", raw: "Delegate" }]);
  });

  test("keep a star that the vocabulary knows and lose a footnote mark", () => {
    const table = (value: string) => ({
      heading: "At a glance",
      lines: [{ label: "Acted contrary to OGP process", values: [value] }],
    });
    expect(assessmentsOf(readPage({ title: "Xara Design Report 2018-2020", table: table("No*") }))[0]).toContain("No*");
    expect(
      assessmentsOf(readPage({ title: "Xara Design Report 2018-2020", table: table("No<sup>3</sup>") }))[0],
    ).toContain("No");
  });

  test.each([
    ["Kenya Did Not act contrary to OGP process", "No"],
    ["Did not act contrary to OGP process", "No"],
    ["The Xara Isles acted contrary to OGP process", "Yes"],
  ])("are read from the line %j", (heading, printed) => {
    const reading = readPage({ title: "Xara Mid-Term Report 2016-2018", body: `<h2>${heading}</h2>` });
    expect(assessmentsOf(reading)).toEqual([["CONTRARY_TO_PROCESS", "PROGRESS", printed, undefined]]);
  });

  test.each(["Acted contrary to OGP process", "It is not clear whether Xara acted contrary to OGP process"])(
    "are not read from %j",
    (heading) => {
      expect(assessmentsOf(readPage({ title: "Xara Mid-Term Report 2016-2018", body: `<h2>${heading}</h2>` }))).toEqual(
        [],
      );
    },
  );
});

describe("values that are not what they should be", () => {
  const table = (value: string, columns?: readonly string[]) => ({
    heading: "Table I. At a glance",
    ...(columns ? { columns } : {}),
    lines: [
      { label: "Number of commitments", values: [value] },
      { label: "Transformative commitments", values: ["1(6%)"] },
    ],
  });
  const title = "Xara Design Report 2018-2020";

  test.each(["(lorva tem seldo)", "three lorva and a tem", "13 (lorva 14)", "1,300", "12 13"])(
    "give a problem for %j",
    (value) => {
      const reading = readPage({ title, table: table(value) });
      expect(figuresOf(reading)).toEqual([" > Transformative commitments [] = 1(6%)"]);
      expect(reading.problems).toHaveLength(1);
    },
  );

  test("give a problem for three figures under two headings", () => {
    const reading = readPage({ title, table: table("1 2 3", ["Mid-term", "End of term"]) });
    expect(reading.problems).toMatchObject([{ reason: "AMBIGUOUS_VALUE", raw: "1 2 3" }]);
  });

  test("never run a raised footnote mark together with the figure", () => {
    expect(figuresOf(readPage({ title, table: table("6<sup>1</sup>") }))[0]).toBe(" > Number of commitments [] = 6[1]");
    expect(figureNumbers("6[1]").number).toBe(6);
  });

  test("name a label that is in none of the known wordings", () => {
    const unknown = {
      heading: "At a glance",
      lines: [
        { label: "Number of commitments", values: ["6"] },
        { label: "Lorva tem commitments", values: ["4"] },
        { label: "Completed commitments", values: ["2"] },
      ],
    };
    const reading = readPage({ title, table: unknown });
    expect(reading.leftovers).toMatchObject([{ text: "Lorva tem commitments: 4" }]);
    expect(reading.problems).toMatchObject([{ reason: "UNKNOWN_LABEL" }]);
    expect(figuresOf(reading)).toHaveLength(2);
  });

  test("take no entry of a list from the text below the table", () => {
    const list = {
      heading: "At a glance",
      lines: [
        { label: "Number of commitments", values: ["6"] },
        { label: "Emerging in this action plan", list: ["Boats"] },
      ],
    };
    const reading = readHtml(
      `<h1>Xara Action Plan Review 2022-2024</h1><p>At a glance</p><p>Number of commitments: 6</p><p>Emerging in this action plan:</p><ul><li>Boats</li><li>Sea walls of old</li></ul><h2>Downloads</h2><p>Lorva tem</p>`,
    );
    expect(figuresOf(reading)).toContain(" > Emerging in this action plan [] = Boats; Sea walls of old");
    expect(figuresOf(readPage({ title: "Xara Action Plan Review 2022-2024", table: list }))).toContain(
      " > Emerging in this action plan [] = Boats",
    );
  });
});

describe("the head of a page", () => {
  const head = [
    ["Action Plan", "Kenya Action Plan 2018-2020"],
    ["Dates Under Review", "2018-202"],
    ["Report Publication Year", "2021"],
    ["Researcher", "Zorvan Templid"],
  ] as const;

  test("gives plan, dates as printed and year, and never the researcher", () => {
    const reading = readPage({ title: "Kenya Design Report 2018-2020", head });
    expect(reading.reports[0]).toMatchObject({
      type: "DESIGN",
      title: "Kenya Design Report 2018-2020",
      plan: null,
      publicationYear: 2021,
      datesUnderReview: "2018-202",
      planPrinted: "Kenya Action Plan 2018-2020",
      forPublicComment: false,
    });
    expect(JSON.stringify(reading)).not.toContain("Zorvan");
  });

  test("is read in the older layout too", () => {
    const html =
      "<p>Reports</p><h1>Kenya Mid-Term Report 2016- 2018</h1><p>Data</p><p>Country : Kenya</p><p>Dates Under Review : 2016-2017</p><p>Report publication year :</p><p>2018</p>";
    const reading = readHtml(html);
    expect(reading.reports[0]).toMatchObject({
      type: "MID_TERM",
      datesUnderReview: "2016-2017",
      publicationYear: 2018,
    });
    expect(reading.figures).toEqual([{ label: "Country", printed: "Kenya" }]);
  });

  test("keeps the twin for public comment apart", () => {
    const twin = readPage({ title: "Peru End-of-Term Report 2015–2017 – For Public Comment" });
    expect(twin.reports[0]).toMatchObject({ type: "END_OF_TERM", forPublicComment: true });
  });

  test("makes no report of a page whose kind it cannot tell", () => {
    const reading = readPage({
      title: "Xara and the Sea 2020",
      table: { heading: "At a glance", lines: [{ label: "Number of commitments", values: ["6"] }] },
    });
    expect(reading.reports).toEqual([]);
    expect(reading.figures).toEqual([{ label: "Number of commitments", printed: "6" }]);
    expect(reading.problems).toMatchObject([{ reason: "UNKNOWN_REPORT_TYPE" }]);
  });

  test.each([
    [
      "/es/ in the address",
      { title: "Xara Informe de diseño 2018-2020" },
      "https://www.opengovpartnership.org/es/documents/x/",
    ],
    [
      "the page's own language",
      { title: "Xara Rapport 2018-2020", language: "fr" },
      "https://www.opengovpartnership.org/documents/x/",
    ],
  ])("reads no value of a translation, by %s", (_, parts, url) => {
    const reading = readPage({ ...parts, table: indonesiaDesign }, url);
    expect(reading).toMatchObject({ translated: true, reports: [], rated: [], links: [{ url, title: parts.title }] });
  });
});
