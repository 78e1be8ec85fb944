import { fileURLToPath } from "node:url";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { loadSnapshot } from "@ogp-graph/schema/store/snapshot.ts";
import { importCurated } from "@ogp-graph/scrapers/curated/import-curated.ts";
import { importSheet } from "@ogp-graph/scrapers/ogp-sheet/import-sheet.ts";
import { describe, expect, test } from "vitest";
import { realSheet } from "../support/real-sheet.ts";

const snapshot = fileURLToPath(new URL("../../scrapers/snapshot", import.meta.url));
const now = () => new Date("2026-11-22T12:00:00Z");

describe("the bundled snapshot", () => {
  test("already holds every fact of the curated files as they are now", async () => {
    const store = await openStore({ directory: ":memory:" });
    await loadSnapshot(store, snapshot);
    const { outcome, counts } = await importCurated(store, { now });
    await store.close();
    const changed = Object.entries(counts).filter(([, table]) => table.added + table.superseded + table.withdrawn > 0);
    expect({ outcome, changed }).toEqual({ outcome: "NO_CHANGE", changed: [] });
  });

  test.skipIf(realSheet === undefined)(
    "is what our own pipeline makes of the sheet and the curated files",
    async () => {
      const rebuilt = await openStore({ directory: ":memory:" });
      await importSheet(rebuilt, realSheet ?? "", {
        url: "https://github.com/g0v/ogp-commitments",
        title: "OGP commitments sheet, open-parliament extract of July 2024 (open_parliament_0703.csv)",
        taken: "2024-07-03",
        now,
      });
      await importCurated(rebuilt, { now });
      const bundled = await openStore({ directory: ":memory:" });
      await loadSnapshot(bundled, snapshot);
      const hash = async (store: typeof bundled) =>
        (
          await store.db
            .selectFrom("edition")
            .select("content_hash")
            .orderBy("number", "desc")
            .limit(1)
            .executeTakeFirst()
        )?.content_hash;
      const hashes = [await hash(rebuilt), await hash(bundled)];
      await Promise.all([rebuilt.close(), bundled.close()]);
      expect(hashes[0]).toBe(hashes[1]);
    },
  );
});
