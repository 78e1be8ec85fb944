import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportSnapshot, loadSnapshot } from "@ogp-graph/schema/store/snapshot.ts";
import { sqliteStores } from "@ogp-graph/test/support/describe-stores.ts";
import { afterAll, describe, expect, test } from "vitest";
import { importCurated } from "../curated/import-curated.ts";
import { openReaderPool } from "../read/read-in-worker.ts";
import { listSources } from "./list-sources.ts";
import { runHarvest } from "./testing/run-harvest.ts";
import { startTinySite } from "./testing/tiny-site.ts";
import { xanaduManifests, xanaduPages, xanaduSources } from "./testing/xanadu.ts";

const places = sqliteStores();
const pool = openReaderPool();
afterAll(() => pool.close());

const fixtures = new URL("../../countries/nigeria/fixtures/", import.meta.url);
const saved = (name: string) => readFileSync(new URL(name, fixtures), "utf8");

/** Nigeria's own manifest with the tracker's addresses on the tiny site. */
async function nigeria() {
  const site = await startTinySite({ "/milestonesnap2.php": saved("trac-milestones.html") });
  const folder = mkdtempSync(join(tmpdir(), "ogp-portal-"));
  const manifests = xanaduManifests(site, folder);
  const own = new URL("../../countries/nigeria/", import.meta.url);
  const text = readFileSync(new URL("country.yml", own), "utf8").replaceAll(/https?:\/\/tracnigeria\.ng/g, site.url);
  mkdirSync(join(manifests.countries, "nigeria"));
  writeFileSync(join(manifests.countries, "nigeria", "country.yml"), text);
  writeFileSync(join(manifests.countries, "nigeria", "crosswalk.yml"), readFileSync(new URL("crosswalk.yml", own)));
  return { site, folder, sources: listSources(manifests), store: await places.newStore() };
}

describe("Harvesting a portal", () => {
  test("gives milestones and claims with their author, tied to OGP's ids by the crosswalk", async () => {
    const ground = await nigeria();
    await using _ = ground.site;
    const report = await runHarvest(ground, "nigeria/trac-milestones", { pool });
    expect([report.outcome, report.message]).toEqual(["PUBLISHED", null]);
    const { db } = ground.store;
    const milestones = await db.selectFrom("milestone").selectAll().execute();
    // The saved page has 119 milestones, as the tracker had: one row each.
    expect(milestones).toHaveLength(119);
    const claims = await db.selectFrom("claim").selectAll().execute();
    expect(new Set(claims.map(({ assessor, topic }) => `${assessor} ${topic}`))).toEqual(
      new Set(["CIVIL_SOCIETY STATUS"]),
    );
    const pairs = new Set(claims.map(({ label, mapped }) => `${label} ${mapped}`));
    expect(pairs).toContain("COMPLETED COMPLETE");
    expect(pairs).toContain("ONGOING UNDER_WAY");
    const tied = milestones.filter(({ commitment_id }) => commitment_id === "NG0020");
    expect(tied.length).toBeGreaterThan(0); // number 6 of plan 2 in the crosswalk
    const ratings = await db.selectFrom("assessment").select("id").execute();
    expect(ratings).toEqual([]); // a tracker's word is never a rating
  });

  test("a second time changes nothing; half of the table gone is refused", async () => {
    const ground = await nigeria();
    await using _ = ground.site;
    await runHarvest(ground, "nigeria/trac-milestones", { pool });
    expect((await runHarvest(ground, "nigeria/trac-milestones", { pool })).outcome).toBe("NO_CHANGE");
    const rows = saved("trac-milestones.html").split(/(?=<tr)/);
    ground.site.pages.set("/milestonesnap2.php", [...rows.slice(0, 50), "</table>"].join(""));
    const report = await runHarvest(ground, "nigeria/trac-milestones", { pool });
    expect(report.outcome).toBe("REFUSED");
    expect(report.message).toMatch(/expected 100 to 140/);
  });

  test("an import of the curated facts afterwards takes nothing of it away", async () => {
    const ground = await nigeria();
    await using _ = ground.site;
    await runHarvest(ground, "nigeria/trac-milestones", { pool });
    const { db } = ground.store;
    const counted = () => db.selectFrom("milestone").select("id").where("until", "is", null).execute();
    const harvested = () =>
      db.selectFrom("statement").select("id").where("until", "is", null).where("id", "like", "%@harvest").execute();
    const [milestones, statements] = [(await counted()).length, (await harvested()).length];
    await importCurated(ground.store);
    expect((await counted()).length).toBe(milestones);
    expect((await harvested()).length).toBe(statements);
    const again = await runHarvest(ground, "nigeria/trac-milestones", { pool });
    expect(again.outcome).toMatch(/NO_CHANGE|PUBLISHED/);
    expect((await runHarvest(ground, "nigeria/trac-milestones", { pool })).outcome).toBe("NO_CHANGE");
  });
});

describe("A store that was filled from a snapshot of harvested facts", () => {
  test("knows the pages too: one that cannot be had now keeps its facts", async () => {
    await using site = await startTinySite(xanaduPages());
    const folder = mkdtempSync(join(tmpdir(), "ogp-snapshot-"));
    const sources = xanaduSources(site, folder);
    const store = await places.newStore();
    await runHarvest({ site, folder, sources, store }, "ogp/xanadu", { pool });
    await exportSnapshot(store, join(folder, "snapshot"));
    const copy = await places.newStore();
    await loadSnapshot(copy, join(folder, "snapshot"));
    site.pages.set("/members/xanadu/commitments/XA0002/", 500);
    const report = await runHarvest({ site, folder, sources, store: copy }, "ogp/xanadu", { pool });
    expect(report.summary).toBe("Xanadu: nothing changed, 1 page not to be had, its facts kept");
  });
});
