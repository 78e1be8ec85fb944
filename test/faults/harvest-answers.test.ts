import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fault } from "../support/portal-site/faults/fault.ts";
import { changedWord, hostileMarkup, loginPage, renamedLabel } from "../support/portal-site/faults/page-faults.ts";
import {
  cutBody,
  endlessBody,
  gzipBomb,
  inCharset,
  redirectLoop,
  redirectTo,
  slowBody,
  status,
  tooManyRequests,
} from "../support/portal-site/faults/sending-faults.ts";
import { type HarvestedCountry, harvestedCountry } from "../support/portal-site/harvested-country.ts";

/** One fault a page; what people are told of it, in the summary's notes or in quarantine. */
const faults: readonly (readonly [what: string, fault: Fault, told: RegExp | null])[] = [
  ["404", status(404), /GONE .*404/],
  ["410", status(410), /GONE .*410/],
  ["500", status(500), /FAILED .*500/],
  ["a body that drips", slowBody(), /FAILED .*(?:ms|seconds|time)/i],
  ["a body that is cut", cutBody(), /FAILED .*(?:cut|short|bytes)/i],
  ["a body without end", endlessBody(), /FAILED .*(?:larger|limit|bytes)/i],
  ["a bomb in gzip", gzipBomb(20), /FAILED .*(?:unpack|larger|limit)/i],
  ["a redirect loop", redirectLoop(), /FAILED .*redirect/i],
  ["a redirect to a private address", redirectTo("http://10.0.0.1/"), /FAILED .*10\.0\.0\.1/],
  ["a login page with status 200", loginPage(), /KEPT .*\S/],
  ["a renamed label", renamedLabel("Verifiable", "Checkable"), /KEPT .*\S/],
  ["scripts, a 10 MB attribute and 20,000 open tags", hostileMarkup(), null],
  ["another page's id", changedWord("(XA0013)", "(XA0001)"), /XA0013|XA0001/],
  ["Latin-1", inCharset("latin1"), null],
  ["UTF-16 with a mark", inCharset("utf16le"), null],
];

describe("a fault of one page", () => {
  let xara: HarvestedCountry;
  let before: readonly string[];
  let notes: readonly string[];

  beforeAll(async () => {
    xara = await harvestedCountry(faults.length);
    await xara.harvestOne("ogp/xara");
    before = await xara.facts();
    for (const [index, [, fault]] of faults.entries()) xara.site.set(xara.address(idOf(index)), fault);
    const report = await xara.harvestOne("ogp/xara");
    expect(report.outcome, report.summary).not.toBe("FAILED");
    notes = report.notes;
  }, 120_000);

  afterAll(() => xara[Symbol.asyncDispose]());

  test.each(faults.map(([what, , told], index) => [what, idOf(index), told] as const))(
    "%s: loses nothing, and the summary says what happened",
    async (_, id, told) => {
      const of = (lines: readonly string[]) => lines.filter((line) => line.startsWith(id));
      expect(of(await xara.facts())).toEqual(of(before));
      expect(of(before).length).toBeGreaterThan(3);
      const said = notes.filter((note) => note.toUpperCase().includes(`/${id}/`));
      if (told === null) expect(said).toEqual([]);
      else expect(said.join("\n")).toMatch(told);
    },
  );

  test("429 with a long Retry-After: the host is left alone, and nothing is lost", async () => {
    xara.site.set(xara.address("XA0001"), tooManyRequests(3600));
    const report = await xara.harvestOne("ogp/xara");
    expect(report.notes.join("\n")).toMatch(/429|asked to be left alone/);
    expect(await xara.facts()).toEqual(before);
  });

  test("is over with the fault: the next harvest reads the page as it is", async () => {
    for (const [index] of faults.entries()) xara.site.set(xara.address(idOf(index)), null);
    const report = await xara.harvestOne("ogp/xara");
    expect(report.notes).toEqual([]);
    expect(await xara.facts()).toEqual(before);
  });
});

/** XA0001 for the first fault, and so on. */
function idOf(index: number): string {
  return `XA${String(index + 1).padStart(4, "0")}`;
}
