import { describe, expect, test } from "vitest";
import { missingFrom, missingReasonById, missingReasons, weightiestMissing } from "./missing-reasons.ts";
import { labelOf, scales } from "./scales.ts";

describe("missing reasons", () => {
  test.each([
    ["NR", "REPORT_PENDING"],
    ["Pending IRM Review", "REPORT_PENDING"],
    ["pending  irm review ", "REPORT_PENDING"],
    ["ND", "NOT_RATED"],
    ["No IRM Data", "NOT_RATED"],
    ["No Data", "NOT_RATED"],
    ["NA", "NOT_APPLICABLE"],
    ["N/A", "NOT_APPLICABLE"],
  ])("the printed %j means %s", (printed, id) => {
    expect(missingFrom(printed)?.id).toBe(id);
  });

  test.each(["", "0", "Not Applicable", "Complete", "null"])("the printed %j is no missing reason", (printed) => {
    expect(missingFrom(printed)).toBeUndefined();
  });

  test("no word for a missing value is also a label of a scale", () => {
    const words = missingReasons().flatMap(({ sheetCodes, phrases }) => [...sheetCodes, ...phrases]);
    for (const { id } of scales()) {
      expect(words.filter((word) => labelOf(id, word, { reviewed: true }) !== undefined)).toEqual([]);
    }
  });

  test("a pending report outweighs the other reasons, and not loaded yields to all", () => {
    const byPriority = [...missingReasons()].sort((a, b) => a.priority - b.priority);
    expect(byPriority.map(({ id }) => id)).toEqual(["REPORT_PENDING", "NOT_APPLICABLE", "NOT_RATED", "NOT_LOADED"]);
    expect(weightiestMissing(["NOT_LOADED", "NOT_RATED", "REPORT_PENDING"]).id).toBe("REPORT_PENDING");
    expect(weightiestMissing(["NOT_LOADED", "NOT_RATED"]).id).toBe("NOT_RATED");
  });

  test("an unknown reason and an empty list are errors", () => {
    expect(() => missingReasonById("LOST")).toThrow(/no missing reason "LOST"/);
    expect(() => weightiestMissing([])).toThrow(RangeError);
  });
});
