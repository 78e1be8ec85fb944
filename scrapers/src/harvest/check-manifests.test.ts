import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import { describe, expect, test } from "vitest";
import { isSourcesPageFresh, SOURCES_FILE } from "../commands/docs.ts";
import { checkManifests } from "./check-manifests.ts";
import { chosenSources, listSources } from "./list-sources.ts";
import { NewCountryError, newCountry } from "./new-country.ts";
import { sourcesPage } from "./sources-page.ts";
import { writeYamlValue } from "./write-yaml-value.ts";

describe("The manifests", () => {
  test("have nothing to correct", () => {
    expect(checkManifests().findings).toEqual([]);
  });

  test("are what docs/reference/sources.md says; otherwise run `npm run ogp -- docs sources`", () => {
    expect(isSourcesPageFresh()).toBe(true);
  });

  test("all say that no live site was met yet, and the page of sources says so of each", () => {
    const { all } = listSources();
    expect(all.map(({ lastVerified }) => lastVerified)).toEqual(all.map(() => null));
    const rows = readFileSync(SOURCES_FILE, "utf8")
      .split("\n")
      .filter((line) => /^\| (\[?`)/.test(line));
    expect(rows).toHaveLength(all.length);
    for (const row of rows) expect(row).toContain("never verified");
  });
});

describe("A name on the command line", () => {
  const sources = listSources();
  const ids = (...names: string[]) => chosenSources(sources, names).map(({ id }) => id);

  test("is a source, or a country for all that can be read of it", () => {
    expect(ids("ogp/kenya")).toEqual(["ogp/kenya"]);
    expect(ids("kenya")).toEqual(["ogp/kenya", "kenya/documents"]);
    expect(ids("ogp/uruguay")).toEqual(["ogp/uruguay"]);
  });

  test("that is misspelt is refused with the one that was meant", () => {
    expect(() => ids("ogp/kenia")).toThrow(/No source is called "ogp\/kenia". Did you mean ogp\/kenya\?/);
  });

  test("left out stands for every source with an address", () => {
    expect(ids()).toContain("irm/reports");
    expect(ids()).not.toContain("colombia/articles");
  });
});

describe("A new country", () => {
  const folder = () => mkdtempSync(join(tmpdir(), "ogp-country-"));

  test("is one folder with a manifest that is valid as it is", () => {
    const directory = folder();
    const file = newCountry("ge", "https://ogp.example.org", directory);
    expect(file).toBe(join(directory, "georgia", "country.yml"));
    const [manifest] = countryManifests(directory);
    expect(manifest).toMatchObject({ code: "GEO", iso2: "GE", name: "Georgia", lastVerified: null, sources: [] });
    expect(manifest?.portals.map(({ url }) => url)).toEqual(["https://ogp.example.org"]);
  });

  test.each([
    ["a code that no country has", "QQ", undefined, /no country has this code/],
    ["an address that is none", "GE", "ogp.example.org", /is no web address/],
  ])("is refused for %s", (_, code, url, message) => {
    const begin = () => newCountry(code, url, folder());
    expect(begin).toThrow(NewCountryError);
    expect(begin).toThrow(message);
  });

  test("never writes over a country that is there", () => {
    const directory = folder();
    newCountry("GEO", undefined, directory);
    expect(() => newCountry("GE", undefined, directory)).toThrow(/is there already/);
  });

  test("stands in the page of sources without anything else being edited", () => {
    const directory = folder();
    newCountry("GE", undefined, directory);
    const page = sourcesPage(listSources({ countries: directory }));
    expect(page).toContain("## Georgia");
    expect(page).toContain("`ogp/georgia`");
  });

  test("without a saved page for a source of its own is told of by the check", () => {
    const directory = folder();
    const file = newCountry("GE", "https://ogp.example.org", directory);
    const source = `sources:
  - id: plans
    portal: Georgia's open government site
    kind: link-list
    url: https://ogp.example.org/plans
    assessor: GOVERNMENT
    language: ka
    schedule: {cron: "1 2 * * 3", spreadMinutes: 10}
    licence: NONE_STATED
    lastVerified: null
    expect: {min: 1, max: 9}
    plan: null
    read: {documents: [{type: Action Plan, words: [Action Plan]}]}`;
    writeFileSync(file, readFileSync(file, "utf8").replace("sources: []\nexpect", `${source}\nexpect`));
    const { findings } = checkManifests({ countries: directory });
    expect(findings.map(({ where, problem }) => `${where}: ${problem}`)).toEqual([
      expect.stringContaining("georgia/plans: no saved page"),
    ]);
    writeYamlValue(file, ["sources", 0, "lastVerified"], '"2026-11-22"');
    expect(listSources({ countries: directory }).all.at(-1)?.lastVerified).toBe("2026-11-22");
    expect(readFileSync(file, "utf8")).toContain("# set by npm run ogp -- harvest --verify");
  });
});
