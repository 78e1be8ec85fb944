import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { startTinySite } from "../harvest/testing/tiny-site.ts";
import { xanaduManifests } from "../harvest/testing/xanadu.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

function ogp(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, OGP_HARVEST_CONTACT: "https://example.org/about-this-test" };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, "ogp.mjs"), ...args], { cwd: root, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** A country whose portal is the tiny site, with one page of documents. */
async function newGround() {
  const site = await startTinySite({
    "/plans": `<html><title>Plans</title><h1>Plans</h1><ul><li><a href="/first.pdf">National Action Plan 2021-2023</a></li>
      <li><a href="/notes.pdf">Notes of a meeting</a></li></ul></html>`,
  });
  const folder = mkdtempSync(join(tmpdir(), "ogp-country-"));
  const { countries, international } = xanaduManifests(site, folder);
  const manifest = `code: XBB
iso2: XB
name: Xebec
languages: [en]
lastVerified: null
portals:
  - {name: Open Xebec, url: "${site.url}", operator: null, languages: [en], assessor: GOVERNMENT, publishes: plans, sources: ["${site.url}/plans"]}
sources:
  - id: plans
    portal: Open Xebec
    kind: link-list
    url: ${site.url}/plans
    assessor: GOVERNMENT
    language: en
    schedule: {cron: "1 2 * * 3", spreadMinutes: 10}
    licence: NONE_STATED
    lastVerified: null
    expect: {min: 1, max: 9}
    plan: null
    read: {documents: [{type: Action Plan, words: [Action Plan]}]}
expect: {min: 0, max: 9}
`;
  mkdirSync(join(countries, "xebec"));
  writeFileSync(join(countries, "xebec", "country.yml"), manifest);
  const options = [
    "--data-dir",
    folder,
    "--countries",
    countries,
    "--international",
    international,
    "--allow-loopback",
  ];
  return { site, countries, options };
}

describe("`ogp country`", () => {
  test("try shows the first records and what no rule accounts for, record saves both", async () => {
    const { site, countries, options } = await newGround();
    await using _ = site;
    const tried = await ogp("country", "try", "XB", ...options);
    expect([tried.code, tried.err]).toEqual([0, ""]);
    expect(tried.out).toContain("National Action Plan 2021-2023");
    expect(tried.out).toMatch(/leftovers: 1\n.*Notes of a meeting/);
    const recorded = await ogp("country", "record", "xebec", "--source", "plans", ...options);
    expect(recorded.code).toBe(0);
    const fixtures = join(countries, "xebec", "fixtures");
    expect(readdirSync(fixtures).sort()).toEqual(["plans.html", "plans.json"]);
    const expected = JSON.parse(readFileSync(join(fixtures, "plans.json"), "utf8"));
    expect(expected.records.links.map(({ title }: { title: string }) => title)).toEqual([
      "National Action Plan 2021-2023",
    ]);
    const checked = await ogp("check", "--countries", countries);
    expect([checked.code, checked.out]).toEqual([0, expect.stringContaining("all in order")]);
  });

  test("says what to do where there is no such country or source", async () => {
    const { site, options } = await newGround();
    await using _ = site;
    const unknown = await ogp("country", "try", "QQ", ...options);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining("country new QQ")]);
    const other = await ogp("country", "try", "XB", "--source", "plan", ...options);
    expect([other.code, other.err]).toEqual([1, expect.stringContaining("Its sources: xebec/plans")]);
  });

  test("suggest lists likenesses and joins nothing", async () => {
    const { site, options } = await newGround();
    await using _ = site;
    const { code, out } = await ogp("country", "suggest", "XB", ...options);
    expect([code, out]).toEqual([0, expect.stringContaining("Nothing is joined by a likeness")]);
  });
});
