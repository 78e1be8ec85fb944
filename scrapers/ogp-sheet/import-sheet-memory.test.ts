import { sqliteStores } from "@ogp-graph/test/support/describe-stores.ts";
import { dropSheets, sheetFile } from "@ogp-graph/test/support/sheet-csv.ts";
import { startChild } from "@ogp-graph/test/support/start-child.ts";
import { writeLargeSheet } from "@ogp-graph/test/support/write-large-sheet.ts";
import { afterAll, describe, expect, test } from "vitest";

afterAll(dropSheets);

describe("The import of a large sheet", () => {
  const { newPlace } = sqliteStores();

  // `npm run bench` does the same with 100,000 rows.
  test("holds less than 400 MB for 20,000 rows", { timeout: 240_000 }, async () => {
    const large = sheetFile("");
    await writeLargeSheet(large, 20_000);
    const child = startChild("support/children/import-sheet.ts", [JSON.stringify(await newPlace()), large]);
    const { outcome, commitments, peakMegabytes } = JSON.parse(await child.nextLine());
    await child.ended();
    expect({ outcome, commitments }).toEqual({ outcome: "PUBLISHED", commitments: 20_000 });
    expect(peakMegabytes).toBeLessThan(400);
    expect(peakMegabytes).toBeGreaterThan(50);
  });
});
