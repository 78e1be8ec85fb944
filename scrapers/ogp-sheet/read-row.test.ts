import { ofMember, type SheetCells, sheetCsv } from "@ogp-graph/test/support/sheet-csv.ts";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { type RowReading, readRow } from "./read-row.ts";

function read(cells: SheetCells = {}): RowReading {
  const [row = {}] = parse(sheetCsv([cells]), { columns: true }) as Record<string, string>[]; // one row of text cells
  return readRow({ number: 2, cells: row }, "src_made_up");
}

const problems = (cells: SheetCells) =>
  read(cells).problems.map(({ state, reason, locator, raw }) => ({ state, reason, locator, raw }));
const value = (cells: SheetCells, field: string) =>
  read(cells).commitment?.statements.find((statement) => statement.field === field)?.value ?? null;

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
