import { type SheetCells, sheetCsv } from "@ogp-graph/test/support/sheet-csv.ts";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { derivedWithoutRule, differencesOf } from "./recompute.ts";

function differences(cells: SheetCells): Record<string, string> {
  const [row = {}] = parse(sheetCsv([cells]), { columns: true }) as Record<string, string>[]; // one row of text cells
  const found = differencesOf({ number: 2, cells: row }, "XA0001");
  return Object.fromEntries(found.map(({ column, printed, recomputed }) => [column, `${printed} → ${recomputed}`]));
}

describe("OGP's derived columns", () => {
  test("agree with the labels of a row that is in order", () => {
    expect(differences({})).toEqual({});
  });

  test("are named with row, printed and recomputed value where the labels contradict them", () => {
    const [row = {}] = parse(sheetCsv([{ "High Completion": "0" }]), { columns: true }) as Record<string, string>[]; // text cells
    expect(differencesOf({ number: 17, cells: row }, "XA0001")).toEqual([
      { commitmentId: "XA0001", row: 17, column: "High Completion", printed: "0", recomputed: "1" },
    ]);
  });

  test.each<[string, SheetCells, Record<string, string>]>([
    [
      "completion at the end rules over completion half-way",
      { "Completion (End Of Term)": "Limited" },
      {
        "High Completion": "1 → 0",
        "Raw Completion": "4 → 3",
        "Max Completion": "2 → 1",
        "Ambitious and complete, or DIOG": "1 → 0",
        "Ambitious but not complete": "0 → 1",
      },
    ],
    [
      "completion half-way stands in where the end is missing",
      { "Completion (End Of Term)": "NR", "Completion (Progress Report)": "Complete" },
      { "Raw Completion": "4 → 5", "Max Completion": "2 → 3" },
    ],
    [
      "a commitment without any completion is not assessed",
      { "Completion (End Of Term)": "NR", "Completion (Progress Report)": "ND" },
      {
        "High Completion": "1 → 0",
        "Comp Assessed": "1 → 0",
        "Ambitious and complete, or DIOG": "1 → 0",
        "Ambitious but not complete": "0 → 1",
      },
    ],
    ["high results by the old scale", { "Did It Open Government (Overall)": "Major" }, { "High DIOG": "0 → 1" }],
    [
      "high results by the newer scale",
      { "Did It Open Government (Overall)": "ND", "Early Results": "Significant" },
      { "High DIOG": "0 → 1" },
    ],
    [
      "a moderate early result is assessed and not high",
      { "Did It Open Government (Overall)": "ND", "Early Results": "Moderate" },
      {},
    ],
    [
      "no early results to report yet is assessed and not high",
      { "Did It Open Government (Overall)": "No early results to report yet" },
      {},
    ],
    [
      "an irrelevant commitment is not ambitious, whatever its potential impact",
      { _Relevant: "0", "Potential Impact": "Transformative" },
      { "High Ambition": "1 → 0", "Ambitious and complete, or DIOG": "1 → 0", "Complete but not ambitious": "0 → 1" },
    ],
    [
      "potential for results is assessed and has no high ambition to compare",
      { "Potential Impact": "ND", "Potential for Results": "Substantial", "High Ambition": "ND" },
      { "Ambitious and complete, or DIOG": "1 → 0", "Complete but not ambitious": "0 → 1" },
    ],
    [
      "withdrawn and unclear commitments stand below the re-based completion",
      { "Completion (End Of Term)": "Withdrawn", "Max Completion": "NA" },
      {
        "High Completion": "1 → 0",
        "Raw Completion": "4 → 0",
        "Ambitious and complete, or DIOG": "1 → 0",
        "Ambitious but not complete": "0 → 1",
      },
    ],
  ])("%s", (_, cells, expected) => {
    expect(differences(cells)).toEqual(expected);
  });

  test("those whose rule is not known are listed, not guessed", () => {
    expect(derivedWithoutRule()).toEqual(["Max star", "Not reviewed", "IRM-Based Score"]);
  });
});
