import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import { assessmentFact } from "@ogp-graph/test/support/made-up-facts.ts";
import { describe, expect, test } from "vitest";
import { markAssessments, markSets } from "./preferred.ts";

type Given = Partial<FactOf<"assessment">>;

const absent = (missing: string): Given => ({ label: null, code: null, band: null, missing });
const diog: Given = { indicator: "DIOG", measure: "RESULTS", scale_id: "diog", label: "Marginal", code: 2 };
const early: Given = {
  indicator: "EARLY_RESULTS",
  measure: "RESULTS",
  scale_id: "early-results",
  label: "Moderate",
  code: 1,
};

/** Ids of the preferred rows and of the headline rows, in order. */
function marked(...rows: readonly Given[]) {
  const facts = rows.map((row) => assessmentFact("XA0001", row));
  const result = markAssessments(facts);
  expect(result.map((row) => row.id)).toEqual(facts.map((row) => row.id));
  return {
    preferred: result.filter((row) => row.preferred === 1).map((row) => row.id),
    headline: result.filter((row) => row.headline === 1).map((row) => row.id),
  };
}

describe("Which assessment stands for a commitment", () => {
  test("the more trusted source wins for one indicator and stage", () => {
    expect(marked({ id: "sheet", trust: 20 }, { id: "page", trust: 30 }, { id: "list", trust: 10 })).toEqual({
      preferred: ["page"],
      headline: ["page"],
    });
  });

  test("a rating wins over an absence, however trusted the absence", () => {
    expect(marked({ id: "report", trust: 40, ...absent("NOT_RATED") }, { id: "sheet", trust: 20 })).toEqual({
      preferred: ["sheet"],
      headline: ["sheet"],
    });
  });

  test("stages do not meet: a mid-term value never stands for the end", () => {
    const rows = [
      { id: "mid", stage: "PROGRESS" },
      { id: "end", ...absent("REPORT_PENDING") },
    ];
    expect(marked(...rows)).toEqual({ preferred: ["mid", "end"], headline: ["mid", "end"] });
  });

  test("of two indicators of one measure, the rated one is the headline; both are preferred", () => {
    expect(marked({ id: "diog", ...diog, ...absent("NOT_RATED") }, { id: "early", ...early })).toEqual({
      preferred: ["diog", "early"],
      headline: ["early"],
    });
    expect(marked({ id: "diog", ...diog }, { id: "early", ...early, ...absent("REPORT_PENDING") }).headline).toEqual([
      "diog",
    ]);
  });

  test("where neither is rated, the weightier reason is the headline: pending before not rated", () => {
    const rows = [
      { id: "diog", ...diog, ...absent("NOT_RATED") },
      { id: "early", ...early, ...absent("REPORT_PENDING") },
    ];
    expect(marked(...rows).headline).toEqual(["early"]);
    expect(marked(...rows.toReversed()).headline).toEqual(["early"]);
  });

  test("an indicator that is never a headline has a preferred row all the same", () => {
    expect(marked({ id: "star", indicator: "STAR_2015", measure: "STAR" })).toEqual({
      preferred: ["star"],
      headline: [],
    });
  });

  test("the same rows in any order give the same winners", () => {
    const rows = [
      { id: "a", trust: 20 },
      { id: "b", trust: 20 },
      { id: "c", trust: 20, ...absent("NOT_RATED") },
    ];
    expect(marked(...rows).preferred).toEqual(["a"]);
    expect(marked(...rows.toReversed()).preferred).toEqual(["a"]);
  });

  test("commitments do not meet", () => {
    const facts = [assessmentFact("XA0001"), assessmentFact("XA0002")];
    expect(markAssessments(facts).map((row) => row.headline)).toEqual([1, 1]);
  });
});

describe("Which set of rows stands", () => {
  test("that of the most trusted source, whole; the others stay, unpreferred", () => {
    const rows = [
      { id: "sheet 1", of: "XA0001", trust: 20 },
      { id: "page 1", of: "XA0001", trust: 30 },
      { id: "page 2", of: "XA0001", trust: 30 },
      { id: "sheet 2", of: "XA0002", trust: 20 },
    ];
    const preferred = markSets(rows, (row) => row.of).filter((row) => row.preferred === 1);
    expect(preferred.map((row) => row.id)).toEqual(["page 1", "page 2", "sheet 2"]);
  });
});
