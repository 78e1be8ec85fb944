import type { CuratedCountry } from "./record.ts";

type Path = readonly (string | number)[];
type Fail = (at: Path, problem: string, todo: string) => void;

const email = /[^\s@"<>]+@[^\s@"<>]+\.[a-z]{2,}/i;
// An international number, or three groups of digits of telephone length; years, ranges and ids do not match.
const telephone = /\+\d[\d\s().-]{7,}\d|\(\d{2,4}\)\s?\d{3,4}[\s-]?\d{3,4}|\b\d{3,4}[\s.-]\d{3}[\s.-]\d{3,4}\b/;

/**
 * Checks what the format alone cannot: source keys, plan numbers, ids used twice, personal data.
 * Calls `fail` with the path of the first fault found.
 */
export function checkReferences(country: CuratedCountry, fail: Fail): void {
  checkSources(country, fail);
  checkPlans(country, fail);
  checkCommitmentIds(country, fail);
  checkLocalMembers(country, fail);
  checkPersonalData(country, [], fail);
}

function checkSources(country: CuratedCountry, fail: Fail): void {
  const used = new Set<string>();
  const { sources, ...facts } = country;
  walk(facts, [], (at, value) => {
    const isSource = at.at(-1) === "source" || at.at(-2) === "sources";
    if (!isSource || typeof value !== "string") return;
    if (!Object.hasOwn(sources, value)) {
      fail(at, `source "${value}" is not listed`, "Add it under `sources` or correct the key.");
    }
    used.add(value);
  });
  const urls = new Map<string, string>();
  for (const [key, { url }] of Object.entries(sources)) {
    if (!used.has(key)) fail(["sources", key], `source "${key}" is used by no fact`, "Remove it or name it at a fact.");
    const other = urls.get(url);
    if (other !== undefined) fail(["sources", key], `same URL as source "${other}"`, "Keep one of the two keys.");
    urls.set(url, key);
  }
}

function checkPlans(country: CuratedCountry, fail: Fail): void {
  const known = new Set<number>();
  for (const [index, { number }] of country.plans.entries()) {
    if (known.has(number)) fail(["plans", index, "number"], `plan ${number} is listed twice`, "Join the two entries.");
    known.add(number);
  }
  for (const list of ["commitments", "nationalTitles", "irmReports", "events"] as const) {
    for (const [index, { plan }] of country[list].entries()) {
      if (plan === null || plan === undefined || known.has(plan)) continue;
      fail([list, index, "plan"], `plan ${plan} is not listed`, "Add it under `plans` or correct the number.");
    }
  }
}

function checkCommitmentIds(country: CuratedCountry, fail: Fail): void {
  const seen = new Set<string>();
  for (const [index, { id }] of country.commitments.entries()) {
    if (seen.has(id)) fail(["commitments", index, "id"], `commitment ${id} is listed twice`, "Join the two entries.");
    seen.add(id);
  }
  for (const [index, { commitment }] of country.unplaced.entries()) {
    if (commitment === undefined || seen.has(commitment)) continue;
    fail(["unplaced", index, "commitment"], `commitment ${commitment} is not listed`, "Correct the id.");
  }
}

function checkLocalMembers(country: CuratedCountry, fail: Fail): void {
  const names = new Set(country.localMembers.map(({ name }) => name));
  const check = (at: Path, name: string | undefined): void => {
    if (name === undefined || names.has(name)) return;
    fail(at, `local member "${name}" is not listed`, "Add it under `localMembers` or correct the name.");
  };
  for (const [index, { member }] of country.localPlans.entries()) check(["localPlans", index, "member"], member);
  for (const [index, report] of country.irmReports.entries()) {
    check(["irmReports", index, "localMember"], report.localMember);
  }
}

function checkPersonalData(country: CuratedCountry, root: Path, fail: Fail): void {
  walk(country, root, (at, value) => {
    if (typeof value !== "string") return;
    if (email.test(value)) fail(at, "an e-mail address", "Leave personal data out.");
    // Addresses of pages hold long digit groups of their own.
    if (at.at(-1) !== "url" && telephone.test(value)) fail(at, "a telephone number", "Leave personal data out.");
  });
}

function walk(value: unknown, at: Path, visit: (at: Path, value: unknown) => void): void {
  visit(at, value);
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value))
    walk(child, [...at, Array.isArray(value) ? Number(key) : key], visit);
}
