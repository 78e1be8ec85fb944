import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentHash } from "@ogp-graph/schema/store/content-hash.ts";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HarvestChild } from "../support/children/harvest-until-point.ts";
import { changedWord } from "../support/portal-site/faults/page-faults.ts";
import { type HarvestedCountry, harvestedCountry } from "../support/portal-site/harvested-country.ts";
import { type Child, startChild } from "../support/start-child.ts";

describe("a harvest that the power takes", () => {
  let xara: HarvestedCountry;
  /** Content of a store into which the pages were harvested without a disturbance. */
  let undisturbed: string;

  beforeAll(async () => {
    xara = await harvestedCountry();
    await xara.harvestOne("ogp/xara");
    undisturbed = await contentHash(xara.store.db);
  });
  afterAll(() => xara[Symbol.asyncDispose]());

  test.each([
    ["fetch", 8],
    ["read", 8],
    ["load", 1],
    ["publish", 1],
  ] as const)(
    "during %s: nothing is published, and the next run finishes the work",
    async (point, times) => {
      const folder = mkdtempSync(join(tmpdir(), "ogp-killed-"));
      try {
        const child = startHarvest(xara, folder, folder, { point, times });
        expect(await child.nextLine()).toBe("ready");
        expect(await child.nextLine()).toBe(point);
        await child.kill();
        const store = await openStore({ directory: folder });
        expect(await store.db.selectFrom("edition").selectAll().execute()).toEqual([]);
        expect(await store.db.selectFrom("commitment").selectAll().execute()).toEqual([]);

        const again = startHarvest(xara, folder, folder, null);
        expect(await again.nextLine()).toBe("ready");
        expect(JSON.parse(await again.nextLine())).toEqual([{ id: "ogp/xara", outcome: "PUBLISHED", message: null }]);
        expect(await contentHash(store.db)).toBe(undisturbed);
        await store.close();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );

  test("in the middle of an update: the last published edition stands as it was", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ogp-killed-"));
    try {
      const first = startHarvest(xara, folder, folder, null);
      await first.ended();
      const store = await openStore({ directory: folder });
      const published = await contentHash(store.db);
      const { id } = await store.db.selectFrom("edition").select("id").executeTakeFirstOrThrow();
      xara.site.set(xara.address("XA0002"), changedWord("Verifiable", "Checkable"));
      xara.site.set(xara.address("XA0001"), changedWord("Council", "Counsel"));
      const child = startHarvest(xara, folder, folder, { point: "publish", times: 1 });
      expect(await child.nextLine()).toBe("ready");
      expect(await child.nextLine()).toBe("publish");
      await child.kill();
      expect(await contentHash(store.db)).toBe(published);
      expect(await store.db.selectFrom("edition").select("id").execute()).toEqual([{ id }]);
      await store.close();
    } finally {
      for (const { address } of xara.site.pages) xara.site.set(address, null);
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

describe("two harvesters at once", () => {
  let xara: HarvestedCountry;
  beforeAll(async () => {
    xara = await harvestedCountry();
  });
  afterAll(() => xara[Symbol.asyncDispose]());

  test("with one archive: one does the work, and the other says what it waits for", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ogp-two-"));
    try {
      const store = await openStore({ directory: folder });
      const one = startHarvest(xara, folder, folder, { point: "fetch", times: 1 });
      expect(await one.nextLine()).toBe("ready");
      expect(await one.nextLine()).toBe("fetch");
      const other = startHarvest(xara, folder, folder, null);
      expect(await other.nextLine()).toBe("ready");
      const [report] = JSON.parse(await other.nextLine());
      expect(report).toMatchObject({ id: "ogp/xara", outcome: "FAILED" });
      expect(report.message).toContain(join(folder, "warc"));
      expect(report.message).toMatch(/another process|in use|other/i);
      await one.kill();
      await store.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);

  test("with an archive each and one store: both go through, and the facts stand once", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ogp-two-"));
    try {
      const store = await openStore({ directory: folder });
      const children = ["one", "two"].map((name) => startHarvest(xara, folder, join(folder, name), null));
      const reports = await Promise.all(
        children.map(async (child) => {
          await child.nextLine();
          return JSON.parse(await child.nextLine());
        }),
      );
      const outcomes = reports.map(([{ outcome }]) => outcome);
      expect(outcomes.toSorted()).toEqual(["NO_CHANGE", "PUBLISHED"]);
      await xara.harvestOne("ogp/xara");
      expect(await contentHash(store.db)).toBe(await contentHash(xara.store.db));
      await store.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

function startHarvest(
  { site, manifests }: HarvestedCountry,
  directory: string,
  dataDirectory: string,
  stop: HarvestChild["stop"],
): Child {
  const told: HarvestChild = { directory, dataDirectory, manifests, hosts: site.hosts, names: ["ogp/xara"], stop };
  return startChild("support/children/harvest-until-point.ts", [JSON.stringify(told)]);
}
