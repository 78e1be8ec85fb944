import { describe, expect, test } from "vitest";
import { indicatorById } from "./indicators.ts";
import { ogpValues, ogpValuesFromPrinted } from "./ogp-values.ts";

describe("ogpValuesFromPrinted", () => {
  test.each([
    [
      "Access to Information Civic Participation , Technology",
      ["ACCESS_TO_INFORMATION", "CIVIC_PARTICIPATION", "TECHNOLOGY"],
    ],
    ["Access to Information , Public Accountability", ["ACCESS_TO_INFORMATION", "PUBLIC_ACCOUNTABILITY"]],
    ["Technology", ["TECHNOLOGY"]],
  ])("%j names %j", (printed, ids) => {
    expect(ogpValuesFromPrinted(printed)?.map(({ id }) => id)).toEqual(ids);
  });

  test.each(["", "Yes", "Not Relevant", "Pending IRM Review", "Technology, Innovation"])(
    "%j is no list of values",
    (printed) => {
      expect(ogpValuesFromPrinted(printed)).toBeUndefined();
    },
  );
});

describe("OGP values", () => {
  test("each value has its own relevance indicator, and technology alone does not count", () => {
    for (const { indicator } of ogpValues()) expect(indicatorById(indicator).scale).toBe("relevance-value");
    expect(
      ogpValues()
        .filter(({ countsForRelevance }) => !countsForRelevance)
        .map(({ id }) => id),
    ).toEqual(["TECHNOLOGY"]);
  });
});
