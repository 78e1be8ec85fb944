import { describe, expect, test } from "vitest";
import { splitInstitutions } from "./split-institutions.ts";

describe("A printed list of institutions", () => {
  test.each([
    ["Ministry of Finance", ["Ministry of Finance"]],
    // Commas stand inside names as often as between them.
    ["Ministry of Finance, Budget and National Planning", ["Ministry of Finance, Budget and National Planning"]],
    ["Office A, Office B and Office C", ["Office A, Office B and Office C"]],
    // Line breaks come from the page of the plan.
    ["Ministry of\nFinance", ["Ministry of Finance"]],
    // One number is no list, and numbers that do not count are part of the name.
    ["Phase 2. Health", ["Phase 2. Health"]],
    ["Ministry 3) of One 7) of Two", ["Ministry 3) of One 7) of Two"]],
    ["1. Ministry of One", ["1. Ministry of One"]],
    ["Court No. 1. Court No. 2.", ["Court No. 1. Court No. 2."]],
    ["Ministry (a) and (b)", ["Ministry (a) and (b)"]],
    ["Ministry of Trade; ", ["Ministry of Trade"]],
    ["Ministry (Taxes; Customs)", ["Ministry (Taxes; Customs)"]],
  ])("%j stays whole", (cell, names) => {
    expect(splitInstitutions(cell)).toEqual({ names, rule: "WHOLE" });
  });

  test.each([
    ["1. Ministry of One 2. Ministry of Two, Planning", ["Ministry of One", "Ministry of Two, Planning"]],
    ["1) One\n2) Two\n3) Three", ["One", "Two", "Three"]],
    ["(1) One; (2) Two", ["One", "Two"]],
    [
      Array.from({ length: 11 }, (_, index) => `${index + 1}. Office`).join(" "),
      Array.from({ length: 11 }, () => "Office"),
    ],
  ])("%j is divided at its numbers", (cell, names) => {
    expect(splitInstitutions(cell)).toEqual({ names, rule: "NUMBERED" });
  });

  test("letters in brackets that count divide", () => {
    expect(splitInstitutions("(a) One, (b) Two, (c) Three")).toEqual({
      names: ["One", "Two", "Three"],
      rule: "LETTERED",
    });
  });

  test.each(["● One ● Two, Three", "•One •Two, Three", "○ One\n○ Two, Three"])(
    "%j is divided at its bullets",
    (cell) => {
      expect(splitInstitutions(cell)).toEqual({ names: ["One", "Two, Three"], rule: "BULLETED" });
    },
  );

  test("semicolons divide, but not inside brackets", () => {
    expect(splitInstitutions("One, of Two; Three (Four; Five) ;Six;")).toEqual({
      names: ["One, of Two", "Three (Four; Five)", "Six"],
      rule: "SEMICOLON",
    });
  });

  test("no name is empty and none begins or ends with a mark", () => {
    expect(splitInstitutions("; One ;; , Two,;").names).toEqual(["One", "Two"]);
  });
});
