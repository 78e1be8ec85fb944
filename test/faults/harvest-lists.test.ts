import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  emptyList,
  halfTheList,
  loginPage,
  movedColumns,
  renamedLabel,
} from "../support/portal-site/faults/page-faults.ts";
import { type HarvestedCountry, harvestedCountry } from "../support/portal-site/harvested-country.ts";

const TRACKER = "https://tracker.xara.example/milestones.php";

/** Every one of these tests: the facts of before still hold, and somebody is told. */
describe("a list that is not what it was", () => {
  let xara: HarvestedCountry;
  let before: readonly string[];

  beforeAll(async () => {
    xara = await harvestedCountry();
    await xara.harvest(["ogp/xara", "xara/milestones"]);
    before = await xara.facts();
  });
  afterEach(() => {
    for (const { address } of xara.site.pages) xara.site.set(address, null);
  });
  afterAll(() => xara[Symbol.asyncDispose]());

  test.each([
    ["asks for a password", loginPage()],
    ["is empty", emptyList()],
    ["has lost its second half", halfTheList()],
  ])("OGP's list of commitments %s: the source is refused", async (_, fault) => {
    xara.site.set(xara.pages.memberPage, fault);
    const report = await xara.harvestOne("ogp/xara");
    expect(await xara.facts()).toEqual(before);
    expect(report.outcome).toBe("REFUSED");
    expect(report.message).toMatch(/expected \d+ to \d+.*Nothing was published.*--accept-fewer/s);
  });

  test.each([
    ["asks for a password", loginPage(), /password/],
    ["has no rows", emptyList(), /^KEPT .*holds nothing that it held before/m],
    [
      "calls a column by another name",
      renamedLabel('<th scope="col">Status</th>', '<th scope="col">Progress</th>'),
      /Status/,
    ],
  ])("a tracker's table that %s gives nothing new and loses nothing", async (_, fault, told) => {
    xara.site.set(TRACKER, fault);
    const report = await xara.harvestOne("xara/milestones");
    expect(await xara.facts()).toEqual(before);
    expect([report.summary, ...report.notes].join("\n")).toMatch(told);
  });

  test("a tracker's table in another order of columns says the same", async () => {
    xara.site.set(TRACKER, movedColumns());
    const report = await xara.harvestOne("xara/milestones");
    expect(report.outcome).toBe("NO_CHANGE");
    expect(await xara.facts()).toEqual(before);
  });

  test("a page of a report that turns into a login page keeps its facts, whichever source asks for it", async () => {
    const report = xara.pages.printed.reports.find(({ figures }) => figures.length > 0);
    xara.site.set(report?.address ?? "", loginPage());
    const { notes } = await xara.harvestOne("ogp/xara");
    expect(await xara.facts()).toEqual(before);
    expect(notes.join("\n")).toMatch(/KEPT/);
  });

  test("robots.txt that forbids everything leaves the facts as they were, and names the line", async () => {
    xara.site.setRobots("www.opengovpartnership.org", "User-agent: *\nDisallow: /\n");
    const report = await xara.harvestOne("ogp/xara");
    expect(await xara.facts()).toEqual(before);
    expect(report.outcome).toBe("FAILED");
    expect(report.message).toMatch(/robots\.txt.*line 2/);
  });

  test("may be shorter when somebody says so", async () => {
    xara.site.setRobots("www.opengovpartnership.org", "");
    xara.site.set(xara.pages.memberPage, halfTheList());
    const { outcome, notes } = await xara.harvestOne("ogp/xara", { acceptFewer: true });
    expect({ outcome, notes }).toEqual({ outcome: "PUBLISHED", notes: [] });
  });
});
