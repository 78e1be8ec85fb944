import { describe, expect, test } from "vitest";
import { numbersIn } from "./to-reports.ts";

describe("A figure of a report", () => {
  test.each([
    ["26 (100%)", 26, 100],
    ["1(6%)", 1, 6],
    ["0 (0%))", 0, 0],
    ["8", 8, null],
    ["0 (%)", 0, null],
    ["(89%)", null, 89],
    ["94%", null, 94],
    ["12.5%", null, 12.5],
    ["1,234", null, null],
    ["N/A", null, null],
    ["three stand-alone commitments", null, null],
  ])("%s is read as number %s and percentage %s", (printed, number, percent) => {
    expect(numbersIn(printed)).toEqual({ number, percent });
  });
});
