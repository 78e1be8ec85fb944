import { contentHash } from "@ogp-graph/schema/store/content-hash.ts";
import { currentEdition } from "@ogp-graph/schema/store/editions.ts";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { describeStores } from "@ogp-graph/test/support/describe-stores.ts";
import { dropSheets, sheetCsv, sheetFile } from "@ogp-graph/test/support/sheet-csv.ts";
import { startChild } from "@ogp-graph/test/support/start-child.ts";
import { writeLargeSheet } from "@ogp-graph/test/support/write-large-sheet.ts";
import { afterAll, expect, test } from "vitest";
import { importSheet } from "./import-sheet.ts";

afterAll(dropSheets);

describeStores("An import of the sheet that is killed", ({ newPlace, newStore }) => {
  test("invariant 6: leaves the last edition untouched, and the same import then works", async () => {
    const place = await newPlace();
    const before = await openStore(place);
    await importSheet(before, sheetFile(sheetCsv([{ "Commitment Unique Identifier": "XZ0001" }])));
    const hash = await contentHash(before.db);
    await before.close();

    const large = sheetFile("");
    await writeLargeSheet(large, 1200);
    const child = startChild("support/children/import-sheet-until-killed.ts", [JSON.stringify(place), large]);
    expect(await child.nextLine()).toBe("most of it is read");
    await child.kill();

    const store = await newStore(place);
    expect(await contentHash(store.db)).toBe(hash);
    expect((await currentEdition(store))?.number).toBe(1);
    expect(await store.db.selectFrom("commitment").select("id").execute()).toEqual([{ id: "XZ0001" }]);
    const { outcome, result } = await importSheet(store, large);
    expect({ outcome, commitments: result.commitments }).toEqual({ outcome: "PUBLISHED", commitments: 1200 });
    expect((await currentEdition(store))?.number).toBe(2);
  });
});
