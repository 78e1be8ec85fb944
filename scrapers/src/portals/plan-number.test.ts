import { describe, expect, test } from "vitest";
import { planNumber } from "./plan-number.ts";

describe("planNumber", () => {
  test.each([
    ["4", "4"],
    ["04.", "4"],
    [" 4.2 ", "4.2"],
    ["4.02", "4.2"],
    ["2a", "2A"],
    ["2.A", "2.A"],
    ["10", "10"],
    ["100", "100"],
    ["II", "2"],
    ["XIII", "13"],
    ["xlix", "49"],
    ["IIX", null],
    ["0", "0"],
    ["", null],
    ["four", null],
    ["4-6", null],
    ["2020", null],
  ])("reads %j as %j", (printed, number) => {
    expect(planNumber(printed)).toBe(number);
  });
});
