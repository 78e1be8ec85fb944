import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentHash } from "@ogp-graph/schema/store/content-hash.ts";
import { openStore, type Store } from "@ogp-graph/schema/store/open-store.ts";
import { policyAreaFromPrinted } from "@ogp-graph/schema/vocabulary/index.ts";
import { openReplay } from "@ogp-graph/scrapers/fetch/open-replay.ts";
import type { HarvestReport } from "@ogp-graph/scrapers/harvest/harvest-report.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printedLines, storedLines } from "../support/portal-site/fact-lines.ts";
import { changedWord } from "../support/portal-site/faults/page-faults.ts";
import { harvestSite } from "../support/portal-site/harvest-site.ts";
import { CONTACT, countryPages, curatedCountries } from "../support/portal-site/site/country-pages.ts";
import { reportListingPages } from "../support/portal-site/site/report-listing-pages.ts";
import { type PortalSite, startPortalSite } from "../support/portal-site/start-portal-site.ts";
import { type LocalManifests, writeManifests } from "../support/portal-site/write-manifests.ts";

const KENYA = "https://www.opengovpartnership.org/members/kenya";

describe("a harvest of all eight countries", () => {
  const folder = mkdtempSync(join(tmpdir(), "ogp-harvest-"));
  const countries = curatedCountries().map(countryPages);
  let site: PortalSite;
  let store: Store;
  let manifests: LocalManifests;
  let first: HarvestReport;

  beforeAll(async () => {
    site = await startPortalSite({
      pages: [...countries.flatMap(({ pages }) => pages), ...reportListingPages(countries)],
    });
    manifests = writeManifests(site, folder, curatedCountries());
    store = await openStore({ directory: folder });
    first = await harvestSite(store, site, manifests, { dataDirectory: folder });
  }, 180_000);

  afterAll(async () => {
    await store.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("goes through, source by source", () => {
    expect(first.sources.filter(({ outcome }) => outcome !== "PUBLISHED" && outcome !== "NO_CHANGE")).toEqual([]);
    expect(first.sources.flatMap(({ notes }) => notes)).toEqual([]);
  });

  test.each(countries.map((country) => [country.slug, country] as const))(
    "gives of %s exactly the facts that its pages hold",
    async (_, { printed }) => {
      const areaIds = (word: string) => policyAreaFromPrinted(word) ?? [];
      expect(await storedLines(store, printed.member)).toEqual(printedLines(printed, areaIds));
    },
  );

  test("sets aside a figure that is told in words", async () => {
    const rows = await store.db
      .selectFrom("quarantined_record")
      .select(["reason", "raw"])
      .where("member_id", "=", "COL")
      .execute();
    // https://www.opengovpartnership.org/documents/colombia-action-plan-review-2020-2022/
    const told = "three stand-alone commitments and a cluster of seven subnational commitments";
    expect(rows.filter(({ raw }) => raw.includes(told)).map(({ reason }) => reason)).toEqual(["UNKNOWN_VALUE"]);
  });

  test("keeps nobody's name, address or number", async () => {
    const rows = await store.db.selectFrom("page_reading").select("reading").execute();
    const texts = rows.map(({ reading }) => reading).join("\n");
    for (const word of ["Templid", "example.org", "0100 200"]) {
      expect(CONTACT).toContain(word);
      expect(texts).not.toContain(word);
    }
  });

  test("can be run again from its archive alone, with the same content", async () => {
    const other = await openStore({ directory: ":memory:" });
    const fetcher = openReplay(join(folder, "warc"));
    await harvestSite(other, site, manifests, { fetcher });
    expect(await contentHash(other.db)).toBe(await contentHash(store.db));
    await other.close();
  });

  test("changes nothing the second time, and asks for every page on condition", async () => {
    site.forget();
    const before = await contentHash(store.db);
    const again = await harvestSite(store, site, manifests, { dataDirectory: folder });
    expect(again.sources.map(({ outcome }) => outcome)).toEqual(again.sources.map(() => "NO_CHANGE"));
    expect(await contentHash(store.db)).toBe(before);
    expect(site.requests.filter(({ conditional }) => !conditional)).toEqual([]);
    expect(site.requests.every(({ status }) => status === 304)).toBe(true);
  });

  test("gives one change for one changed rating", async () => {
    // KE0010 prints "Early Results: Marginal".
    site.set(`${KENYA}/commitments/KE0010/`, changedWord("Marginal", "Major"));
    const { sources } = await harvestSite(store, site, manifests, { dataDirectory: folder, names: ["ogp/kenya"] });
    expect(sources.map(({ outcome }) => outcome)).toEqual(["PUBLISHED"]);
    expect(sources[0]?.counts["assessment"]).toMatchObject({ added: 0, superseded: 1, withdrawn: 0 });
    expect(sources[0]?.summary).toMatch(/^Kenya: 1 rating changed\b/);
  });
});
