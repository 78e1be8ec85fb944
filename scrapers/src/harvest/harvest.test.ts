import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentHash } from "@ogp-graph/schema/store/content-hash.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { describeStores, type StorePlaces, sqliteStores } from "@ogp-graph/test/support/describe-stores.ts";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { openReplay } from "../fetch/open-replay.ts";
import { openReaderPool } from "../read/read-in-worker.ts";
import { type Ground, runHarvest as runWith } from "./testing/run-harvest.ts";
import { startTinySite, type TinySite } from "./testing/tiny-site.ts";
import { commitmentPage, commitments, memberPage, PLAN, xanaduPages, xanaduSources } from "./testing/xanadu.ts";

const sites: TinySite[] = [];
afterEach(async () => {
  for (const site of sites.splice(0)) await site[Symbol.asyncDispose]();
});

async function newGround(
  { newStore }: StorePlaces,
  pages: Record<string, string | number> = xanaduPages(),
  expect?: string,
): Promise<Ground> {
  const site = await startTinySite(pages);
  sites.push(site);
  const folder = mkdtempSync(join(tmpdir(), "ogp-harvest-"));
  return { site, folder, store: await newStore(), sources: xanaduSources(site, folder, expect) };
}

// One thread for all tests: starting one takes longer than reading all the pages.
const pool = openReaderPool();
afterAll(() => pool.close());

function runHarvest(ground: Ground, id = "ogp/xanadu", options: Parameters<typeof runWith>[2] = {}) {
  return runWith(ground, id, { pool, ...options });
}

const COMPLETION = "Open the register of wells";
const path = (id: string) => `/members/xanadu/commitments/${id}/`;

async function ratings(store: Store, id: string): Promise<string[]> {
  const rows = await store.db
    .selectFrom("assessment")
    .selectAll()
    .where("until", "is", null)
    .where("commitment_id", "=", id)
    .orderBy("indicator")
    .execute();
  return rows.map(({ indicator, label, missing }) => `${indicator} ${label ?? missing}`);
}

async function reasons(store: Store): Promise<string[]> {
  const rows = await store.db
    .selectFrom("quarantined_record")
    .selectAll()
    .where("until", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(({ reason, subject_id }) => `${reason} ${subject_id}`);
}

describeStores("Harvesting a member's pages", (places) => {
  test("gives the facts that the pages print, each with the answer it comes from", async () => {
    const ground = await newGround(places);
    const report = await runHarvest(ground);
    expect(report.outcome).toBe("PUBLISHED");
    expect(report.summary).toBe(
      "Xanadu: 1 member new, 1 plan new, 3 commitments new, 15 ratings new, 3 national records new",
    );
    const { db } = ground.store;
    const rows = await db.selectFrom("commitment").selectAll().orderBy("id").execute();
    expect(rows.map(({ id, title, plan_id, submission_year }) => [id, title, plan_id, submission_year])).toEqual([
      ["XA0001", "Publish the ledger of lanterns", "AP_XAA02", 2021],
      ["XA0002", "Open the register of wells", "AP_XAA02", 2021],
      ["XA0003", "Count the bridges in public", "AP_XAA02", 2021],
    ]);
    expect(await ratings(ground.store, "XA0001")).toEqual([
      "COMPLETION Substantial",
      "DIOG Marginal",
      "PAGE_AMBITION High",
      "RELEVANT Yes",
      "VERIFIABLE Yes",
    ]);
    const plan = await db.selectFrom("action_plan").selectAll().executeTakeFirstOrThrow();
    expect([plan.label, plan.title, plan.printed_commitments]).toEqual(["2021-2023", PLAN, 3]);
    const { source_id } = await db.selectFrom("assessment").select("source_id").executeTakeFirstOrThrow();
    const source = await db.selectFrom("source").selectAll().where("id", "=", source_id).executeTakeFirstOrThrow();
    expect([source.hash_of, source.http_status, source.kind, source.licence, source.publisher]).toEqual([
      "RESPONSE",
      200,
      "COMMITMENT_PAGE",
      "OGP_SITE",
      "Nobody",
    ]);
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("a second time changes nothing and asks only whether anything changed", async () => {
    const ground = await newGround(places);
    await runHarvest(ground);
    ground.site.requests.length = 0;
    const report = await runHarvest(ground);
    expect([report.outcome, report.summary]).toEqual(["NO_CHANGE", "Xanadu: nothing changed"]);
    expect(report.pages).toEqual({ SAME: 4 });
    expect(ground.site.requests).toHaveLength(4);
    expect(ground.site.requests.every(({ conditional }) => conditional)).toBe(true);
  });

  test("one changed rating gives one superseded row, and nothing else", async () => {
    const ground = await newGround(places);
    await runHarvest(ground);
    ground.site.pages.set(path("XA0002"), commitmentPage({ id: "XA0002", title: COMPLETION, completion: "Complete" }));
    const report = await runHarvest(ground);
    expect(report.summary).toBe("Xanadu: 1 rating changed");
    const changes = await ground.store.db.selectFrom("change").select("row_key").distinct().execute();
    expect(changes).toEqual([{ row_key: "XA0002:COMPLETION:FINAL@harvest" }]);
    expect(await ratings(ground.store, "XA0002")).toContain("COMPLETION Complete");
  });

  test("a rating that the page no longer prints is withdrawn", async () => {
    const ground = await newGround(places);
    await runHarvest(ground);
    ground.site.pages.set(path("XA0002"), commitmentPage({ id: "XA0002", title: COMPLETION }));
    const report = await runHarvest(ground);
    expect(report.summary).toBe("Xanadu: 1 rating withdrawn");
  });
});

describe("Harvesting pages that are at fault", () => {
  const places = sqliteStores();

  test.each([404, 410, 500])("a page that answers %s keeps its facts, and the report says so", async (status) => {
    const ground = await newGround(places);
    await runHarvest(ground);
    ground.site.pages.set(path("XA0002"), status);
    const report = await runHarvest(ground);
    expect(report.outcome).toBe("NO_CHANGE");
    expect(report.summary).toBe("Xanadu: nothing changed, 1 page not to be had, its facts kept");
    expect(report.notes[0]).toContain(`status ${status}`);
    expect(await ratings(ground.store, "XA0002")).toContain("COMPLETION Limited");
  });

  test("a label that was renamed withdraws nothing and is in quarantine", async () => {
    const ground = await newGround(places);
    await runHarvest(ground);
    const renamed = commitmentPage({ id: "XA0002", title: COMPLETION, completion: "Limited" });
    ground.site.pages.set(path("XA0002"), renamed.replace("Completion:", "Fulfilment:"));
    const report = await runHarvest(ground);
    expect(report.pages).toEqual({ SAME: 3, KEPT: 1 });
    expect(await ratings(ground.store, "XA0002")).toContain("COMPLETION Limited");
    expect(await reasons(ground.store)).toContain("UNKNOWN_LABEL XA0002");
  });

  test("a list that lost its entries is refused, not believed to be empty", async () => {
    const ids = [1, 2, 3, 4, 5, 6];
    const many = ids.map((index) => ({ id: `XA000${index}`, title: `Promise number ${index}` }));
    const ground = await newGround(places, xanaduPages(many));
    await runHarvest(ground);
    ground.site.pages.set("/members/xanadu/", memberPage([]));
    const report = await runHarvest(ground);
    expect([report.outcome, report.message]).toEqual(["REFUSED", expect.stringContaining("0 commitments in the list")]);
  });

  test("a page that asks for a password with status 200 withdraws nothing", async () => {
    const ground = await newGround(places);
    await runHarvest(ground);
    ground.site.pages.set(path("XA0002"), "<html><title>Log in</title><form><input type=password></form></html>");
    const report = await runHarvest(ground);
    expect(report.pages).toEqual({ SAME: 3, KEPT: 1 });
    expect(await ratings(ground.store, "XA0002")).toHaveLength(5);
  });

  test("an unknown value goes to quarantine and its neighbours are loaded", async () => {
    const odd = { id: "XA0002", title: COMPLETION, completion: "Splendid" };
    const ground = await newGround(places, { ...xanaduPages(), [path("XA0002")]: commitmentPage(odd) });
    const report = await runHarvest(ground);
    expect(report.quarantined).toBeGreaterThan(0);
    expect(await ratings(ground.store, "XA0002")).toHaveLength(4);
    expect((await reasons(ground.store)).join()).toContain("XA0002");
  });

  test("a commitment whose plan is of another cycle is loaded without its plan, which goes to quarantine", async () => {
    const odd = { id: "XA0002", title: COMPLETION, cycle: 2017 };
    const ground = await newGround(places, { ...xanaduPages(), [path("XA0002")]: commitmentPage(odd) });
    await runHarvest(ground);
    expect(await reasons(ground.store)).toContain("PLAN_OF_ANOTHER_CYCLE XA0002");
    const row = await ground.store.db.selectFrom("commitment").select("plan_id").where("id", "=", "XA0002").execute();
    expect(row).toEqual([{ plan_id: null }]);
  });

  test("two pages with one id: the id's own page stands, the other is in quarantine", async () => {
    const twin = commitmentPage({ id: "XA0001", title: "Quite another promise", completion: "Complete" });
    const pages = { ...xanaduPages(), [path("XA0002")]: twin.replaceAll("(XA0001)", "(XA0002)") };
    const ground = await newGround(places, pages);
    ground.site.pages.set(path("XA0002"), twin);
    await runHarvest(ground);
    expect(await ratings(ground.store, "XA0001")).toContain("COMPLETION Substantial");
    expect((await reasons(ground.store)).join()).toMatch(/ID_MISMATCH|DUPLICATE_ID/);
  });
});

describe("A harvest that is not believed, or not meant", () => {
  const places = sqliteStores();

  test("a list that is suddenly much shorter is refused until somebody believes it", async () => {
    const many = Array.from({ length: 6 }, (_, index) => ({
      id: `XA000${index + 1}`,
      title: `Promise number ${index}`,
    }));
    const ground = await newGround(places, xanaduPages(many));
    await runHarvest(ground);
    ground.site.pages.set("/members/xanadu/", memberPage(many.slice(0, 3)));
    const refused = await runHarvest(ground);
    expect(refused.outcome).toBe("REFUSED");
    expect(refused.message).toContain("3 commitments in the list, expected 4 to 6");
    const runs = await ground.store.db.selectFrom("run").select("outcome").orderBy("started_at").execute();
    expect(runs.map(({ outcome }) => outcome)).toEqual(["PUBLISHED", "REFUSED"]);
    const believed = await runHarvest(ground, "ogp/xanadu", { acceptFewer: true });
    expect(believed.outcome).not.toBe("REFUSED");
  });

  test("facts outside the bounds of the manifest are refused, and the store is as it was", async () => {
    const ground = await newGround(places, xanaduPages(), "{min: 4, max: 9}");
    const report = await runHarvest(ground);
    expect(report.outcome).toBe("REFUSED");
    expect(report.message).toContain("3 commitments and national titles of Xanadu, expected 4 to 9");
    expect(await ground.store.db.selectFrom("commitment").select("id").execute()).toEqual([]);
    expect(await ground.store.db.selectFrom("run").select("outcome").execute()).toEqual([{ outcome: "REFUSED" }]);
  });

  test("a source whose first page cannot be had fails and leaves everything as it was", async () => {
    const ground = await newGround(places, { "/members/xanadu/": 500 });
    const report = await runHarvest(ground);
    expect([report.outcome, report.message]).toEqual([
      "FAILED",
      expect.stringContaining("first page could not be fetched"),
    ]);
  });

  test("a dry run says what would change and writes nothing to the store", async () => {
    const ground = await newGround(places);
    const report = await runHarvest(ground, "ogp/xanadu", { dryRun: true });
    expect(report.summary).toContain("3 commitments new");
    for (const table of ["commitment", "run", "edition", "source", "page_reading"] as const) {
      const count = await ground.store.db
        .selectFrom(table)
        .select((row) => row.fn.countAll().as("n"))
        .executeTakeFirst();
      expect([table, Number(count?.n)]).toEqual([table, 0]);
    }
  });

  test("a replay of the archive gives the same facts, without a request", async () => {
    const ground = await newGround(places);
    await runHarvest(ground);
    ground.site.requests.length = 0;
    const again = { ...ground, store: await places.newStore() };
    await runHarvest(again, "ogp/xanadu", { fetcher: openReplay(join(ground.folder, "warc")) });
    expect(ground.site.requests).toEqual([]);
    expect(await contentHash(again.store.db)).toBe(await contentHash(ground.store.db));
  });

  test("with a first day only what the list dates from then on is followed, and the rest keeps its facts", async () => {
    const dated = commitments.map((one, index) => ({ ...one, cycle: index === 0 ? 2019 : 2021 }));
    const ground = await newGround(places, xanaduPages(dated));
    await runHarvest(ground);
    ground.site.requests.length = 0;
    const report = await runHarvest(ground, "ogp/xanadu", { since: "2020" });
    expect(ground.site.requests.map((request) => request.path).sort()).toEqual([
      "/members/xanadu/",
      path("XA0002"),
      path("XA0003"),
    ]);
    expect(report.outcome).toBe("NO_CHANGE");
  });
});
