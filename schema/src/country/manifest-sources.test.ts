import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CountryManifestError } from "./country-manifest-error.ts";
import { countryManifests } from "./country-manifests.ts";
import { isCronExpression } from "./cron-expression.ts";
import { hostsOf } from "./hosts-of.ts";
import { verificationText } from "./verification-text.ts";

const xanadu = `code: XAA
iso2: XA
name: Xanadu
languages: [en]
lastVerified: null
portals:
  - name: Open Xanadu
    url: https://open.example
    operator: null
    languages: [en]
    assessor: CIVIL_SOCIETY
    publishes: status of commitments
    sources: [https://about.example/xanadu]
sources:
  - id: documents
    portal: Open Xanadu
    kind: link-list
    url: https://open.example/documents
    assessor: CIVIL_SOCIETY
    language: en
    schedule: {cron: "17 3 * * 1", spreadMinutes: 30}
    licence: NONE_STATED
    lastVerified: null
    expect: {min: 1, max: 9}
    plan: null
    read:
      documents: [{type: Action Plan, words: [Action Plan]}]
      follow: [{type: Action Plan, years: ["2020-2022"], as: plan-2}]
  - id: plan-2
    portal: Open Xanadu
    kind: pdf-document
    url: null
    assessor: CIVIL_SOCIETY
    language: en
    schedule: {cron: "27 3 * * 1", spreadMinutes: 30}
    licence: NONE_STATED
    lastVerified: null
    expect: {min: 1, max: 9}
    plan: 2
    read:
      labels: {commitment: ["Commitment {number}"], status: [Status]}
  - id: tracker
    portal: Open Xanadu
    kind: html-table
    url: https://open.example/tracker
    assessor: CIVIL_SOCIETY
    language: en
    schedule: {cron: "37 3 * * 1", spreadMinutes: 30}
    licence: NONE_STATED
    lastVerified: null
    expect: {min: 1, max: 9}
    plan: 2
    read:
      rows: milestones
      columns: {number: [No], title: [Milestone], status: [Status]}
expect: {min: 1, max: 9}
`;

describe("the sources of a manifest", () => {
  test("are read with their defaults filled in", () => {
    const [manifest] = countryManifests(folderWith(xanadu));
    expect(manifest?.sources.map(({ id, kind, lastVerified }) => [id, kind, lastVerified])).toEqual([
      ["documents", "link-list", null],
      ["plan-2", "pdf-document", null],
      ["tracker", "html-table", null],
    ]);
    expect(manifest?.sources[2]?.read).toEqual({
      rows: "milestones",
      columns: { number: ["No"], title: ["Milestone"], status: ["Status"] },
      optional: [],
      dates: "undecided",
    });
  });

  test("are none where the manifest has no such key", () => {
    const none = xanadu.replace(/^sources:\n[\s\S]*(?=^expect)/m, "");
    expect(countryManifests(folderWith(none))[0]?.sources).toEqual([]);
  });

  test("give the hosts that may be fetched, and no page that only speaks of the portal", () => {
    const [manifest] = countryManifests(folderWith(xanadu));
    expect(manifest && hostsOf(manifest)).toEqual(["open.example"]);
  });
});

describe("the sources of the eight countries", () => {
  const eight = ["COL", "GHA", "HND", "IDN", "KEN", "NGA", "PER", "PHL"];
  const manifests = countryManifests().filter(({ code }) => eight.includes(code));

  test("may be fetched from these hosts and no others", () => {
    expect(Object.fromEntries(manifests.map((manifest) => [manifest.code, hostsOf(manifest)]))).toEqual({
      COL: [],
      GHA: ["psrs.gov.gh"],
      HND: ["agah.stlcc.gob.hn", "www.gobiernoabiertohonduras.org"],
      IDN: ["new.opengovindonesia.org", "ogi.bappenas.go.id"],
      KEN: ["opengovernment.ke"],
      NGA: ["ogpnigeria.gov.ng", "tracnigeria.ng"],
      PER: ["sgp.pcm.gob.pe"],
      PHL: ["ogp.dbm.gov.ph", "pheiti.dof.gov.ph"],
    });
  });

  test("are civil society's word in Nigeria's tracker and the government's everywhere else", () => {
    const civil = manifests.flatMap(({ code, sources }) =>
      sources.flatMap(({ id, assessor }) => (assessor === "CIVIL_SOCIETY" ? [`${code} ${id}`] : [])),
    );
    expect(civil).toEqual(["NGA trac-milestones", "NGA trac-commitments", "NGA trac-plan"]);
  });

  test("were never verified, and are shown so", () => {
    const told = new Set(
      manifests.flatMap(({ sources }) => sources.map(({ lastVerified }) => verificationText(lastVerified))),
    );
    expect([...told]).toEqual(["never verified against the live portal"]);
    expect(verificationText("2026-11-22")).toBe("verified against the live portal on 2026-11-22");
  });

  test("are asked at different minutes on each portal", () => {
    for (const { sources } of manifests) {
      const times = sources.map(({ schedule }) => schedule.cron);
      expect(new Set(times).size).toBe(times.length);
    }
  });
});

describe("A source with a fault", () => {
  test.each([
    ["an unknown kind", "kind: link-list", "kind: web-page", 17, "a kind is link-list, article-list"],
    ["the rules of another kind", "rows: milestones", "next: [Next]", 54, "next"],
    ["an unknown rule", "rows: milestones", "rows: milestones\n      colums: {}", 55, "colums"],
    ["an unknown field", "columns: {number: [No],", "columns: {nummer: [No],", 55, "nummer"],
    [
      "an unknown portal",
      "portal: Open Xanadu\n    kind: link-list",
      "portal: Open\n    kind: link-list",
      16,
      'it has "Open Xanadu"',
    ],
    [
      "another assessor",
      "assessor: CIVIL_SOCIETY\n    language",
      "assessor: GOVERNMENT\n    language",
      19,
      "the portal's assessor is CIVIL_SOCIETY",
    ],
    [
      "another host",
      "https://open.example/documents",
      "https://other.example/documents",
      18,
      "an address on other.example needs a portal of its own",
    ],
    ["a schedule of words", "17 3 * * 1", "17 3 * * MON", 21, "a schedule has five fields"],
    [
      "a licence that nobody knows",
      "licence: NONE_STATED",
      "licence: FREE",
      22,
      "no licence of schema/vocabulary/licences.yml",
    ],
    [
      "bounds the wrong way round",
      "expect: {min: 1, max: 9}\n    plan: null",
      "expect: {min: 10, max: 9}\n    plan: null",
      24,
      "min is larger than max",
    ],
    [
      "a document type that is not listed",
      "type: Action Plan, years",
      "type: Plan, years",
      28,
      'no entry of documents has the type "Plan"',
    ],
    ["links that lead nowhere", "as: plan-2", "as: plan-3", 28, "no source of this manifest has the id plan-3"],
    [
      "no address and nobody who leads to it",
      '      follow: [{type: Action Plan, years: ["2020-2022"], as: plan-2}]\n',
      "",
      31,
      "without an address",
    ],
    [
      "an address and a reason why there is none",
      "url: null",
      "url: https://open.example/p.pdf\n    urlUnknown: not printed",
      33,
      "remove one of the two",
    ],
    [
      "numbered commitments of no plan",
      "plan: 2\n    read:\n      labels",
      "plan: null\n    read:\n      labels",
      39,
      "commitments are numbered within one plan",
    ],
    ["a heading without a number", '"Commitment {number}"', "Commitment", 41, '"Commitment" lacks {number}'],
    ["blocks without headings", 'commitment: ["Commitment {number}"], ', "", 41, "needs commitmentNumber"],
    [
      "a table without its status",
      ", status: [Status]}\nexpect",
      "}\nexpect",
      55,
      'rows that are milestones need the column "status"',
    ],
    ["a label of two fields", "title: [Milestone]", "title: [no]", 55, '"no" already stands for number'],
    [
      "an optional field without labels",
      "rows: milestones",
      "rows: milestones\n      optional: [theme]",
      55,
      "theme has no labels",
    ],
    ["an id twice", "id: tracker", "id: documents", 42, "another source has the id documents"],
  ])("is refused for %s, with its line and what to do", (_, good, bad, line, problem) => {
    expect(xanadu).toContain(good);
    const error = errorOf(() => countryManifests(folderWith(xanadu.replace(good, bad))));
    expect(error.message).toContain(problem);
    expect(error.line).toBe(line);
    expect(error.todo).toMatch(
      /^(The format is schema\/src\/country\/(manifest-source|read-rules)\.ts|Remove the key)/,
    );
  });
});

describe("isCronExpression", () => {
  test.each(["17 3 * * 1", "*/15 * * * *", "0 0 1,15 * *", "5 4 1-7 1-12/2 0,7"])("takes %s", (text) => {
    expect(isCronExpression(text)).toBe(true);
  });
  test.each([
    "",
    "17 3 * *",
    "60 3 * * 1",
    "17 24 * * 1",
    "17 3 0 * 1",
    "17 3 * 13 1",
    "17 3 * * 8",
    "5-3 * * * *",
    "*/0 * * * *",
    "@daily",
    "0 17 3 * * 1",
  ])("refuses %j", (text) => {
    expect(isCronExpression(text)).toBe(false);
  });
});

function folderWith(text: string): string {
  const directory = mkdtempSync(join(tmpdir(), "countries-"));
  mkdirSync(join(directory, "xanadu"));
  writeFileSync(join(directory, "xanadu", "country.yml"), text);
  return directory;
}

function errorOf(run: () => unknown): CountryManifestError {
  try {
    run();
  } catch (error) {
    if (error instanceof CountryManifestError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}
