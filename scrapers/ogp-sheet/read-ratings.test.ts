import { type SheetCells, sheetCsv } from "@ogp-graph/test/support/sheet-csv.ts";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { type RowReading, readRow } from "./read-row.ts";

function read(cells: SheetCells = {}): RowReading {
  const [row = {}] = parse(sheetCsv([cells]), { columns: true }) as Record<string, string>[]; // one row of text cells
  return readRow({ number: 2, cells: row }, "src_made_up");
}

function rating(cells: SheetCells, indicator: string, stage: string) {
  const found = read(cells).commitment?.assessments.find((row) => row.indicator === indicator && row.stage === stage);
  return found && { label: found.label, code: found.code, band: found.band, missing: found.missing };
}

const problems = (cells: SheetCells) =>
  read(cells).problems.map(({ state, reason, locator, raw }) => ({ state, reason, locator, raw }));

describe("A rating of the sheet", () => {
  test.each([
    ["NR", "REPORT_PENDING"],
    ["ND", "NOT_RATED"],
    ["NA", "NOT_APPLICABLE"],
  ])("%s is the missing reason %s, and no label", (cell, missing) => {
    const cells = { "Completion (End Of Term)": cell, _CompletionEndTerm: cell };
    expect(rating(cells, "COMPLETION", "FINAL")).toEqual({ label: null, code: null, band: null, missing });
    expect(problems(cells)).toEqual([]);
  });

  test.each([
    ["Withdrawn", "0", "LOW"],
    ["Unclear", "1", "LOW"],
    ["Not Started", "2", "LOW"],
    ["Limited", "3", "LOW"],
    ["Substantial", "4", "HIGH"],
    ["Complete", "5", "HIGH"],
  ])("completion %s is number %s and %s", (label, code, band) => {
    const cells = { "Completion (End Of Term)": label, _CompletionEndTerm: code };
    expect(rating(cells, "COMPLETION", "FINAL")).toEqual({ label, code: Number(code), band, missing: null });
    expect(problems(cells)).toEqual([]);
  });

  test("completion half-way is no completion at the end", () => {
    const cells = { "Completion (Progress Report)": "Complete", "Completion (End Of Term)": "NR" };
    expect(rating(cells, "COMPLETION", "PROGRESS")?.label).toBe("Complete");
    expect(rating(cells, "COMPLETION", "FINAL")?.label).toBeNull();
  });

  test.each([
    ["Not Applicable", "0"],
    ["Worsens", "1"],
    ["Did Not Change", "2"],
    ["Marginal", "3"],
    ["Major", "4"],
    ["Outstanding", "5"],
  ])("for one value, %s is number %s: one above the overall scale", (label, code) => {
    const cells = { "Did It Open Government (Access To Information)": label, _DIOGATI: code };
    expect(rating(cells, "DIOG_ACCESS_TO_INFORMATION", "FINAL")).toEqual({
      label,
      code: Number(code),
      band: null,
      missing: null,
    });
    expect(problems(cells)).toEqual([]);
  });

  test.each([
    ["Worsens", "0", "LOW"],
    ["Did Not Change", "1", "LOW"],
    ["Marginal", "2", "LOW"],
    ["Major", "3", "HIGH"],
    ["Outstanding", "4", "HIGH"],
  ])("overall, %s is number %s and %s", (label, code, band) => {
    const cells = { "Did It Open Government (Overall)": label, _OpenGovernment: code };
    expect(rating(cells, "DIOG", "FINAL")).toEqual({ label, code: Number(code), band, missing: null });
    expect(problems(cells)).toEqual([]);
  });

  test("no early results to report yet is assessed, with a label of its own, and never Did Not Change", () => {
    const cells = { "Did It Open Government (Overall)": "No early results to report yet", _OpenGovernment: "1" };
    expect(rating(cells, "DIOG", "FINAL")).toEqual({
      label: "No early results to report yet",
      code: null,
      band: "LOW",
      missing: null,
    });
    expect(problems(cells)).toEqual([]);
  });

  test("a label rules over a number that contradicts it, and the repair is reported", () => {
    const cells = { "Did It Open Government (Civic Participation)": "Marginal", _DIOGCP: "0" };
    expect(rating(cells, "DIOG_CIVIC_PARTICIPATION", "FINAL")).toMatchObject({ label: "Marginal", code: 3 });
    expect(problems(cells)).toEqual([
      { state: "REPAIRED", reason: "LABEL_OVER_CODE", locator: 'row 2, column "_DIOGCP"', raw: "0" },
    ]);
  });

  test("the 1 in Verifiable is read as Yes and reported; a Yes is not", () => {
    expect(rating({ Verifiable: "1" }, "VERIFIABLE", "DESIGN")).toMatchObject({ label: "Yes", band: "HIGH" });
    expect(problems({ Verifiable: "1" })).toEqual([
      { state: "REPAIRED", reason: "OTHER_SPELLING", locator: 'row 2, column "Verifiable"', raw: "1" },
    ]);
    expect(problems({ Verifiable: "No" })).toEqual([]);
  });

  test("stars are read under each rule and report apart", () => {
    const cells = {
      "Starred (2015 Only)": "1",
      "Starred (Current Formula) Progress Report": "0",
      "Starred (Current Formula) End of Term": "NR",
    };
    expect(rating(cells, "STAR_2014", "PROGRESS")).toMatchObject({ label: "Starred", code: 1, band: null });
    expect(rating(cells, "STAR_2015", "PROGRESS")).toMatchObject({ label: "Not starred", code: 0 });
    expect(rating(cells, "STAR_2015", "FINAL")).toMatchObject({ label: null, missing: "REPORT_PENDING" });
  });

  test("the two scales of ambition are two indicators", () => {
    const cells = { "Potential Impact": "ND", "Potential for Results": "Substantial", "_Potential for Results": "2" };
    expect(rating(cells, "POTENTIAL_IMPACT", "DESIGN")).toMatchObject({ label: null, missing: "NOT_RATED" });
    expect(rating(cells, "POTENTIAL_FOR_RESULTS", "DESIGN")).toMatchObject({ label: "Substantial", code: 2 });
  });

  test.each([
    ["Partially", "UNKNOWN_LABEL"],
    ["", "EMPTY_CELL"],
    ["Outstanding", "UNKNOWN_LABEL"],
    ["4", "UNKNOWN_LABEL"],
  ])("%j in completion is quarantined as %s, and the rest of the row is read", (cell, reason) => {
    const cells = { "Completion (End Of Term)": cell };
    expect(rating(cells, "COMPLETION", "FINAL")).toBeUndefined();
    expect(problems(cells)).toEqual([
      { state: "QUARANTINED", reason, locator: 'row 2, column "Completion (End Of Term)"', raw: cell },
    ]);
    expect(read(cells).commitment?.assessments).toHaveLength(21);
  });

  test("carries the year of the report that gave it", () => {
    const assessments = read().commitment?.assessments ?? [];
    const years = Object.fromEntries(assessments.map((row) => [`${row.indicator} ${row.stage}`, row.reportYear]));
    expect(years).toMatchObject({ "SPECIFICITY DESIGN": 2015, "COMPLETION PROGRESS": 2015, "COMPLETION FINAL": 2017 });
  });

  test("of a cluster's design names the cluster; results stay with the commitment", () => {
    const cells = { "Cluster Commitment ID(s)": "XA0002, XA0001,XA0003" };
    const assessments = read(cells).commitment?.assessments ?? [];
    const clusterOf = (indicator: string) => assessments.find((row) => row.indicator === indicator)?.clusterId;
    expect(clusterOf("POTENTIAL_FOR_RESULTS")).toBe("XA0001+XA0002+XA0003");
    expect(clusterOf("DIOG")).toBeNull();
    expect(read(cells).commitment?.links.map((link) => link.toId)).toEqual(["XA0002", "XA0003"]);
  });
});
