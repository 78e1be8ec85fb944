import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentHash } from "@ogp-graph/schema/store/content-hash.ts";
import { currentEdition } from "@ogp-graph/schema/store/editions.ts";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { startChild } from "@ogp-graph/test/support/start-child.ts";
import { describe, expect, test } from "vitest";
import { runHarvest } from "./testing/run-harvest.ts";
import { startTinySite } from "./testing/tiny-site.ts";
import { commitmentPage, xanaduPages, xanaduSources } from "./testing/xanadu.ts";

const CHILD = "../scrapers/src/harvest/testing/harvest-child.ts";
const changed = commitmentPage({ id: "XA0002", title: "Open the register of wells", completion: "Complete" });

async function newGround() {
  const site = await startTinySite(xanaduPages());
  const folder = mkdtempSync(join(tmpdir(), "ogp-killed-"));
  return { site, folder, sources: xanaduSources(site, folder) };
}

describe("A harvest that is killed", () => {
  test.each([
    ["fetch", "2"],
    ["read", "2"],
    ["load", "1"],
    ["publish", "1"],
  ])("at the point %s leaves the last edition, and the next run finishes", async (point, time) => {
    const { site, folder, sources } = await newGround();
    await using _ = site;
    const store = await openStore({ directory: folder });
    const ground = { site, folder, sources, store };
    await runHarvest(ground);
    const [before, hash] = [await currentEdition(store), await contentHash(store.db)];
    site.pages.set("/members/xanadu/commitments/XA0002/", changed);
    const pages = point === "read" ? "1" : time; // only the changed page is read again
    const child = startChild(CHILD, [folder, site.host, point, "ogp/xanadu", pages]);
    expect(await child.nextLine()).toBe("ready");
    expect(await child.nextLine()).toBe(point);
    await child.kill();
    expect(await currentEdition(store)).toEqual(before);
    expect(await contentHash(store.db)).toBe(hash);
    const report = await runHarvest(ground);
    expect([report.outcome, report.summary]).toEqual(["PUBLISHED", "Xanadu: 1 rating changed"]);
    await store.close();
  });
});

describe("Two harvests at once", () => {
  test("in one data directory: the second says that another is running, and the first goes through", async () => {
    const { site, folder } = await newGround();
    await using _ = site;
    const first = startChild(CHILD, [folder, site.host, "fetch"]);
    expect([await first.nextLine(), await first.nextLine()]).toEqual(["ready", "fetch"]);
    const second = startChild(CHILD, [folder, site.host, "never"]);
    expect(await second.nextLine()).toBe("ready");
    expect(await second.nextLine()).toMatch(/^FAILED .*another harvest is writing to this archive/);
    await second.ended();
    await first.kill();
    const third = startChild(CHILD, [folder, site.host, "never"]);
    expect(await third.nextLine()).toBe("ready");
    expect(await third.nextLine()).toBe("PUBLISHED ");
    await third.ended();
  });

  test("with archives of their own: the second waits for the first's transaction and finds its work done", async () => {
    const { site, folder, sources } = await newGround();
    await using _ = site;
    const stores = [await openStore({ directory: folder }), await openStore({ directory: folder })] as const;
    const other = mkdtempSync(join(tmpdir(), "ogp-killed-"));
    xanaduSources(site, other);
    const reports = await Promise.all([
      runHarvest({ site, folder, sources, store: stores[0] }),
      runHarvest({ site, folder: other, sources, store: stores[1] }),
    ]);
    expect(reports.map(({ outcome }) => outcome).sort()).toEqual(["NO_CHANGE", "PUBLISHED"]);
    for (const store of stores) await store.close();
  });
});
