import {
  type CommitmentLayout,
  type CommitmentPageFacts,
  commitmentPage,
} from "@ogp-graph/test/support/portal-site/pages/commitment-page.ts";
import type { Markup } from "@ogp-graph/test/support/portal-site/pages/page-markup.ts";
import { describe, expect, test } from "vitest";
import { NO_TEXT } from "../src/curated/fields.ts";
import { readCommitmentPage } from "./read-commitment-page.ts";
import { addressOf as address, brindle, readPageOf as read } from "./testing/read-page-of.ts";

const newer: CommitmentPageFacts = {
  country: "Xyland",
  title: "Orlow Ledgers",
  id: "XY0003",
  plan: "Xyland Action Plan 2022-2024 (December)",
  cycle: 2022,
  status: "",
  lead: "Orlow Board",
  supporting: "NA",
  areas: ["Fiscal Openness"],
  reports: ["Xyland Results Report 2022-2024", "Xyland Action Plan Review 2022-2024"],
  earlyResults: "Significant",
  verifiable: "Yes",
  relevant: "Yes",
  ambition: "High",
  completion: "Complete",
};

const first = (...of: Parameters<typeof read>) => read(...of).commitments[0];
const ratings = (...of: Parameters<typeof read>) =>
  (first(...of)?.ratings ?? []).map(({ indicator, stage, printed }) => `${indicator} ${stage} ${printed}`);
const reasons = (...of: Parameters<typeof read>) => read(...of).problems.map(({ reason }) => reason);

describe("A commitment page", () => {
  const markups: readonly Markup[] = ["divs", "paragraphs", "definitions", "table", "list", "text"];
  const layouts: readonly CommitmentLayout[] = ["A", "A'", "C"];
  test.each(layouts.flatMap((layout) => markups.map((markup) => [layout, markup] as const)))(
    "in layout %s with %s gives its facts",
    (layout, markup) => {
      const reading = read(brindle, layout, markup);
      expect(reading.commitments).toEqual([
        {
          id: "XA0012",
          plan: null,
          cycle: 2018,
          planPrinted: "Xanadu Action Plan 2018-2020",
          numberInPlan: null,
          titles: [{ text: "Brindle Registers for All", language: "en", origin: "UNSTATED" }],
          policyAreas: ["Open Data", "Policing & Corrections", "Public Participation in Budget/Fiscal Policy"],
          lead: "Cantle Office, Quonset and Fuvel",
          supporting: ["Ministry of Tamick, Orlow and Trade", "Gleaners Union"],
          status: "Inactive",
          ratings: [
            ["STAR_PRINTED", "FINAL", "No", "Implementation"],
            ["DIOG", "FINAL", "Major", "Implementation"],
            ["VERIFIABLE", "DESIGN", "Yes", "Design"],
            ["RELEVANCE_ACCESS_TO_INFORMATION", "DESIGN", "Yes", "Design"],
            ["RELEVANCE_CIVIC_PARTICIPATION", "DESIGN", "Yes", "Design"],
            ["RELEVANCE_TECHNOLOGY", "DESIGN", "Yes", "Design"],
            ["POTENTIAL_IMPACT", "DESIGN", NO_TEXT, null],
            ["COMPLETION", "FINAL", "Substantial", "Implementation"],
          ].map(([indicator, stage, printed, report]) => ({
            indicator,
            stage,
            printed,
            ...(report ? { report: `Xanadu ${report} Report 2018-2020` } : {}),
            source: "page",
          })),
          sources: ["page"],
        },
      ]);
      expect(reading).toMatchObject({ language: "en", translated: false, leftovers: [], problems: [] });
    },
  );

  test.each(["B", "B'", "C"] as const)("of the newer years in layout %s gives ambition and early results", (layout) => {
    expect(ratings(newer, layout)).toEqual([
      "EARLY_RESULTS FINAL Significant",
      "VERIFIABLE DESIGN Yes",
      "RELEVANT DESIGN Yes",
      "PAGE_AMBITION DESIGN High",
      "COMPLETION FINAL Complete",
    ]);
    expect(first(newer, layout)).toMatchObject({ status: null, supporting: [] });
  });

  test("that is cut after its title (layout D) gives its ratings and no plan", () => {
    expect(read(newer, "D")).toMatchObject({ layout: "D G3", problems: [] });
    expect(first(newer, "D")).toMatchObject({ cycle: null, lead: null, policyAreas: [] });
    expect(ratings(newer, "D")).toContain("PAGE_AMBITION DESIGN High");
  });

  test.each([
    [brindle, "A", "A G2"],
    [brindle, "A'", "A' G2"],
    [{ ...brindle, relevant: "Access to Information Technology" }, "A", "A G1"],
    [newer, "B", "B G3"],
    [newer, "B'", "B' G3"],
    [newer, "C", "C G3"],
  ] as const)("names its layout", (facts, layout, name) => {
    expect(read(facts, layout).layout).toBe(name);
  });

  test("without mark-up, all on one line, still gives its ratings", () => {
    expect(ratings(brindle, "C", "tagless")).toEqual(ratings(brindle, "C"));
  });

  test("of a plan that is not attached keeps what it prints", () => {
    expect(first({ ...brindle, plan: "Not Attached" })?.planPrinted).toBe("Not Attached");
  });

  test("without the IRM's block has no ratings and no problems", () => {
    const { reports: _, starred, earlyResults, verifiable, relevant, potentialImpact, completion, ...plan } = brindle;
    for (const layout of ["A", "C"] as const) {
      expect(ratings(plan, layout)).toEqual([]);
      expect(first(plan, layout)?.policyAreas).toHaveLength(3);
      expect(read(plan, layout).leftovers).toEqual([]);
    }
  });

  test("without the heading of its policy areas still gives them", () => {
    const html = commitmentPage(brindle, "A").replace("<h3>Policy Areas</h3>", "");
    const { commitments } = readCommitmentPage({ url: address("XA0012"), contentType: null, body: Buffer.from(html) });
    expect(commitments[0]?.policyAreas).toHaveLength(3);
    expect(commitments[0]?.supporting).toHaveLength(2);
  });

  test("lists the other commitments of its plan", () => {
    const others = [{ title: "4.2 Fuvel", line: "XA0013, 2018, Audits", href: "/members/xanadu/commitments/XA0013/" }];
    const reading = read({ ...brindle, others });
    expect(reading.listed).toEqual([{ id: "XA0013", title: "4.2 Fuvel", cycle: 2018, area: "Audits" }]);
    expect(reading.links.map(({ url }) => url)).toEqual([address("XA0013")]);
  });
});

describe("What is no commitment page", () => {
  test.each([
    ["a login page", "<html><body><form><label>User</label><input><label>Password</label></form></body></html>"],
    ["nothing", ""],
    ["a page that says it is not there", "<h1>Page not found</h1><p>Status: lost</p>"],
  ])("(%s) gives a problem and no facts", (_, html) => {
    const reading = readCommitmentPage({ url: address("XA0001"), contentType: null, body: Buffer.from(html) });
    expect(reading.commitments).toEqual([]);
    expect(reading.problems.map(({ reason }) => reason)).toEqual(["NOT_A_COMMITMENT_PAGE"]);
  });

  test("(a page of the local programme) gives no ratings", () => {
    const html = `<h1>Orlow (XAYZ0003)</h1><p>Action Plan: Orlow 2024</p><p>Inception Report: Not available</p>
      <p>Commitment Start: Mar 2025</p><p>Verifiable: Unclear</p><h2>Description</h2>`;
    const reading = readCommitmentPage({ url: address("XAYZ0003"), contentType: null, body: Buffer.from(html) });
    expect(reading).toMatchObject({ layout: "local", commitments: [{ id: "XAYZ0003", ratings: [] }] });
    expect(reading.problems.map(({ reason }) => reason)).toEqual(["LOCAL_COMMITMENT_PAGE"]);
  });
});

describe("What is left over", () => {
  test("is a line with a label that nobody listed, as a leftover and a problem", () => {
    const reading = read({ ...brindle, further: [{ label: "Gender Lens", value: "Yes" }] });
    expect(reading.leftovers.map(({ text }) => text).join(" ")).toContain("Gender Lens");
    expect(reading.problems.map(({ reason, place }) => [reason, place.replace(/\d+/, "n")])).toEqual([
      ["UNKNOWN_LABEL", "line n after COMPLETION"],
    ]);
    expect(reading.commitments[0]?.ratings).toHaveLength(8);
  });

  test.each([
    ["Completion", "COMPLETION"],
    ["Verifiable", "VERIFIABLE"],
    ["Early Results", "DIOG"],
    ["Relevant to OGP Values", "RELEVANCE_TECHNOLOGY"],
  ])("is %s once it is renamed, which costs its own value only", (label, indicator) => {
    for (const markup of ["divs", "paragraphs", "text"] as const) {
      const page = commitmentPage({ ...brindle, completion: "Limited" }, "A", markup).replaceAll(
        `${label}:`,
        "Quonset level:",
      );
      const contentType = markup === "text" ? "text/plain" : null;
      const { commitments, problems } = readCommitmentPage({
        url: address("XA0012"),
        contentType,
        body: Buffer.from(page),
      });
      const found = commitments[0]?.ratings.map((rating) => rating.indicator) ?? [];
      expect(found).not.toContain(indicator);
      expect(found.length).toBe(indicator === "RELEVANCE_TECHNOLOGY" ? 5 : 7);
      expect(problems.map(({ reason }) => reason)).toEqual(["UNKNOWN_LABEL"]);
    }
  });

  test("never quotes a person's address", () => {
    const reading = read({ ...brindle, further: [{ label: "Desk officer", value: "write to a.b@example.org" }] });
    expect(JSON.stringify(reading)).not.toContain("example.org");
  });
});

describe("Status and cycle", () => {
  test("of unknown words give a problem and no value", () => {
    expect(first({ ...brindle, status: "Paused" })?.status).toBeNull();
    expect(reasons({ ...brindle, status: "Paused" })).toEqual(["UNKNOWN_STATUS"]);
    expect(reasons({ ...brindle, cycle: 1905 })).toEqual(["UNKNOWN_CYCLE"]);
  });
});
