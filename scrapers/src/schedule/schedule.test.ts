import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { sqliteStores } from "@ogp-graph/test/support/describe-stores.ts";
import { describe, expect, test } from "vitest";
import { startTinySite } from "../harvest/testing/tiny-site.ts";
import { xanaduManifests, xanaduPages, xanaduSources } from "../harvest/testing/xanadu.ts";
import { startSchedule } from "../schedule.ts";
import { lastDue } from "./last-due.ts";
import { missedRuns } from "./missed-runs.ts";
import { ScheduleSettingError, scheduleSettings } from "./schedule-settings.ts";
import { spreadCron } from "./spread-cron.ts";

describe("A schedule", () => {
  test("is put off by the same minutes for the same source, within its spread", () => {
    const schedule = { cron: "10 2 * * 2", spreadMinutes: 240 };
    const minutes = ["ogp/kenya", "ogp/ghana", "ogp/peru", "ogp/nigeria"].map((id) => {
      const [minute = "", hour = "", ...days] = spreadCron(id, schedule).split(" ");
      expect(days).toEqual(["*", "*", "2"]);
      expect(spreadCron(id, schedule)).toBe(spreadCron(id, schedule));
      return Number(hour) * 60 + Number(minute);
    });
    for (const minute of minutes) expect(minute >= 130 && minute <= 370).toBe(true);
    expect(new Set(minutes).size).toBe(4);
  });

  test("stays within its day, and as it is where it has no fixed time", () => {
    expect(spreadCron("ogp/kenya", { cron: "59 23 * * 2", spreadMinutes: 720 })).toBe("59 23 * * 2");
    expect(spreadCron("ogp/kenya", { cron: "*/5 * * * *", spreadMinutes: 60 })).toBe("*/5 * * * *");
  });

  test.each([
    ["10 2 * * 2", "2026-11-22T08:00:00Z", "2026-11-17T02:10:00.000Z"], // 17 November 2026 is a Tuesday
    ["10 2 * * 0", "2026-11-22T02:09:59Z", "2026-11-15T02:10:00.000Z"],
    ["10 2 * * 0", "2026-11-22T02:10:00Z", "2026-11-22T02:10:00.000Z"],
    ["0 0 1 1 *", "2026-11-22T08:00:00Z", "2026-01-01T00:00:00.000Z"],
    ["*/30 6 * * *", "2026-11-22T06:45:00Z", "2026-11-22T06:30:00.000Z"],
  ])("%s was last due before %s at %s", (cron, now, due) => {
    expect(lastDue(cron, new Date(now))?.toISOString()).toBe(due);
  });
});

describe("A run that was missed", () => {
  const places = sqliteStores();

  test("is that of a source whose last run is older than its last time; one that never ran waits", async () => {
    await using site = await startTinySite({});
    const sources = xanaduSources(site, mkdtempSync(join(tmpdir(), "ogp-missed-"))).all;
    const store = await places.newStore();
    const missed = async (now: string) => (await missedRuns(store, sources, new Date(now))).map(({ id }) => id);
    expect(await missed("2026-11-22T08:00:00Z")).toEqual([]);
    const run = { id: "1", what: "harvest of Xanadu's OGP pages", outcome: "FAILED", summary: "{}" };
    await store.db
      .insertInto("run")
      .values({ ...run, started_at: "2026-11-10T02:05:00.000Z" } as never) // the rest may be null
      .execute();
    expect(await missed("2026-11-22T08:00:00Z")).toEqual(["ogp/xanadu"]); // due on Monday the 16th
    expect(await missed("2026-11-15T08:00:00Z")).toEqual([]);
  });
});

describe("The settings of the schedule", () => {
  test("are off by default, and refuse what they do not take", () => {
    expect(scheduleSettings({})).toBeNull();
    expect(scheduleSettings({ OGP_HARVEST: "on" })).toMatchObject({ dataDirectory: "./.data", logLevel: "info" });
    expect(() => scheduleSettings({ OGP_HARVEST: "yes" })).toThrow(ScheduleSettingError);
    expect(() => scheduleSettings({ OGP_HARVEST: "on", OGP_DATA_DIR: ":memory:" })).toThrow(/thread and an archive/);
  });
});

describe("The schedule's thread", () => {
  test("makes up a missed run in the background, while the store answers here", async () => {
    await using site = await startTinySite(xanaduPages());
    const folder = mkdtempSync(join(tmpdir(), "ogp-schedule-"));
    const manifests = xanaduManifests(site, folder);
    const store = await openStore({ directory: folder });
    const run = { id: "1", what: "harvest of Xanadu's OGP pages", outcome: "FAILED", summary: "{}" };
    await store.db
      .insertInto("run")
      .values({ ...run, started_at: "2020-01-01T00:00:00.000Z" } as never) // the rest may be null
      .execute();
    process.env["OGP_HARVEST_CONTACT"] = "https://example.org/about-this-test";
    const settings = { databaseUrl: undefined, dataDirectory: folder, logLevel: "silent", allowLoopback: true };
    const schedule = await startSchedule({ ...settings, ...manifests });
    expect(Object.keys(schedule.nextRuns)).toEqual(["ogp/xanadu", "irm/reports", "ogp/sheet"]);
    for (let tries = 0; tries < 300; tries += 1) {
      const { n } = await store.db
        .selectFrom("commitment")
        .select((row) => row.fn.countAll().as("n"))
        .executeTakeFirstOrThrow();
      if (Number(n) === 3) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await schedule.stop();
    const rows = await store.db.selectFrom("commitment").select("id").orderBy("id").execute();
    expect(rows.map(({ id }) => id)).toEqual(["XA0001", "XA0002", "XA0003"]);
    expect(await schedule.ended).toBeNull();
    await store.close();
  });
});
