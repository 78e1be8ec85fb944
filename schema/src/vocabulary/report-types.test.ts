import { describe, expect, test } from "vitest";
import { assessors, reportStages } from "./kinds.ts";
import { isPublicCommentDraft, reportTypeById, reportTypeFromTitle, reportTypes } from "./report-types.ts";

describe("reportTypeFromTitle", () => {
  test.each([
    ["Kenya Progress Report 2012-13", "PROGRESS"],
    ["Kenya Mid-Term Report 2016- 2018", "MID_TERM"],
    ["Colombia Mid-Term Progress Report 2015-2017", "MID_TERM"],
    ["Ghana 2013-2014 End of Term Report", "END_OF_TERM"],
    ["Peru End-of-Term Report 2015–2017 – For Public Comment", "END_OF_TERM"],
    ["Perú Design Report 2017-2019", "DESIGN"],
    ["Nigeria Implementation Report 2017-2019", "IMPLEMENTATION"],
    ["Philippines Design and Implementation Report 2017-2019", "DESIGN_AND_IMPLEMENTATION"],
    ["Honduras Transitional Results Report 2018-2021", "TRANSITIONAL_RESULTS"],
    ["Kenya Results Report 2020–2022", "RESULTS"],
    ["Ghana Co-Creation Brief 2023", "CO_CREATION_BRIEF"],
    ["Philippines Action Plan Review 2023-2027", "ACTION_PLAN_REVIEW"],
    ["Kenya Midterm Review 2023-2027", "MIDTERM_REVIEW"],
    ["Indonesia: Special Accountability Report", "SPECIAL_ACCOUNTABILITY"],
  ])("%j is a report of type %s", (title, id) => {
    expect(reportTypeFromTitle(title)?.id).toBe(id);
  });

  test.each(["Kenya Action Plan 2023-2027 (December)", "Kenya – Contrary to Process Letter (February 2023)", ""])(
    "%j names no report type",
    (title) => {
      expect(reportTypeFromTitle(title)).toBeUndefined();
    },
  );
});

describe("report types", () => {
  test("exactly the reports written after a plan's end carry final values", () => {
    expect(
      reportTypes()
        .filter(({ final }) => final)
        .map(({ id }) => id),
    ).toEqual([
      "END_OF_TERM",
      "IMPLEMENTATION",
      "DESIGN_AND_IMPLEMENTATION",
      "TRANSITIONAL_RESULTS",
      "RESULTS",
      "LOCAL_FINAL",
      "LOCAL_END_OF_COMMITMENT",
    ]);
  });

  test("final means that the final stage is rated, and the stage is the last of the stages", () => {
    const order = ["DESIGN", "PROGRESS", "FINAL"];
    for (const { final, stage, stages, assessor } of reportTypes()) {
      expect(final).toBe(stage === "FINAL");
      expect(stages.at(-1) ?? null).toBe(stage);
      expect(reportStages().map(({ id }) => id)).toEqual(order);
      expect(assessors().map(({ id }) => id)).toContain(assessor);
    }
  });

  test("a midterm review of a four-year plan is never final", () => {
    expect(reportTypeById("MIDTERM_REVIEW")).toMatchObject({ stage: "PROGRESS", final: false });
  });

  test("a co-creation brief rates nothing", () => {
    expect(reportTypeById("CO_CREATION_BRIEF")).toMatchObject({ stage: null, stages: [] });
  });
});

describe("isPublicCommentDraft", () => {
  test.each([
    ["Peru End-of-Term Report 2015–2017 – For Public Comment", true],
    ["End-of-Term Report (for public comment)", true],
    ["Peru End-of-Term Report 2015-2017", false],
  ])("%j: %s", (title, draft) => {
    expect(isPublicCommentDraft(title)).toBe(draft);
  });
});
