import { describe, expect, test } from "vitest";
import { madeUpMilestones, trackerColumns } from "../../../test/support/portal-site/portals/made-up.ts";
import { trackerTable } from "../../../test/support/portal-site/portals/tracker-pages.ts";
import { readHtmlTable } from "./html-table.ts";
import { madeUpPage, madeUpSource } from "./testing/made-up-source.ts";

const columns = {
  number: ["Number", "S/N"],
  title: ["Milestone"],
  evidence: ["Notes"],
  commitment: ["Commitment"],
  theme: ["Theme"],
  start: ["Start"],
  finish: ["Finish"],
  status: ["Status"],
};
const source = madeUpSource("html-table", { rows: "milestones", columns });
const read = (markup: string) => readHtmlTable(source, madeUpPage(markup));
const rows = madeUpMilestones(14);

describe("a table of milestones", () => {
  test("gives milestones with the tracker's own words, and claims by civil society with the mapped status beside", () => {
    const reading = read(trackerTable("Milestones", trackerColumns, rows));
    expect(reading.problems).toEqual([]);
    expect(reading.leftovers).toEqual([]);
    expect(reading.count).toBe(14);
    expect(reading.milestones[9]).toEqual({
      number: "10",
      title: "Milestone text 10",
      commitmentNumber: "2",
      commitmentTitle: "Commitment title 2",
      theme: "Theme 2",
      start: "2020-01-01",
      due: "2021-10-28",
      status: "ONGOING",
      evidence: ["https://open.example/proof-10.html"],
    });
    expect(reading.claims.slice(0, 3)).toEqual([
      claim("1", "1", "COMPLETED", "COMPLETE"),
      claim("1", "2", "UNDERWAY", "UNDER_WAY"),
      claim("1", "3", "NO DATA", "NO_DATA"),
    ]);
    expect(reading.nationalTitles).toEqual([
      { plan: 2, numberInPlan: "1", title: "Commitment title 1", language: "en", sources: ["page"] },
      { plan: 2, numberInPlan: "2", title: "Commitment title 2", language: "en", sources: ["page"] },
    ]);
    expect(reading.commitments).toEqual([]);
  });

  test("gives the same facts with its columns in another order", () => {
    const first = read(trackerTable("Milestones", trackerColumns, rows));
    const second = read(trackerTable("Milestones", trackerColumns.toReversed(), rows));
    expect(second).toEqual(first);
  });

  test("gives nothing when a column is renamed, and says what was expected and what was found", () => {
    const renamed = trackerColumns.map((column) => (column === "Status" ? "State of play" : column));
    const reading = read(trackerTable("Milestones", renamed, rows));
    expect([reading.count, reading.milestones, reading.claims]).toEqual([0, [], []]);
    expect(reading.problems.map(({ reason, place }) => [reason, place])).toEqual([["PORTAL_CHANGED", "table 1"]]);
    expect(reading.problems[0]?.message).toBe(
      'https://open.example/list: expected "Status", found "Number", "Milestone", "Notes", "Commitment", "Theme", "Start", ' +
        '"Finish", "State of play". Nothing was read of it. Look at the page and correct the source "made-up" in the country\'s ' +
        "country.yml.",
    );
  });

  test("gives nothing when two columns have one name", () => {
    const reading = read(trackerTable("Milestones", [...trackerColumns, "Status"], rows));
    expect([reading.count, reading.problems[0]?.reason]).toEqual([0, "PORTAL_CHANGED"]);
  });

  test("gives nothing when the table is gone, naming all columns that were expected", () => {
    const { problems } = read("<html><body><h1>Milestones</h1><p>Lorva tem seldo.</p></body></html>");
    expect(problems[0]?.message).toContain('expected "Number", "Milestone", "Notes"');
    expect(problems[0]?.message).toContain("found nothing");
  });

  test("reports a column that no label accounts for, and reads the others", () => {
    const more = rows.map((row) => ({ ...row, cells: { ...row.cells, Budget: "12" } }));
    const reading = read(trackerTable("Milestones", ["Budget", ...trackerColumns], more));
    expect(reading.leftovers).toEqual([{ place: "table 1, heading", text: "Budget" }]);
    expect(reading.milestones).toHaveLength(14);
  });

  test("reads a table for every theme, and reports headings between rows", () => {
    const table = (part: typeof rows) =>
      trackerTable("x", trackerColumns, part).match(/<table[\s\S]*<\/table>/)?.[0] ?? "";
    const withHeading = table(rows.slice(0, 7)).replace("<tbody>", '<tbody><tr><td colspan="8">Theme 1</td></tr>');
    const reading = read(`<html><body>${withHeading}${table(rows.slice(7))}</body></html>`);
    expect(reading.milestones).toHaveLength(14);
    expect(reading.leftovers).toEqual([{ place: "table 1, row 1", text: "Theme 1" }]);
  });

  test("reads a cell that spans several rows for each of them", () => {
    const heads = trackerColumns.map((column) => `<th>${column}</th>`).join("");
    const row = (number: number, commitment: string) =>
      `<tr><td>${number}</td><td>Text ${number}</td><td></td>${commitment}<td>2020-01-01</td><td>2020-12-31</td><td>ONGOING</td></tr>`;
    const shared = '<td rowspan="2">3. Gorvel</td><td rowspan="2">Theme 9</td>';
    const reading = read(`<table><tr>${heads}</tr>${row(1, shared)}${row(2, "")}</table>`);
    expect(reading.milestones.map((one) => [one.number, one.commitmentNumber, one.theme, one.status])).toEqual([
      ["1", "3", "Theme 9", "ONGOING"],
      ["2", "3", "Theme 9", "ONGOING"],
    ]);
  });
});

describe("a row that cannot be taken at its word", () => {
  const withRow = (cells: Record<string, string>) =>
    read(trackerTable("Milestones", trackerColumns, [...rows.slice(0, 3), { cells: { ...rows[3]?.cells, ...cells } }]));

  test("keeps a milestone and makes no claim of a status word that nobody knows", () => {
    const reading = withRow({ Status: "Nearly there" });
    expect(reading.milestones[3]?.status).toBeNull();
    expect(reading.claims).toHaveLength(3);
    expect(reading.problems).toEqual([
      {
        reason: "UNKNOWN_LABEL",
        subjectId: "milestone 4",
        place: "table 1, row 4",
        raw: "Nearly there",
        message:
          '"Nearly there" is no status word of schema/vocabulary/milestone-statuses.yml. Add it there with its source if it is one.',
      },
    ]);
  });

  test.each([
    ["an impossible day", { Start: "2020-02-31" }, "UNREADABLE_DATE", null, "2021-04-28"],
    ["a day that can be read both ways", { Start: "03/04/2020" }, "UNREADABLE_DATE", null, "2021-04-28"],
    ["a year out of range", { Start: "1905-07-15" }, "UNREADABLE_DATE", null, "2021-04-28"],
    ["an end before the start", { Finish: "2019-01-01" }, "IMPOSSIBLE_DATE", null, null],
  ])("leaves out %s", (_, cells, reason, start, due) => {
    const reading = withRow(cells);
    expect(reading.problems.map((problem) => problem.reason)).toEqual([reason]);
    expect([reading.milestones[3]?.start, reading.milestones[3]?.due]).toEqual([start, due]);
  });

  test("takes neither of two rows with one number and different texts, and once what is printed twice", () => {
    const rival = { cells: { ...rows[0]?.cells, Milestone: "Another text" } };
    const twice = read(trackerTable("Milestones", trackerColumns, [...rows, rows[1] ?? { cells: {} }, rival]));
    expect(twice.milestones.map(({ number }) => number)).not.toContain("1");
    expect(twice.milestones).toHaveLength(13);
    expect(twice.problems.map(({ reason, subjectId }) => [reason, subjectId])).toEqual([
      ["DUPLICATE_ID", "milestone 1"],
      ["DUPLICATE_ID", "milestone 1"],
    ]);
  });

  test("is set aside without a number", () => {
    const reading = withRow({ Number: "soon" });
    expect(reading.milestones).toHaveLength(3);
    expect(reading.problems[0]?.reason).toBe("NO_NUMBER");
  });

  test("never keeps contact details", () => {
    const reading = withRow({ Theme: "ask zed@quorl.example" });
    expect(JSON.stringify(reading)).not.toContain("quorl");
    expect(reading.leftovers).toEqual([{ place: "table 1, row 4", text: "[contact details left out]" }]);
  });
});

function claim(commitmentNumber: string, milestoneNumber: string, label: string, status: string) {
  const place = `table 1, row ${milestoneNumber}`;
  return {
    assessor: "CIVIL_SOCIETY",
    topic: "STATUS",
    commitmentNumber,
    milestoneNumber,
    label,
    status,
    date: null,
    place,
  };
}
