import { describe, expect, test } from "vitest";
import { madeUpBlocks } from "../../../test/support/portal-site/portals/made-up.ts";
import { trackerPlan } from "../../../test/support/portal-site/portals/tracker-pages.ts";
import { readDefinitionPage } from "./definition-page.ts";
import { madeUpPage, madeUpSource } from "./testing/made-up-source.ts";

const labels = {
  commitment: ["Commitment {number}"],
  milestone: ["Milestone {number}"],
  lead: ["Lead MDA"],
  personal: ["Responsible person(s)"],
  period: ["Start-Finish Date"],
  status: ["Status"],
  updated: ["Last Updated"],
};
const source = madeUpSource("definition-page", { labels });
const read = (markup: string) => readDefinitionPage(source, madeUpPage(markup));

describe("a page of labels and values", () => {
  test("gives the commitments and milestones of its blocks", () => {
    const reading = read(trackerPlan("Plan", madeUpBlocks));
    expect(reading.problems).toEqual([]);
    expect(reading.records.map(({ numberInPlan, title, lead }) => [numberInPlan, title, lead])).toEqual([
      ["4", "Commitment title 4", "Ministry of Filler"],
      ["5", "Commitment title 5", "Office of Filler"],
    ]);
    expect(
      reading.milestones.map((one) => [one.commitmentNumber, one.number, one.title, one.start, one.due, one.status]),
    ).toEqual([
      ["4", "72", "Milestone text 72", "2020-01-01", "2020-12-31", "UNDERWAY"],
      ["4", "73", "Milestone text 73", "2020-02-01", "2021-06-30", "PENDING"],
      ["5", "80", "Milestone text 80", "2020-05-01", "2021-08-31", "INACTIVE"],
    ]);
    expect(
      reading.claims.map(({ milestoneNumber, label, status, date }) => [milestoneNumber, label, status, date]),
    ).toEqual([
      ["72", "UNDERWAY", "UNDER_WAY", "2021-03-04"],
      ["73", "PENDING", "PENDING", "2021-03-04"],
      ["80", "INACTIVE", "INACTIVE", "2021-04-05"],
    ]);
  });

  test("never keeps responsible persons", () => {
    expect(JSON.stringify(read(trackerPlan("Plan", madeUpBlocks)))).not.toContain("Quorl");
  });

  test("reads labels and values in the cells of a table, and several on one line", () => {
    const reading = read(`<html><body><h2>Commitment 7: Velda</h2>
      <table><tr><th>Lead MDA</th><td>Bureau of Melk</td></tr><tr><th>Responsible person(s)</th><td>Zed Quorl</td></tr></table>
      <p>Milestone 1: Norva Start-Finish Date: 2020-01-01 - 2020-03-31 Status: ONGOING Last Updated: 2020-02-02</p></body></html>`);
    expect(reading.records[0]).toMatchObject({ numberInPlan: "7", title: "Velda", lead: "Bureau of Melk" });
    expect(reading.milestones).toMatchObject([
      { number: "1", title: "Norva", start: "2020-01-01", due: "2020-03-31", status: "ONGOING" },
    ]);
  });

  test("takes a value from the line below its label", () => {
    const reading = read(`<p>COMMITMENT 7:</p><p>Velda: the second part</p><p>Lead MDA:</p><p>Bureau of Melk</p>
      <p>Milestone 1:</p><p>Norva</p><p>Start-Finish Date:</p><p>2020-01-01 - 2020-03-31</p><p>Status:</p><p>ONGOING</p>
      <p>Last Updated:</p><p>2020-02-02</p>`);
    expect(reading.records[0]).toMatchObject({ title: "Velda: the second part", lead: "Bureau of Melk" });
    expect(reading.milestones[0]).toMatchObject({ title: "Norva", due: "2020-03-31", status: "ONGOING" });
  });

  test("gives nothing when a label is renamed, and names what stands in its place", () => {
    const reading = read(trackerPlan("Plan", madeUpBlocks, "State of play"));
    expect([reading.count, reading.claims, reading.records]).toEqual([0, [], []]);
    expect(reading.problems[0]?.message).toContain('expected "Status", found "State of play".');
  });

  test("reports a label that nobody knows, without its value", () => {
    const reading = read(trackerPlan("Plan", madeUpBlocks).replace("<p>Last", "<p>Budget line: 12 zents</p><p>Last"));
    expect(reading.leftovers[0]?.text).toBe("Budget line:");
    expect(reading.milestones).toHaveLength(3);
  });

  test("does not take prose for a label", () => {
    const reading = read(
      trackerPlan("Plan", madeUpBlocks).replace("<p>Last", "<p>Status of the reform is good.</p><p>Last"),
    );
    expect(reading.milestones[0]?.status).toBe("UNDERWAY");
  });

  test("takes none of two blocks with one number that contradict each other, nor their milestones", () => {
    const [first, second] = madeUpBlocks;
    const reading = read(trackerPlan("Plan", [...(first && second ? [first, { ...second, number: "4" }] : [])]));
    expect([reading.records, reading.milestones, reading.claims]).toEqual([[], [], []]);
    expect(reading.problems.map(({ reason, subjectId }) => `${reason} ${subjectId}`)).toEqual([
      "DUPLICATE_ID commitment 4",
      "DUPLICATE_ID commitment 4",
      "DUPLICATE_ID milestone 72",
      "DUPLICATE_ID milestone 73",
      "DUPLICATE_ID milestone 80",
    ]);
  });
});

describe("a page of one commitment", () => {
  test("has its number from the manifest, and evidence under question headings", () => {
    const one = madeUpSource("definition-page", {
      commitmentNumber: "13",
      labels: { evidence: ["Evidence"], ignored: ["What is the problem?"] },
    });
    const page = madeUpPage(
      '<h3>What is the problem?</h3><p>Lorva tem.</p><h3>Evidence</h3><p><a href="/p.pdf">P</a></p>',
    );
    expect(readDefinitionPage(one, page).records).toMatchObject([
      { numberInPlan: "13", title: null, evidence: ["https://open.example/p.pdf"] },
    ]);
  });
});
