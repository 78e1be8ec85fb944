import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bothStores, describeStores, sqliteStores } from "@ogp-graph/test/support/describe-stores.ts";
import { assessmentFact, commitmentFact, memberFact } from "@ogp-graph/test/support/made-up-facts.ts";
import { publishFacts } from "@ogp-graph/test/support/publish-facts.ts";
import { afterAll, describe, expect, test } from "vitest";
import { factTables } from "./database.ts";
import { currentEdition } from "./editions.ts";
import { insertRows } from "./insert-rows.ts";
import type { Store } from "./open-store.ts";
import { exportSnapshot, loadSnapshot, SnapshotError } from "./snapshot.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ogp-snapshot-"));
  folders.push(folder);
  return folder;
}

function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}

/** Two editions with a source; the snapshot is of the second. */
async function fill(store: Store): Promise<void> {
  await insertRows(store.db, store.dialect, "source", [
    {
      id: "src_made_up",
      kind: "OTHER",
      url: "https://example.org/xaa",
      title: null,
      publisher: null,
      recorded_at: "2026-11-22",
      sha256: "0".repeat(64),
      hash_of: "RECORD",
      licence: "NONE_STATED",
      http_status: null,
      since: 1,
    },
  ]);
  await publishFacts(store, {
    member: [memberFact("XAA", { name: "Côte d'Exemple" }), memberFact("XBB")],
    commitment: [commitmentFact("XA0001", { title: "First wording" }), commitmentFact("XA0002")],
    assessment: [assessmentFact("XA0001")],
  });
  await publishFacts(
    store,
    { commitment: [commitmentFact("XA0001", { title: "Second wording" })] },
    { of: { member: ["XBB"] }, at: "2026-11-23T08:00:00.000Z" },
  );
}

describeStores("A snapshot", ({ newStore }) => {
  test("loaded into an empty store and exported again is the same bytes", async () => {
    const [store, copy] = [await newStore(), await newStore()];
    await fill(store);
    const [first, second] = [newFolder(), newFolder()];
    const counts = await exportSnapshot(store, first);
    expect(counts).toMatchObject({ edition: 1, source: 1, member: 1, commitment: 2, assessment: 1, claim: 0 });
    await loadSnapshot(copy, first);
    await exportSnapshot(copy, second);
    expect(filesOf(second)).toEqual(filesOf(first));
    expect(Object.keys(filesOf(first))).toHaveLength(2 + factTables.length);
  });

  test("holds the newest edition under its own id, as the first edition of the new store", async () => {
    const [store, copy] = [await newStore(), await newStore()];
    await fill(store);
    const folder = newFolder();
    await exportSnapshot(store, folder);
    await loadSnapshot(copy, folder);
    expect(await currentEdition(copy)).toEqual({
      number: 1,
      id: "2026-11-23.1",
      publishedAt: "2026-11-23T08:00:00.000Z",
    });
    const rows = await copy.asOf(1).selectFrom("commitment").select(["id", "title"]).orderBy("id").execute();
    expect(rows).toEqual([
      { id: "XA0001", title: "Second wording" },
      { id: "XA0002", title: "Commitment XA0002" },
    ]);
  });

  test("goes on from there: the next publication is edition 2", async () => {
    const [store, copy] = [await newStore(), await newStore()];
    await fill(store);
    const folder = newFolder();
    await exportSnapshot(store, folder);
    await loadSnapshot(copy, folder);
    const next = await publishFacts(copy, { member: [memberFact("XCC")] }, { at: "2026-11-23T09:00:00.000Z" });
    expect(next.editionId).toBe("2026-11-23.2");
  });
});

describe("A snapshot that is not whole", () => {
  const { newStore } = sqliteStores();

  async function exported(): Promise<string> {
    const store = await newStore();
    await fill(store);
    const folder = newFolder();
    await exportSnapshot(store, folder);
    return folder;
  }

  async function expectRefusal(folder: string, message: RegExp): Promise<void> {
    const store = await newStore();
    const loading = loadSnapshot(store, folder);
    await expect(loading).rejects.toBeInstanceOf(SnapshotError);
    await expect(loading).rejects.toThrow(message);
    for (const table of ["edition", "source", ...factTables] as const) {
      expect(
        await store.db
          .selectFrom(table as "member")
          .selectAll()
          .execute(),
      ).toEqual([]);
    }
  }

  function edit(folder: string, name: string, change: (text: string) => string): void {
    const path = join(folder, name);
    const [before, after] = [readFileSync(path, "utf8"), change(readFileSync(path, "utf8"))];
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  }

  test("a changed value is found, and nothing is loaded", async () => {
    const folder = await exported();
    edit(folder, "assessment.jsonl", (text) => text.replace('"code":3', '"code":5'));
    await expectRefusal(folder, /Its facts are not those that its edition was published with/);
  });

  test("a line that is gone is found", async () => {
    const folder = await exported();
    edit(folder, "commitment.jsonl", (text) => text.slice(text.indexOf("\n") + 1));
    await expectRefusal(folder, /Its facts are not those that its edition was published with/);
  });

  test("a line too many is found", async () => {
    const folder = await exported();
    edit(folder, "member.jsonl", (text) => text + text.replace('"id":"XAA"', '"id":"XZZ"'));
    await expectRefusal(folder, /Its facts are not those that its edition was published with/);
  });

  test("a line that is cut short is named with its number", async () => {
    const folder = await exported();
    edit(folder, "commitment.jsonl", (text) => text.slice(0, -30));
    await expectRefusal(folder, /commitment\.jsonl, line 2: This is not a JSON object\./);
  });

  test.each(["[]", "null", '"text"', "7"])("a line with %s is no row", async (line) => {
    const folder = await exported();
    edit(folder, "member.jsonl", () => `${line}\n`);
    await expectRefusal(folder, /member\.jsonl, line 1: This is not a JSON object\./);
  });

  test("a file that is gone is named", async () => {
    const folder = await exported();
    rmSync(join(folder, "claim.jsonl"));
    await expectRefusal(folder, /claim\.jsonl: The file is missing\./);
  });

  test("a folder without a snapshot says so, with the command that makes one", async () => {
    await expectRefusal(
      newFolder(),
      /There is no snapshot here\. Make it again with `npm run ogp -- export snapshot`\./,
    );
  });

  test("a store that holds nothing has nothing to export", async () => {
    const store = await newStore();
    await expect(exportSnapshot(store, newFolder())).rejects.toThrow(/The store holds no edition to export\./);
  });
});

const both = bothStores();

describe.skipIf(both === undefined)("A snapshot", () => {
  test("is the same bytes from SQLite and from PostgreSQL", async () => {
    if (!both) return;
    const [sqlite, postgresql] = [await both.sqlite.newStore(), await both.postgresql.newStore()];
    const [first, second] = [newFolder(), newFolder()];
    await fill(sqlite);
    await exportSnapshot(sqlite, first);
    await loadSnapshot(postgresql, first);
    await exportSnapshot(postgresql, second);
    expect(filesOf(second)).toEqual(filesOf(first));
  });
});
