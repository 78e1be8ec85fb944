import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import { commitmentIdPrefixes } from "@ogp-graph/schema/vocabulary/index.ts";
import { describe, expect, test } from "vitest";
import { readCurated } from "../curated/read-curated.ts";
import { crosswalk } from "./crosswalk.ts";
import { CrosswalkError } from "./crosswalk-error.ts";

const manifest = (folder: string) => {
  const found = countryManifests().find((one) => one.folder === folder);
  if (!found) throw new Error(`no country ${folder}`);
  return found;
};

describe("the crosswalk of a country", () => {
  // Numbers as OGP's commitment pages, reports and TRAC print them.
  test.each([
    ["nigeria", 2, "4", "NG0018"],
    ["nigeria", 2, "04", "NG0018"],
    ["nigeria", 2, "IV", "NG0018"],
    ["nigeria", 2, "16", undefined],
    ["nigeria", 3, "4", undefined],
    ["philippines", 5, "5", "PH0061"],
    ["indonesia", 6, "II", "ID0112"],
    ["indonesia", 6, "13", "ID0123"],
    ["colombia", 2, "4.2", "CO0035"],
    ["kenya", 1, "2.a", "KE0007"],
    ["kenya", 5, null, undefined],
  ])("of %s leads plan %i, number %s to %s", (folder, plan, number, id) => {
    expect(crosswalk(manifest(folder)).find(plan, number)?.id).toBe(id);
  });

  test("says how an entry came about and who looked at it, and names no person", () => {
    expect(crosswalk(manifest("nigeria")).find(2, "4")).toEqual({
      plan: 2,
      number: "4",
      id: "NG0018",
      method: "CURATED",
      confidence: 0.9,
      reviewer: "maintainers",
      source: "https://www.opengovpartnership.org/members/nigeria/commitments/NG0018/",
    });
  });

  test("finds nothing where the plan is not known", () => {
    expect(crosswalk(manifest("nigeria")).find(null, "4")).toBeNull();
  });

  test.each(["colombia", "ghana", "honduras", "indonesia", "kenya", "nigeria", "peru", "philippines"])(
    "of %s holds what the curated facts print, with ids of this country alone",
    (folder) => {
      const { code } = manifest(folder);
      const own = new Set(commitmentIdPrefixes().flatMap(({ prefix, member }) => (member === code ? [prefix] : [])));
      const { entries } = crosswalk(manifest(folder));
      expect(entries.filter(({ id }) => !own.has(id.slice(0, 2)))).toEqual([]);
      const file = new URL(`../../curated/${folder}.yml`, import.meta.url).pathname;
      const numbered = readCurated(file).commitments.filter(
        ({ plan, numberInPlan }) => plan !== null && numberInPlan !== null,
      );
      const wanted = numbered.map(({ plan, numberInPlan, id }) => `${plan} ${numberInPlan?.toUpperCase()} ${id}`);
      expect(entries.map(({ plan, number, id }) => `${plan} ${number} ${id}`).sort()).toEqual(wanted.sort());
    },
  );

  test("is empty where there is no file", () => {
    const none = crosswalk({ code: "XAA", folder: "xanadu" }, mkdtempSync(join(tmpdir(), "crosswalk-")));
    expect([none.entries, none.find(1, "1")]).toEqual([[], null]);
  });
});

describe("A crosswalk with a fault", () => {
  const entry = (values: string) =>
    `  - {${values}, method: CURATED, confidence: 0.9, reviewer: maintainers, source: "https://open.example/p"}\n`;
  const good = 'plan: 1, number: "1", id: XA0001';

  test.each([
    [
      "a number twice",
      entry(good) + entry('plan: 1, number: "1", id: XA0002'),
      4,
      "plan 1, number 1 is already XA0001",
    ],
    ["an id in two plans", entry(good) + entry('plan: 2, number: "1", id: XA0001'), 4, "is already XA0001"],
    ["a number that is none", entry('plan: 1, number: "one", id: XA0001'), 3, "a number in a plan"],
    ["a bad id", entry('plan: 1, number: "1", id: xa1'), 3, "a commitment id has"],
    ["a name for a role", entry(good).replace("maintainers", "Zed Quorl"), 3, "a reviewer is a role"],
    ["no reviewer", entry(good).replace("reviewer: maintainers, ", ""), 3, "reviewer"],
  ])("is refused for %s, with its line", (_, entries, line, problem) => {
    const error = errorOf(() =>
      crosswalk({ code: "XAA", folder: "xanadu" }, folderWith(`member: XAA\nentries:\n${entries}`)),
    );
    expect(error.line).toBe(line);
    expect(error.message).toContain(problem);
  });

  test("is refused for another member", () => {
    const error = errorOf(() =>
      crosswalk({ code: "XAA", folder: "xanadu" }, folderWith(`member: XBB\nentries:\n${entry(good)}`)),
    );
    expect(error.message).toContain(
      "crosswalk.yml:1: member: the folder is of XAA and the file of XBB. Correct one of the two.",
    );
  });
});

function folderWith(text: string): string {
  const directory = mkdtempSync(join(tmpdir(), "crosswalk-"));
  mkdirSync(join(directory, "xanadu"));
  writeFileSync(join(directory, "xanadu", "crosswalk.yml"), text);
  return directory;
}

function errorOf(run: () => unknown): CrosswalkError {
  try {
    run();
  } catch (error) {
    if (error instanceof CrosswalkError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}
