import { describe, expect, test } from "vitest";
import { figureNumbers } from "./figure-numbers.ts";

describe("figureNumbers", () => {
  test.each([
    ["17 (85%)", 17, 85],
    ["26 (100%)", 26, 100],
    ["1(6%)", 1, 6],
    ["0(0%)", 0, 0],
    ["0 (0%))", 0, 0],
    ["(89%)", null, 89],
    ["0 (%)", 0, null],
    ["8", 8, null],
    ["85%", null, 85],
    ["12 (7,5 %)", 12, 7.5],
    ["8*", 8, null],
    ["8 [2]", 8, null],
    ["8 (100%)²", 8, 100],
  ])("reads %s as printed", (printed, number, percent) => {
    expect(figureNumbers(printed)).toEqual({ number, percent });
  });

  test.each(["N/A", "", "eight", "9 16", "2 (14%) 3 (21%)", "three stand-alone commitments", "-4", "20112012", "No*"])(
    "gives no number for %j",
    (printed) => {
      expect(figureNumbers(printed)).toEqual({ number: null, percent: null });
    },
  );

  test("takes no share over a hundred", () => {
    expect(figureNumbers("8 (800%)")).toEqual({ number: 8, percent: null });
  });
});
