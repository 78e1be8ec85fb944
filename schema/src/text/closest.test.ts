import { describe, expect, test } from "vitest";
import { closest } from "./closest.ts";

const areas = ["gender", "gender-based-violence", "audits", "open-data", "open-justice"];

describe("closest", () => {
  test("finds a misspelt candidate", () => {
    expect(closest("gendre", areas)).toEqual(["gender"]);
  });

  test("finds candidates that hold what was written, whatever its case", () => {
    expect(closest("Justice", areas)).toEqual(["open-justice"]);
  });

  test("puts the nearest first and gives three at most", () => {
    expect(closest("AP_KEN05", ["AP_KEN01", "AP_KEN50", "AP_KEN0", "AP_KEN06", "AP_GHA05"])).toEqual([
      "AP_KEN0",
      "AP_KEN01",
      "AP_KEN06",
    ]);
  });

  test("gives nothing where nothing is near", () => {
    expect(closest("fisheries", areas)).toEqual([]);
  });
});
