import { describe, expect, test } from "vitest";
import { milestoneStatuses, statusFromPrinted } from "./milestone-statuses.ts";

describe("milestoneStatuses", () => {
  test("are the eight groups, of which only NO_DATA says that nothing is known", () => {
    expect(milestoneStatuses().map(({ id, known }) => [id, known])).toEqual([
      ["NOT_STARTED", true],
      ["LIMITED", true],
      ["UNDER_WAY", true],
      ["SUBSTANTIAL", true],
      ["COMPLETE", true],
      ["INACTIVE", true],
      ["PENDING", true],
      ["NO_DATA", false],
    ]);
  });

  test("are each defined in one sentence, with a page", () => {
    for (const { definition, source } of milestoneStatuses()) {
      expect(definition).toMatch(/^\S.*\.$/s);
      expect(source).toMatch(/^https?:\/\/\S+$/);
    }
  });
});

describe("statusFromPrinted", () => {
  test.each([
    ["COMPLETED", "COMPLETE"],
    ["UNDERWAY", "UNDER_WAY"],
    ["ONGOING", "UNDER_WAY"],
    ["INACTIVE", "INACTIVE"],
    ["PENDING", "PENDING"],
    ["NO DATA", "NO_DATA"],
    ["No-Data", "NO_DATA"],
    ["Not started.", "NOT_STARTED"],
    ["NO INICIADO", "NOT_STARTED"],
    ["Limitado", "LIMITED"],
    ["Sustancial", "SUBSTANTIAL"],
    ["En ejecucion", "UNDER_WAY"],
    ["Completed Completed", "COMPLETE"],
    ["Not Started  Not Started", "NOT_STARTED"],
  ])("reads %s as %s", (printed, id) => {
    expect(statusFromPrinted(printed)?.id).toBe(id);
  });

  test.each(["Completed by 2020", "Not", "Started", "", "Complet", "Completed Limited", "87%"])(
    "gives no status for %j",
    (printed) => {
      expect(statusFromPrinted(printed)).toBeUndefined();
    },
  );
});
