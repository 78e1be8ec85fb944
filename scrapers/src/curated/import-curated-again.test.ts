import { describeStores } from "@ogp-graph/test/support/describe-stores.ts";
import { afterAll, expect, test } from "vitest";
import { CuratedFileError } from "./curated-file-error.ts";
import { dropFolders, examplia, folderOf, replaced } from "./fixtures/examplia.ts";
import { importText, now, rows } from "./fixtures/import-text.ts";
import { importCurated } from "./import-curated.ts";

afterAll(dropFolders);

describeStores("Importing curated files again", ({ newStore }) => {
  test("the same files change nothing", async () => {
    const store = await newStore();
    await importText(store, examplia);
    const again = await importText(store, examplia);
    expect([again.outcome, again.editionId]).toEqual(["NO_CHANGE", "2026-11-22.1"]);
  });

  test("a rating that was corrected is one assessment superseded, with a change row for each field", async () => {
    const store = await newStore();
    await importText(store, examplia);
    const { counts } = await importText(
      store,
      replaced(examplia, "printed: Complete, report", "printed: Limited, report"),
    );
    const touched = Object.entries(counts).filter(([, count]) => count.added + count.superseded + count.withdrawn > 0);
    expect(touched).toEqual([["assessment", { added: 0, superseded: 1, withdrawn: 0, unchanged: 5 }]]);
    const changes = await store.db
      .selectFrom("change")
      .select(["row_key", "field", "old_value", "new_value"])
      .execute();
    expect(changes.map((change) => Object.values(change)).sort()).toEqual([
      ["XA0001:COMPLETION:FINAL@curated", "band", "HIGH", "LOW"],
      ["XA0001:COMPLETION:FINAL@curated", "code", "5", "3"],
      ["XA0001:COMPLETION:FINAL@curated", "label", "Complete", "Limited"],
      ["XA0001:COMPLETION:FINAL@curated", "printed", "Complete", "Limited"],
    ]);
  });

  test("a label corrected in first place stays before its rivals in the next import", async () => {
    const store = await newStore();
    await importText(store, examplia);
    const corrected = replaced(examplia, 'label: "2014-2016"', 'label: "2013-2016"');
    await importText(store, corrected);
    await importText(store, replaced(corrected, "name: Examplia,", "name: Republic of Examplia,"));
    expect((await rows(store, "action_plan", ["label"], { id: "AP_XAA01" })).flat()).toEqual(["2013-2016"]);
  });

  test("what was taken out of the file is withdrawn, and nothing else", async () => {
    const store = await newStore();
    await importText(store, examplia);
    const start = examplia.indexOf("  - id: XA0003");
    const end = examplia.indexOf("  - id: XA0004");
    const without = replaced(
      examplia.slice(0, start) + examplia.slice(end),
      '  XA0003: {url: "https://www.opengovpartnership.org/members/examplia/commitments/XA0003/", kind: COMMITMENT_PAGE}\n',
      "",
    );
    const { counts } = await importText(store, without);
    expect(counts["commitment"]).toMatchObject({ withdrawn: 1, unchanged: 3 });
    expect(counts["assessment"]).toMatchObject({ withdrawn: 1, unchanged: 5 });
    expect((await rows(store, "statement", ["id"], { subject_id: "XA0003" })).length).toBe(0);
    expect(counts["irm_report"]).toEqual({ added: 0, superseded: 0, withdrawn: 0, unchanged: 3 });
  });
});

describeStores("Importing curated files that are at fault", ({ newStore }) => {
  test("one bad file leaves the facts of all countries as they were, and the run says why", async () => {
    const store = await newStore();
    await importText(store, examplia);
    const changed = replaced(examplia, "printed: Complete, report", "printed: Limited, report");
    const bad = replaced(examplia, "member: XAA", "member: Examplia");
    const folder = folderOf({ "examplia.yml": changed, "zz.yml": bad });
    await expect(importCurated(store, { folder, now })).rejects.toThrow(
      /zz\.yml:1: member: a member code has three capitals/,
    );
    expect((await rows(store, "assessment", ["label"], { indicator: "COMPLETION" })).flat()).toEqual(["Complete"]);
    const runs = await store.db
      .selectFrom("run")
      .select(["outcome", "message"])
      .where("outcome", "=", "FAILED")
      .execute();
    expect(runs.map(({ message }) => message)).toEqual([expect.stringContaining("zz.yml:1")]);
    expect(await store.db.selectFrom("edition").select("id").execute()).toEqual([{ id: "2026-11-22.1" }]);
  });

  test("two files of one country are refused by name", async () => {
    const folder = folderOf({ "a.yml": examplia, "b.yml": examplia });
    const refused = importCurated(await newStore(), { folder, now });
    await expect(refused).rejects.toThrow(/b\.yml: XAA: XAA is in a\.yml already\. Keep it in one of the two files\./);
  });

  test("a folder without a file is refused, so that a wrong path withdraws nothing", async () => {
    const store = await newStore();
    await importText(store, examplia);
    await expect(importCurated(store, { folder: folderOf({}), now })).rejects.toThrow(CuratedFileError);
    expect(await rows(store, "commitment", ["id"])).toHaveLength(4);
  });
});
