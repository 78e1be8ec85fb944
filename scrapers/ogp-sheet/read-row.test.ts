import { ofMember, type SheetCells, sheetCsv } from "@ogp-graph/test/support/sheet-csv.ts";
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
const value = (cells: SheetCells, field: string) =>
  read(cells).commitment?.statements.find((statement) => statement.field === field)?.value ?? null;

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

describe("A commitment of the sheet", () => {
  test.each([
    ["2A", "2A"],
    ["1.1", "1.1"],
    ["3.2 & 3.3", "3.2 & 3.3"],
    ["B.1.A", "B.1.A"],
    ["8.1999999999999993", "8.2"],
    ["4.0999999999999996", "4.1"],
    ["8.3000000000000007", "8.3"],
    ["NA", null],
  ])("number %j is %j, and a string", (cell, number) => {
    expect(value({ "Commitment Number": cell }, "number_in_plan")).toBe(number);
  });

  test.each([
    ["2.2999999999999998", "2.3"],
    ["1.1000000000000001", "1.1"],
    ["3.2 & 3.3", "3.2 & 3.3"],
    ["B", "B"],
    ["2", "2"],
    ["0", null],
    ["ND", null],
  ])("cluster %j is %j", (cell, cluster) => {
    expect(value({ Cluster: cell }, "cluster")).toBe(cluster);
  });

  test("a number that went through floating point keeps its printed form, and the repair is reported", () => {
    const cells = { Cluster: "2.2999999999999998" };
    const statement = read(cells).commitment?.statements.find((row) => row.field === "cluster");
    expect(statement).toMatchObject({ value: "2.3", printed: "2.2999999999999998", rule: "FLOATING_POINT" });
    expect(problems(cells)).toEqual([
      { state: "REPAIRED", reason: "FLOATING_POINT", locator: 'row 2, column "Cluster"', raw: "2.2999999999999998" },
    ]);
  });

  test("an ambiguous date stays as printed, with both days it can mean", () => {
    const cells = { "Start Date": "7/1/2014" };
    expect(value(cells, "start")).toBe('{"date":null,"candidates":["2014-01-07","2014-07-01"]}');
    expect(problems(cells)).toEqual([
      { state: "UNDECIDED", reason: "AMBIGUOUS_DAY_MONTH", locator: 'row 2, column "Start Date"', raw: "7/1/2014" },
    ]);
  });

  test("an impossible date is quarantined", () => {
    const cells = { "End Date": "6/31/2016" };
    expect(value(cells, "end")).toBeNull();
    expect(problems(cells)).toEqual([
      { state: "QUARANTINED", reason: "IMPOSSIBLE_DATE", locator: 'row 2, column "End Date"', raw: "6/31/2016" },
    ]);
  });

  test.each([
    ["Year Of Submission", "20I4", "NOT_A_YEAR"],
    ["Year Of Submission", "1905", "NOT_A_YEAR"],
    ["Action Plan End Year", "2099", "NOT_A_YEAR"],
    ["Action Plan Duration (Years)", "two", "NOT_A_NUMBER"],
    ["Open Data", "yes", "UNKNOWN_TAG"],
    ["Open Data", "", "UNKNOWN_TAG"],
    ["Region", "Oceania", "UNKNOWN_REGION"],
    ["National Or Local", "Village", "UNKNOWN_LEVEL"],
    ["Cluster Commitment ID(s)", "XA0001, see annex", "BAD_COMMITMENT_ID"],
  ])("%s %j is quarantined as %s, and the commitment is loaded without it", (column, cell, reason) => {
    const found = problems({ [column]: cell }).filter((problem) => problem.state === "QUARANTINED");
    expect(found.map((problem) => problem.reason)).toContain(reason);
    expect(found[0]).toMatchObject({ locator: `row 2, column "${column}"`, raw: cell });
    expect(read({ [column]: cell }).commitment?.id).toBe("XA0001");
  });

  test("a tag of 1 is given, of 0 is not, and ND says that nobody coded it", () => {
    const areas = read().commitment?.areas.map(({ areaId, state }) => ({ areaId, state }));
    expect(areas).toEqual([
      { areaId: "digital-participation", state: "NOT_CODED" },
      { areaId: "open-data", state: "TAGGED" },
      { areaId: "public-participation", state: "TAGGED" },
    ]);
  });

  test("institutions are divided only where the cell marks it", () => {
    const named = read().commitment?.institutions.map(({ role, name, splitRule }) => ({ role, name, splitRule }));
    expect(named).toEqual([
      { role: "LEAD", name: "Ministry of Examples, Samples and Instances", splitRule: "WHOLE" },
      { role: "SUPPORTING", name: "Office of One", splitRule: "NUMBERED" },
      { role: "SUPPORTING", name: "Office of Two", splitRule: "NUMBERED" },
    ]);
  });

  test.each([
    "Ministry of Examples, Mr. Sample Person",
    "Ministry of Examples (sample@example.org)",
    "Ministry of Examples, tel. +00 000 000 000",
  ])("%j names a contact and is withheld, from the quarantine too", (cell) => {
    const reading = read({ "Lead Institution": cell });
    expect(reading.commitment?.institutions.map((row) => row.role)).toEqual(["SUPPORTING", "SUPPORTING"]);
    expect(reading.problems).toMatchObject([{ state: "QUARANTINED", reason: "CONTACT_DETAILS", raw: "(withheld)" }]);
    expect(JSON.stringify(reading)).not.toContain("Ministry of Examples,");
    expect(JSON.stringify(reading)).not.toContain("sample@example.org");
  });

  test("both titles are kept once each, in no stated language", () => {
    const titles = (cells: SheetCells) =>
      read(cells).commitment?.titles.map(({ text, short, language }) => ({ text, short, language }));
    expect(titles({})).toEqual([
      { text: "Publish the register", short: false, language: null },
      { text: "Register", short: true, language: null },
    ]);
    expect(titles({ "Short Title": "Publish  the\nregister" })).toEqual([
      { text: "Publish the register", short: false, language: null },
    ]);
  });

  test("the full text and OGP's derived columns are in nothing that is stored", () => {
    const kept = JSON.stringify(
      read({ "Full Text": "SECRET PROSE", "IRM-Based Score": "77", "High Completion": "88" }),
    );
    expect(kept).not.toMatch(/SECRET PROSE|"77"|"88"/);
  });

  test("may stand outside every plan", () => {
    const reading = read({ "Action Plan ID": "NA" });
    expect(reading.commitment?.id).toBe("XA0001");
    expect(reading.plan).toBeUndefined();
  });

  test.each([
    ["UK0001", "GBR"],
    ["XK0001", "XKX"],
    ["PNG0001", "PNG"],
    ["MO0001", "MAR"],
    ["COT0001", "PHSC"],
    ["XAYY0001", "XAYY"],
    ["XZ0001", "XZZ"],
  ])("the id %s belongs to %s", (id, code) => {
    const reading = read(ofMember(code, id));
    expect(reading.problems).toEqual([]);
    expect(reading.member?.id).toBe(code);
    expect(reading.plan?.id).toBe(`AP_${code}01`);
  });

  test.each<[string, SheetCells, string, string]>([
    [
      "an id that is none",
      { "Commitment Unique Identifier": "XA-1" },
      "BAD_COMMITMENT_ID",
      "Commitment Unique Identifier",
    ],
    ["no id", { "Commitment Unique Identifier": "" }, "BAD_COMMITMENT_ID", "Commitment Unique Identifier"],
    ["a code that is none", { Code: "X1" }, "BAD_MEMBER_CODE", "Code"],
    ["the prefix of another member", ofMember("XAA", "KE0001"), "WRONG_MEMBER", "Commitment Unique Identifier"],
    ["Macau's code under Morocco's prefix", ofMember("MAC", "MO0001"), "WRONG_MEMBER", "Commitment Unique Identifier"],
    ["the plan of another member", { "Action Plan ID": "AP_XBB01" }, "WRONG_PLAN", "Action Plan ID"],
    ["a plan that is none", { "Action Plan ID": "Plan 1" }, "WRONG_PLAN", "Action Plan ID"],
  ])("a row with %s is quarantined whole", (_, cells, reason, column) => {
    const reading = read(cells);
    expect(reading).toMatchObject({ commitment: undefined, member: undefined, plan: undefined });
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]).toMatchObject({ state: "QUARANTINED", reason, locator: `row 2, column "${column}"` });
  });
});
