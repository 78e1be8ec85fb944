import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type HarvestedCountry, harvestedCountry } from "../support/portal-site/harvested-country.ts";
import { reportPdf, scannedPdf } from "../support/portal-site/pdf/report-pdf.ts";
import { pdfPage } from "../support/portal-site/site/site-page.ts";

const PDF = "https://portal.xara.example/files/auto.pdf";

describe("a self-assessment that can no longer be read", () => {
  let xara: HarvestedCountry;
  let before: readonly string[];
  let whole: Uint8Array;

  beforeAll(async () => {
    xara = await harvestedCountry(4);
    await xara.harvest(["ogp/xara", "xara/documents"]);
    before = await xara.facts();
    whole = bodyOf(xara);
  });
  afterEach(() => xara.site.put(pdfPage(PDF, whole)));
  afterAll(() => xara[Symbol.asyncDispose]());

  test("was read at first: two milestones for each of the two commitments of the plan", () => {
    expect(before.filter((line) => line.startsWith("milestone "))).toHaveLength(4);
  });

  test.each([
    ["truncated", () => whole.subarray(0, whole.length >> 1), /PDF_/],
    ["encrypted", () => reportPdf({ title: "Locked", password: "made-up" }), /PDF_.*(?:password|encrypt)/is],
    ["images alone", () => scannedPdf(3), /PDF_.*(?:scan|image|text)/is],
  ])("%s: its milestones stay, and quarantine says why", async (_, make, told) => {
    xara.site.put(pdfPage(PDF, await make()));
    await xara.harvestOne("xara/documents");
    expect(await xara.facts()).toEqual(before);
    expect((await xara.quarantined("auto.pdf")).join("\n")).toMatch(told);
  });

  test("of 2,000 pages: ends in time, and its milestones stay", async () => {
    xara.site.put(pdfPage(PDF, await reportPdf({ title: "Without end", pages: 2000 })));
    const start = performance.now();
    await xara.harvestOne("xara/documents");
    expect(performance.now() - start).toBeLessThan(90_000); // a page has 75 seconds
    expect(await xara.facts()).toEqual(before);
    expect((await xara.quarantined("auto.pdf")).length).toBeGreaterThan(0);
  }, 120_000);
});

function bodyOf({ site }: HarvestedCountry): Uint8Array {
  const body = site.pages.find(({ address }) => address === PDF)?.body;
  if (!(body instanceof Uint8Array)) throw new Error("the site has no PDF");
  return body;
}
