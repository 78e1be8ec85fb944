import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CuratedFileError } from "./curated-file-error.ts";
import { readCurated } from "./read-curated.ts";

const valid = `member: XAA
recorded: 2026-11-22
sources:
  page: {url: "https://example.org/xa/XA0001", kind: COMMITMENT_PAGE}
  report: {url: "https://example.org/xa/report", kind: IRM_REPORT}
country: {name: Examplia, joined: 2011, sources: [page]}
plans:
  - {number: 1, id: AP_XAA01, label: "2020-2022", title: null, submissionYear: 2020, endYear: 2022, commitmentCount: 1, sources: [page]}
commitments:
  - id: XA0001
    plan: 1
    cycle: 2020
    numberInPlan: "1"
    titles: [{text: Open the registers, language: en, origin: UNSTATED}]
    policyAreas: [Open Data]
    lead: Ministry of Examples
    supporting: []
    status: null
    ratings:
      - {indicator: COMPLETION, stage: FINAL, printed: Limited, report: Examplia Results Report, source: report}
    sources: [page]
nationalTitles: []
irmReports: []
portals: []
events: []
localMembers: []
localPlans: []
openGovChallenge: []
unplaced: []
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "curated-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(yaml: string) {
  const path = join(folder, "examplia.yml");
  writeFileSync(path, yaml);
  return readCurated(path);
}

function faultOf(yaml: string): CuratedFileError {
  try {
    read(yaml);
  } catch (error) {
    if (error instanceof CuratedFileError) return error;
    throw error;
  }
  throw new Error("the file was read without a fault");
}

/** The valid file with one passage replaced. */
function changed(from: string, to: string): string {
  if (!valid.includes(from)) throw new Error(`not in the valid file: ${from}`);
  return valid.replace(from, to);
}

describe("readCurated", () => {
  test("reads a file that keeps to the format", () => {
    const country = read(valid);
    expect(country.member).toBe("XAA");
    expect(country.recorded).toBe("2026-11-22");
    expect(country.commitments[0]?.ratings[0]?.printed).toBe("Limited");
  });

  test("keeps the printed Yes and No as words, not as true and false", () => {
    const country = read(
      changed(
        "indicator: COMPLETION, stage: FINAL, printed: Limited",
        "indicator: VERIFIABLE, stage: DESIGN, printed: Yes",
      ),
    );
    expect(country.commitments[0]?.ratings[0]?.printed).toBe("Yes");
  });

  test("names the file, the line and the remedy", () => {
    const fault = faultOf(changed("kind: IRM_REPORT", "kind: LEAFLET"));
    expect(fault.file).toBe(join(folder, "examplia.yml"));
    expect(fault.line).toBe(5);
    expect(fault.message).toContain(
      "examplia.yml:5: sources.report.kind: not an id of schema/vocabulary/source-kinds.yml.",
    );
    expect(fault.message).toContain("The format is scrapers/src/curated/record.ts.");
  });

  test("refuses an unknown key and points at it", () => {
    const fault = faultOf(changed("    cycle: 2020\n", "    cycle: 2020\n    mood: good\n"));
    expect(fault.where).toBe("commitments[0].mood");
    expect(fault.line).toBe(13);
  });

  test("refuses a value that is missing", () => {
    const fault = faultOf(changed("    status: null\n", ""));
    expect(fault.where).toBe("commitments[0].status");
    expect(fault.line).toBe(10); // of the commitment, as the key itself stands nowhere
  });

  test.each([
    { fault: "YAML that does not parse", from: "plan: 1", to: "plan: [1", where: "", line: 12 },
    { fault: "a key written twice", from: "    plan: 1\n", to: "    plan: 1\n    plan: 1\n", where: "", line: 12 },
    { fault: "an id in small letters", from: "- id: XA0001", to: "- id: xa0001", where: "commitments[0].id", line: 10 },
    { fault: "an id with three digits", from: "- id: XA0001", to: "- id: XA001", where: "commitments[0].id", line: 10 },
    {
      fault: "an indicator that rates plans",
      from: "indicator: COMPLETION",
      to: "indicator: PUBLIC_INFLUENCE",
      where: "commitments[0].ratings[0].indicator",
      line: 20,
    },
    {
      fault: "a stage that does not rate the indicator",
      from: "stage: FINAL",
      to: "stage: DESIGN",
      where: "commitments[0].ratings[0].stage",
      line: 20,
    },
    {
      fault: "a source that is not listed",
      from: "source: report}",
      to: "source: letter}",
      where: "commitments[0].ratings[0].source",
      line: 20,
    },
    {
      fault: "a source that no fact uses",
      from: "sources:\n",
      to: 'sources:\n  idle: {url: "https://example.org/idle", kind: OTHER}\n',
      where: "sources.idle",
      line: 4,
    },
    {
      fault: "one URL under two keys",
      from: "https://example.org/xa/report",
      to: "https://example.org/xa/XA0001",
      where: "sources.report",
      line: 5,
    },
    {
      fault: "a plan number that is not listed",
      from: "plan: 1\n",
      to: "plan: 2\n",
      where: "commitments[0].plan",
      line: 11,
    },
    {
      fault: "an e-mail address",
      from: "Ministry of Examples",
      to: "Ministry (info@example.org)",
      where: "commitments[0].lead",
      line: 16,
    },
    {
      fault: "an international telephone number",
      from: "Ministry of Examples",
      to: "Ministry +51 1 219 7000",
      where: "commitments[0].lead",
      line: 16,
    },
    {
      fault: "a national telephone number",
      from: "Ministry of Examples",
      to: "Ministry (01) 219-7000",
      where: "commitments[0].lead",
      line: 16,
    },
    {
      fault: "an event told at length",
      from: "events: []",
      to: `events: [{date: "2021", kind: OTHER, what: ${"word ".repeat(21)}, sources: [page]}]`,
      where: "events[0].what",
      line: 25,
    },
    {
      fault: "a local plan of an unlisted member",
      from: "localPlans: []",
      to: 'localPlans: [{member: Sampleton, label: "2021", sources: [page]}]',
      where: "localPlans[0].member",
      line: 27,
    },
  ])("refuses $fault", ({ from, to, where, line }) => {
    const found = faultOf(changed(from, to));
    expect({ where: found.where, line: found.line }).toEqual({ where, line });
  });

  test("refuses a commitment listed twice", () => {
    const entry = valid.slice(valid.indexOf("  - id: XA0001"), valid.indexOf("nationalTitles:"));
    const fault = faultOf(valid.replace("nationalTitles:", `${entry}nationalTitles:`));
    expect(fault.problem).toBe("commitment XA0001 is listed twice");
    expect(fault.where).toBe("commitments[1].id");
  });

  test("takes years, ranges, decrees and ids for no telephone number", () => {
    const country = read(
      changed("Ministry of Examples", "Ministry 2019-2021, DS 206-2019-PCM, 1,200 staff (2011-2013)"),
    );
    expect(country.commitments[0]?.lead).toContain("206-2019");
  });
});
