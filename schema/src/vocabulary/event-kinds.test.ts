import { describe, expect, test } from "vitest";
import { letterKindFromTitle } from "./event-kinds.ts";

describe("letterKindFromTitle", () => {
  test.each([
    ["Kenya – Contrary to Process Letter (February 2023)", "LETTER_CONTRARY_TO_PROCESS"],
    ["Honduras – Under Review Letter (February 2023)", "LETTER_UNDER_REVIEW"],
    ["Honduras – Notification of Late Action Plan (Cohort Shift) – September 2021", "LETTER_LATE_PLAN"],
    ["Request for extension of action plan implementation period – Plateau", "LETTER_EXTENSION"],
    ["Lima – Letter of Support", "LETTER_OF_SUPPORT"],
    ["Ghana – Letter Regarding Status (October 2021)", "LETTER_OTHER"],
  ])("%j is a %s", (title, id) => {
    expect(letterKindFromTitle(title)?.id).toBe(id);
  });

  test("a title that is no letter has no kind", () => {
    expect(letterKindFromTitle("Kenya Results Report 2020–2022")).toBeUndefined();
  });
});
