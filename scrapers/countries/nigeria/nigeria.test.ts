import { describe, expect, test } from "vitest";
import { readFixture, tally } from "../../src/portals/testing/read-fixture.ts";

// The tables' texts are filler; the labels and the words of the statuses are those that were seen of the tracker.
describe("Nigeria's civil-society tracker", () => {
  test("gives 119 milestones with claims by civil society, native word and mapped status side by side", async () => {
    const { problems, leftovers, milestones, claims, records, count } = await readFixture("nigeria", "trac-milestones");
    expect([problems, leftovers, count]).toEqual([[], [], 119]);
    expect(tally(milestones.map(({ status }) => status ?? ""))).toEqual({
      COMPLETED: 20,
      UNDERWAY: 20,
      "NO DATA": 20,
      ONGOING: 20,
      INACTIVE: 20,
      PENDING: 19,
    });
    expect(tally(claims.map(({ assessor, status }) => `${assessor} ${status}`))).toEqual({
      "CIVIL_SOCIETY COMPLETE": 20,
      "CIVIL_SOCIETY UNDER_WAY": 40,
      "CIVIL_SOCIETY NO_DATA": 20,
      "CIVIL_SOCIETY INACTIVE": 20,
      "CIVIL_SOCIETY PENDING": 19,
    });
    expect(records).toHaveLength(17);
    // Milestones 10, 20, … 110 have a link as proof.
    expect(milestones.flatMap(({ evidence }) => evidence)).toHaveLength(11);
  });

  test("gives the commitments of its overview", async () => {
    const { problems, records, claims } = await readFixture("nigeria", "trac-commitments");
    expect(problems).toEqual([]);
    expect(records.map(({ numberInPlan }) => Number(numberInPlan))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
    ]);
    expect(tally(claims.map(({ label, status }) => `${label} ${status}`))).toEqual({ "ONGOING UNDER_WAY": 16 });
  });

  test("gives the blocks of its page on a plan, of no plan that is known, and no person", async () => {
    const reading = await readFixture("nigeria", "trac-plan");
    expect(reading.problems).toEqual([]);
    expect(reading.milestones.map(({ number, status }) => [number, status])).toEqual([
      ["72", "UNDERWAY"],
      ["73", "PENDING"],
      ["80", "INACTIVE"],
    ]);
    expect(reading.records.map(({ plan, numberInPlan }) => [plan, numberInPlan])).toEqual([
      [null, "4"],
      [null, "5"],
    ]);
    expect(reading.nationalTitles).toEqual([]);
    expect(JSON.stringify(reading)).not.toContain("Quorl");
  });
});

describe("Nigeria's secretariat", () => {
  test("lists the second plan", async () => {
    const { links } = await readFixture("nigeria", "plans");
    expect(links.map(({ title, type }) => [title, type])).toEqual([
      ["The Second National Action Plan (2019 - 2022)", "Action Plan"],
    ]);
  });
});
