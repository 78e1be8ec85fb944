import { readdirSync } from "node:fs";
import { indicatorById, labelOf, missingFrom } from "@ogp-graph/schema/vocabulary/index.ts";
import { describe, expect, test } from "vitest";
import { readCurated } from "./read-curated.ts";
import type { CuratedCountry, CuratedRating } from "./record.ts";

const folder = new URL("../../curated/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".yml"));
const files = new Map(names.map((name) => [name.replace(".yml", ""), readCurated(new URL(name, folder).pathname)]));

function curated(name: string): CuratedCountry {
  const found = files.get(name);
  if (found === undefined) throw new Error(`no curated file ${name}.yml`);
  return found;
}
const commitment = (name: string, id: string) => curated(name).commitments.find((entry) => entry.id === id);
const ratings = (name: string, id: string, indicator: string) =>
  (commitment(name, id)?.ratings ?? []).filter((rating) => rating.indicator === indicator);
const printed = (name: string, indicator: string): readonly CuratedRating[] =>
  curated(name).commitments.flatMap((entry) => entry.ratings.filter((rating) => rating.indicator === indicator));
const report = (name: string, title: string) => curated(name).irmReports.find((entry) => entry.title === title);

describe("the curated files", () => {
  test("there is one for each of the seven PDA countries and for Peru", () => {
    expect([...files.values()].map(({ member }) => member).sort()).toEqual([
      "COL",
      "GHA",
      "HND",
      "IDN",
      "KEN",
      "NGA",
      "PER",
      "PHL",
    ]);
  });

  // Counted in the notes that the files were written from, not in the files.
  test.each([
    { name: "colombia", plans: 5, commitments: 16, titles: 30, reports: 8, portals: 5, events: 5, locals: 0 },
    { name: "ghana", plans: 5, commitments: 43, titles: 3, reports: 10, portals: 3, events: 18, locals: 6 },
    { name: "honduras", plans: 5, commitments: 48, titles: 16, reports: 8, portals: 7, events: 6, locals: 0 },
    { name: "indonesia", plans: 7, commitments: 41, titles: 19, reports: 10, portals: 5, events: 9, locals: 5 },
    { name: "kenya", plans: 5, commitments: 26, titles: 10, reports: 9, portals: 4, events: 12, locals: 5 },
    { name: "nigeria", plans: 3, commitments: 39, titles: 0, reports: 6, portals: 6, events: 14, locals: 6 },
    { name: "peru", plans: 5, commitments: 27, titles: 27, reports: 8, portals: 5, events: 7, locals: 0 },
    { name: "philippines", plans: 6, commitments: 39, titles: 40, reports: 10, portals: 7, events: 11, locals: 6 },
  ])("$name holds every fact that was read", ({ name, ...expected }) => {
    const file = curated(name);
    expect({
      plans: file.plans.length,
      commitments: file.commitments.length,
      titles: file.nationalTitles.length,
      reports: file.irmReports.length,
      portals: file.portals.length,
      events: file.events.length,
      locals: file.localMembers.length,
    }).toEqual(expected);
  });

  test.each([
    { name: "colombia", verifiable: 16, ambition: 9, results: 15 },
    { name: "ghana", verifiable: 33, ambition: 27, results: 22 }, // 21 pages and one implementation report
    { name: "honduras", verifiable: 16, ambition: 4, results: 6 },
    { name: "indonesia", verifiable: 40, ambition: 30, results: 18 },
    { name: "kenya", verifiable: 25, ambition: 24, results: 14 },
    { name: "nigeria", verifiable: 37, ambition: 24, results: 23 },
    { name: "peru", verifiable: 7, ambition: 3, results: 7 },
    { name: "philippines", verifiable: 31, ambition: 24, results: 24 },
  ])("$name holds every rating that was read, beside the missing ones", ({ name, ...expected }) => {
    const rated = (indicator: string) =>
      printed(name, indicator).filter((rating) => missingFrom(rating.printed) === undefined).length;
    expect({
      verifiable: rated("VERIFIABLE"),
      ambition: rated("PAGE_AMBITION"),
      results: rated("DIOG") + rated("EARLY_RESULTS"),
    }).toEqual(expected);
  });

  test.each([...files.keys()])("every value printed in %s is a label of its scale or a missing phrase", (name) => {
    const values = [
      ...curated(name).commitments.flatMap((entry) => entry.ratings),
      ...curated(name).nationalTitles.flatMap((entry) => entry.ratings ?? []),
      ...curated(name).irmReports.flatMap((entry) => entry.planAssessments),
    ];
    const strange = values.filter(
      (value) =>
        labelOf(indicatorById(value.indicator).scale, value.printed) === undefined &&
        missingFrom(value.printed) === undefined,
    );
    expect(strange).toEqual([]);
  });

  test.each([...files.keys()])("every plan id in %s is the member code and the plan's number", (name) => {
    const { member, plans } = curated(name);
    for (const plan of plans) expect(plan.id).toBe(`AP_${member}${String(plan.number).padStart(2, "0")}`);
  });
});

describe("facts in the curated files", () => {
  test("Kenya's fifth plan ends in December 2027 and has nine commitments", () => {
    expect(curated("kenya").plans[4]).toMatchObject({
      id: "AP_KEN05",
      endYear: 2027,
      endMonth: 12,
      commitmentCount: 9,
    });
  });

  test("KE0023 is Marginal on its page and Substantial in the transitional report", () => {
    expect(ratings("kenya", "KE0023", "DIOG").map((rating) => rating.printed)).toEqual(["Marginal"]);
    expect(ratings("kenya", "KE0023", "COMPLETION")).toEqual([
      {
        indicator: "COMPLETION",
        stage: "FINAL",
        printed: "Substantial",
        report: "Kenya Transitional Results Report 2018-2021",
        source: "p74266",
      },
    ]);
  });

  test("the star of KE0017 stands in the mid-term report, so it is no final one", () => {
    expect(ratings("kenya", "KE0017", "STAR_PRINTED").map(({ stage, printed: value }) => [stage, value])).toEqual([
      ["PROGRESS", "Yes"],
    ]);
  });

  test("Kenya's end-of-term table keeps both columns", () => {
    const substantial = report("kenya", "Kenya End-of-Term Report 2016-2018")?.figures.filter(
      (figure) => figure.label === "Substantial",
    );
    expect(substantial?.map(({ column, printed: value }) => [column, value])).toEqual([
      ["Mid-term", "4"],
      ["End of term", "3"],
    ]);
  });

  test("GH0014 keeps the two rival stars, each with its page", () => {
    expect(ratings("ghana", "GH0014", "STAR_PRINTED").map(({ printed: value, source }) => [value, source])).toEqual([
      ["No", "GH0014"],
      ["Yes", "end-of-term-report-2015-2017-year-2"],
    ]);
  });

  test("the star of GH0013 is unplaced, because its page names no report", () => {
    expect(ratings("ghana", "GH0013", "STAR_PRINTED")).toEqual([]);
    expect(curated("ghana").unplaced.map((entry) => entry.commitment)).toEqual(["GH0013"]);
  });

  test("CO0097 stands in no plan, because its page contradicts itself", () => {
    expect(commitment("colombia", "CO0097")).toMatchObject({
      plan: null,
      cycle: 2017,
      planPrinted: "Colombia Action Plan 2023-2025 (December)",
    });
  });

  test("Colombia's review prints the reverse of acting contrary to process", () => {
    expect(report("colombia", "Colombia Action Plan Review 2020-2022")?.planAssessments).toEqual([
      {
        indicator: "CONTRARY_TO_PROCESS",
        stage: "DESIGN",
        label: "Acted in accordance with the OGP process",
        printed: "Yes",
        reversed: true,
      },
    ]);
  });

  test("Honduras keeps the sum that its end-of-term table gets wrong", () => {
    const cell = report("honduras", "Honduras End-of-Term Report 2016-2018")?.figures.find(
      (figure) => figure.label === "Substantial or complete implementation" && figure.column === "End of term",
    );
    expect(cell?.printed).toBe("5"); // complete 0 + substantial 4
  });

  test("twenty commitments of Honduras have an id and no title", () => {
    expect(curated("honduras").commitments.filter((entry) => entry.titles.length === 0)).toHaveLength(20);
  });

  test("the first Philippine plan is called 2012-2013 and belongs to cycle 2011", () => {
    expect(curated("philippines").plans[0]).toMatchObject({ label: "2012-2013", submissionYear: 2011 });
  });

  test("a 2019 Philippine commitment is rated on DIOG and a pending 2022 Indonesian one on early results", () => {
    expect(ratings("philippines", "PH0062", "DIOG").map((rating) => rating.printed)).toEqual(["Major"]);
    expect(ratings("indonesia", "ID0149", "EARLY_RESULTS").map((rating) => rating.printed)).toEqual([
      "Pending IRM Review",
    ]);
  });

  test("a placeholder Not Relevant is nowhere taken for a rating", () => {
    for (const name of files.keys()) {
      expect(printed(name, "RELEVANT").filter((rating) => rating.printed === "Not Relevant")).toEqual([]);
    }
  });

  test("Peru's contrary-to-process letter is dated to the month that its title prints", () => {
    const letters = curated("peru").events.filter((event) => event.kind === "LETTER_CONTRARY_TO_PROCESS");
    expect(letters.map((event) => event.date)).toEqual(["2023-02"]);
  });
});
