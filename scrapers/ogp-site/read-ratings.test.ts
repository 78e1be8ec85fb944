import { describe, expect, test } from "vitest";
import { NO_TEXT } from "../src/curated/fields.ts";
import {
  fuvelLedger,
  ratingsOfFuvel as ratings,
  readFuvelPage as read,
  reasonsOfFuvel as reasons,
} from "./testing/read-fuvel-page.ts";

const END = fuvelLedger.reports?.slice(0, 1);
const MIDDLE = fuvelLedger.reports?.slice(1);
const PENDING = ["Pending IRM Review"];

describe("A value on a commitment page", () => {
  test.each([
    ["Major", "Major"],
    ["Major Major", "Major"],
    ["Marginal Marginal", "Marginal"],
    ["Outstanding Outstanding", "Outstanding"],
    ["Did Not Change Did Not Change", "Did Not Change"],
    ["No early results to report yet", "No early results to report yet"],
    ["No IRM Data", "No IRM Data"],
  ])("%j is one value", (printed, value) => {
    expect(ratings({ earlyResults: printed })).toEqual([`DIOG FINAL ${value}`]);
  });

  test("Yes Starred is a star, once", () => {
    expect(ratings({ starred: "Yes Starred" })).toEqual(["STAR_PRINTED FINAL Yes"]);
    expect(ratings({ starred: { text: "Yes", alt: "Starred" } })).toEqual(["STAR_PRINTED FINAL Yes"]);
  });

  test.each(["Major Marginal", "Majestic", "Yes", "Major, perhaps"])(
    "%j is none of the scale's words and gives no rating",
    (printed) => {
      expect(ratings({ earlyResults: printed })).toEqual([]);
      expect(reasons({ earlyResults: printed })).toEqual(["UNKNOWN_VALUE"]);
    },
  );

  test("that is unknown and stands on a line of its own gives no rating, and is not taken for a drawing", () => {
    const below = (html: string) => html.replaceAll("</strong> Perhaps", "</strong></p><p>Perhaps</p><p>");
    expect(ratings({ verifiable: "Perhaps", completion: "Limited" }, below)).toEqual(["COMPLETION FINAL Limited"]);
    expect(reasons({ verifiable: "Perhaps", completion: "Limited" }, below)).toEqual(["UNKNOWN_VALUE"]);
  });

  test("that the page prints twice with different words is none", () => {
    const twice = (html: string) => html.replace(/(<p><strong>Verifiable:.*?<\/p>)/, "$1<p>Verifiable: No</p>");
    expect(ratings({ verifiable: "Yes" }, twice)).toEqual([]);
    expect(reasons({ verifiable: "Yes" }, twice)).toEqual(["CONFLICTING_VALUES"]);
  });

  test("that the page prints twice with the same words is one", () => {
    const twice = (html: string) => html.replace(/(<p><strong>Verifiable:.*?<\/p>)/, "$1$1");
    expect(ratings({ verifiable: "Yes" }, twice)).toEqual(["VERIFIABLE DESIGN Yes"]);
  });

  test("right above a part that the page repeats is set aside, because it may be another label's", () => {
    const facts = { starred: "No", verifiable: "Yes", relevant: "Yes" };
    // A copy of the lines after "Starred" between that label and its value.
    const torn = (html: string) => {
      const from = html.indexOf("<p><strong>Relevant");
      const copy = html.slice(from, html.indexOf("<h3>Implementation"));
      return html.replace("<p><strong>Verifiable", `${copy}<p><strong>Verifiable`);
    };
    expect(ratings(facts, torn)).toEqual(["RELEVANT DESIGN Yes"]);
    expect(reasons(facts, torn)).toEqual(["REPEATED_LABELS", "REPEATED_LABELS"]);
  });

  test("in the plan's own text below is no rating", () => {
    const description = ["Completion: Complete", "Verifiable: No", "Early Results: Outstanding"];
    expect(ratings({ verifiable: "Yes", description })).toEqual(["VERIFIABLE DESIGN Yes"]);
  });

  test("at the very end of a page that breaks off is none", () => {
    const cut = (html: string) => html.slice(0, html.indexOf("Substantial") + 3);
    expect(ratings({ verifiable: "Yes", completion: "Substantial" }, cut)).toEqual(["VERIFIABLE DESIGN Yes"]);
    const no = (html: string) => html.slice(0, html.indexOf("No IRM Data") + 2);
    expect(ratings({ starred: "No IRM Data" }, no)).toEqual([]);
    expect(reasons({ starred: "No IRM Data" }, no)).toEqual(["PAGE_CUT"]);
  });
});

describe("Relevance", () => {
  test.each([
    ["Access to Information Technology", ["ACCESS_TO_INFORMATION", "TECHNOLOGY"]],
    [
      "Access to Information Civic Participation , Public Accountability , Technology",
      ["ACCESS_TO_INFORMATION", "CIVIC_PARTICIPATION", "PUBLIC_ACCOUNTABILITY", "TECHNOLOGY"],
    ],
    ["Technology , Technology", ["TECHNOLOGY"]],
  ])("names its values in %j, and no overall yes", (relevant, values) => {
    expect(ratings({ relevant })).toEqual(values.map((value) => `RELEVANCE_${value} DESIGN Yes`));
  });

  test("may stand as a list, one value a line", () => {
    expect(ratings({ relevant: ["Civic Participation", "Technology"] })).toEqual([
      "RELEVANCE_CIVIC_PARTICIPATION DESIGN Yes",
      "RELEVANCE_TECHNOLOGY DESIGN Yes",
    ]);
  });

  test("Not Relevant is a rating once a report is named", () => {
    expect(read({ relevant: "Not Relevant" }).commitments[0]?.ratings).toEqual([
      {
        indicator: "RELEVANT",
        stage: "DESIGN",
        printed: "Not Relevant",
        report: "Xerba Mid-Term Report 2016-2018",
        source: "page",
      },
    ]);
  });

  test("Not Relevant beside a pending review is a placeholder and no rating", () => {
    const pending = "Pending IRM Review";
    const facts = {
      reports: PENDING,
      starred: pending,
      verifiable: pending,
      relevant: "Not Relevant",
      completion: pending,
    };
    expect(ratings(facts)).toEqual([
      `STAR_PRINTED FINAL ${pending}`,
      `VERIFIABLE DESIGN ${pending}`,
      `COMPLETION FINAL ${pending}`,
    ]);
    expect(reasons(facts)).toEqual([]);
  });

  test("Not Relevant on a page without the report's line is in doubt", () => {
    expect(ratings({ reports: [""], relevant: "Not Relevant" })).toEqual([]);
    expect(reasons({ reports: [""], relevant: "Not Relevant" })).toEqual(["PLACEHOLDER_IN_DOUBT"]);
  });
});

describe("The stage of a rating", () => {
  test.each([
    [END, "FINAL"],
    [MIDDLE, "PROGRESS"],
    [["Xerba Midterm Review 2023-2027"], "PROGRESS"],
    [["Xerba Transitional Results Report 2016-2018"], "FINAL"],
    [["Xerba Design and Implementation Report 2016-2018"], "FINAL"],
    [["Orlow Final IRM Report 2017"], "FINAL"],
  ])("of a star and of completion is told by %j", (reports, stage) => {
    expect(ratings({ reports: reports ?? [], starred: "Yes", completion: "Limited" })).toEqual([
      `STAR_PRINTED ${stage} Yes`,
      `COMPLETION ${stage} Limited`,
    ]);
  });

  test.each([[PENDING], [["Xerba Design Report 2016-2018"]], [[""]]])(
    "is unknown where the page names %j, and the value is set aside",
    (reports) => {
      expect(ratings({ reports, starred: "No", completion: "Limited", verifiable: "Yes" })).toEqual([
        "VERIFIABLE DESIGN Yes",
      ]);
      expect(reasons({ reports, starred: "No", completion: "Limited" })).toEqual(["STAGE_UNKNOWN", "STAGE_UNKNOWN"]);
    },
  );

  test("of early results is final, also where the page still calls its report pending", () => {
    expect(read({ reports: PENDING, earlyResults: "Marginal" }).commitments[0]?.ratings).toEqual([
      { indicator: "DIOG", stage: "FINAL", printed: "Marginal", source: "page" },
    ]);
  });
});

describe("The indicator of early results", () => {
  test.each([
    ["Moderate", 2022, "EARLY_RESULTS"],
    ["Significant", 2019, "EARLY_RESULTS"], // FI0032: the report's scale, not the plan's year
    ["Marginal", 2022, "DIOG"],
    ["Pending IRM Review", 2020, "DIOG"],
    ["Pending IRM Review", 2021, "EARLY_RESULTS"],
    ["No IRM Data", 2022, "EARLY_RESULTS"],
    ["", 2022, "EARLY_RESULTS"],
  ])("for %j of cycle %i is %s", (earlyResults, cycle, indicator) => {
    expect(ratings({ earlyResults, cycle })).toEqual([`${indicator} FINAL ${earlyResults || NO_TEXT}`]);
  });

  test("is unknown for a missing value without a cycle", () => {
    const facts = { earlyResults: "No IRM Data", verifiable: "Yes" };
    const withoutCycle = (html: string) => html.replace(/<p><strong>Action Plan Cycle.*?<\/p>/, "");
    expect(ratings(facts, withoutCycle)).toEqual(["VERIFIABLE DESIGN Yes"]);
    expect(reasons(facts, withoutCycle)).toEqual(["INDICATOR_UNKNOWN"]);
  });
});

describe("The reports of a commitment page", () => {
  test("are joined by commas, newest first, and each rating names its own", () => {
    const reports = ["Xerba Results Report 2020-2022", "Xerba Action Plan Review 2020-2022"];
    const found = read({ reports, cycle: 2020, verifiable: "Yes", earlyResults: "Major" }).commitments[0]?.ratings;
    expect(found?.map(({ report }) => report)).toEqual(reports);
  });

  test("of an unknown type are set aside", () => {
    const facts = { reports: ["Xerba Quonset Survey 2017", "Xerba End-of-Term Report 2016-2018"], starred: "Yes" };
    expect(ratings(facts)).toEqual(["STAR_PRINTED FINAL Yes"]);
    expect(read(facts).problems.map(({ reason, raw }) => [reason, raw])).toEqual([
      ["UNKNOWN_REPORT", "Xerba Quonset Survey 2017"],
    ]);
  });

  test("that are drafts for public comment make nothing final", () => {
    const reports = ["Xerba Results Report 2016-2018 – For Public Comment"];
    expect(reasons({ reports, completion: "Complete" })).toEqual(["UNKNOWN_REPORT", "STAGE_UNKNOWN"]);
  });
});

describe("Potential impact", () => {
  test("of a cycle that is not rated on it is a default of the page", () => {
    for (const potentialImpact of ["", "Pending IRM Review"]) {
      expect(ratings({ potentialImpact, cycle: 2020 })).toEqual([]);
      expect(reasons({ potentialImpact, cycle: 2020 })).toEqual(["NOT_RATED_IN_THIS_CYCLE"]);
    }
  });

  test("of earlier cycles is read where it has words", () => {
    expect(ratings({ potentialImpact: { alt: "Transformative" } })).toEqual(["POTENTIAL_IMPACT DESIGN Transformative"]);
  });
});

describe("The IRM's text below the block", () => {
  const number = (...irmText: string[]) => read({ verifiable: "Yes", irmText }).commitments[0]?.numberInPlan;

  test.each([
    ["10: Orlow and fuvel", "10"],
    ["7. Orlow and fuvel", "7"],
    ["µ8. Orlow", "8"],
    ["2 Orlow", "2"],
    ["Commitment 3. Orlow", "3"],
    ["Commitment 3: Orlow", "3"],
    ["Compromiso 4.2 LegalApp: Orlow (✪)", "4.2"],
    ["2A. Orlow", "2A"],
    ["Orlow and fuvel", null],
  ])("begins %j, which gives the number %j", (line, expected) => {
    for (const heading of ["IRM Midterm Status Summary", "IRM End of Term Status Summary", "Action Plan Review"]) {
      expect(number(heading, line)).toBe(expected);
    }
  });

  test("gives the potential for results of a review, and nothing else as a rating", () => {
    const irmText = [
      "Action Plan Review",
      "Commitment 3. Orlow",
      "● Verifiable: No",
      "● Potential for results: Modest",
    ];
    const reports = ["Xerba Action Plan Review 2022-2024"];
    expect(ratings({ verifiable: "Yes", cycle: 2022, reports, irmText })).toEqual([
      "VERIFIABLE DESIGN Yes",
      "POTENTIAL_FOR_RESULTS DESIGN Modest",
    ]);
  });
});
