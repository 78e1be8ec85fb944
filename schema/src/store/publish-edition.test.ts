import { describeStores } from "@ogp-graph/test/support/describe-stores.ts";
import { memberFact } from "@ogp-graph/test/support/made-up-facts.ts";
import { publishFacts } from "@ogp-graph/test/support/publish-facts.ts";
import { startChild } from "@ogp-graph/test/support/start-child.ts";
import { expect, test } from "vitest";
import { contentHash } from "./content-hash.ts";
import { currentEdition } from "./editions.ts";
import { openStore, type Store } from "./open-store.ts";
import { publishEdition } from "./publish-edition.ts";

const members = (store: Store) => store.db.selectFrom("member").select(["id", "name"]).orderBy("id").execute();
const outcomes = async (store: Store) =>
  (await store.db.selectFrom("run").select("outcome").orderBy("started_at").execute()).map((row) => row.outcome);

describeStores("Publishing an edition", ({ newPlace, newStore }) => {
  test("numbers editions through, and counts their ids within each day past nine", async () => {
    const store = await newStore();
    const ids: (string | null)[] = [];
    const times = [
      ...Array.from({ length: 11 }, (_, hour) => `2026-11-22T${10 + hour}:00:00.000Z`),
      "2026-11-23T00:00:00.000Z",
    ];
    for (const at of times) {
      ids.push((await publishFacts(store, { member: [memberFact("XAA", { name: at })] }, { at })).editionId);
    }
    expect(ids).toEqual([
      ...["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"].map((counter) => `2026-11-22.${counter}`),
      "2026-11-23.1",
    ]);
    const { number } = (await currentEdition(store)) ?? {};
    expect(number).toBe(12);
  });

  test("a clock that was put back a day does not bring an id back", async () => {
    const store = await newStore();
    const publishAt = async (at: string) =>
      (await publishFacts(store, { member: [memberFact("XAA", { name: `${at} ${Math.random()}` })] }, { at }))
        .editionId;
    expect(await publishAt("2026-11-21T10:00:00.000Z")).toBe("2026-11-21.1");
    expect(await publishAt("2026-11-22T10:00:00.000Z")).toBe("2026-11-22.1");
    expect(await publishAt("2026-11-21T11:00:00.000Z")).toBe("2026-11-21.2");
  });

  test("the same facts again publish nothing: the last edition stands, and the run says NO_CHANGE", async () => {
    const store = await newStore();
    await publishFacts(store, { member: [memberFact("XAA")] }, { at: "2026-11-22T10:00:00.000Z" });
    const again = await publishFacts(store, { member: [memberFact("XAA")] }, { at: "2026-11-23T10:00:00.000Z" });
    expect(again).toMatchObject({ outcome: "NO_CHANGE", editionId: "2026-11-22.1" });
    expect(again.counts).toEqual({ member: { added: 0, superseded: 0, withdrawn: 0, unchanged: 1 } });
    expect((await currentEdition(store))?.id).toBe("2026-11-22.1");
    expect(await outcomes(store)).toEqual(["PUBLISHED", "NO_CHANGE"]);
  });

  test("a first run that states nothing publishes nothing", async () => {
    const store = await newStore();
    expect(await publishFacts(store, {})).toMatchObject({ outcome: "NO_CHANGE", editionId: null });
    expect(await currentEdition(store)).toBeUndefined();
  });

  test("answers what the work answered, published or not", async () => {
    const store = await newStore();
    const publication = await publishEdition(store, { what: "nothing", run: async () => 42 });
    expect(publication.result).toBe(42);
  });

  test("a run that fails after it wrote leaves the last edition as it was, and is marked FAILED with the reason", async () => {
    const store = await newStore();
    await publishFacts(store, { member: [memberFact("XAA", { name: "Before" })] });
    const failing = publishEdition(store, {
      what: "a run that fails",
      now: () => new Date("2026-11-23T10:00:00.000Z"),
      run: async (writer) => {
        const facts = [memberFact("XAA", { name: "After" }), memberFact("XBB")];
        await writer.write("member", facts, { column: "id", values: ["XAA", "XBB"] });
        throw new RangeError("row 7 is out of range");
      },
    });
    await expect(failing).rejects.toThrow("row 7 is out of range");
    expect(await members(store)).toEqual([{ id: "XAA", name: "Before" }]);
    expect((await currentEdition(store))?.number).toBe(1);
    const run = await store.db.selectFrom("run").selectAll().where("what", "=", "a run that fails").executeTakeFirst();
    expect(run).toMatchObject({ outcome: "FAILED", message: "row 7 is out of range", edition_number: null });
    expect(run?.finished_at).toBe("2026-11-23T10:00:00.000Z");
  });

  test("invariant 6: a process killed in the middle leaves the last edition untouched, and the next run works", async () => {
    const place = await newPlace();
    const before = await openStore(place);
    await publishFacts(before, { member: [memberFact("XAA", { name: "Before" })] });
    const hash = await contentHash(before.db);
    await before.close();
    const child = startChild("support/children/write-until-killed.ts", [JSON.stringify(place)]);
    expect(await child.nextLine()).toBe("written");
    await child.kill();
    const store = await newStore(place);
    expect(await members(store)).toEqual([{ id: "XAA", name: "Before" }]);
    expect(await contentHash(store.db)).toBe(hash);
    expect(await currentEdition(store)).toMatchObject({ number: 1 });
    expect(await publishFacts(store, { member: [memberFact("XBB")] })).toMatchObject({ outcome: "PUBLISHED" });
    expect((await currentEdition(store))?.number).toBe(2);
  });

  test("two processes that write at once come one after the other, and neither loses a fact", async () => {
    const place = await newPlace();
    await (await openStore(place)).close();
    const children = ["XAA", "XBB"].map((id) =>
      startChild("support/children/publish-one-member.ts", [JSON.stringify(place), id]),
    );
    for (const child of children) expect(await child.nextLine()).toBe("ready");
    const ids = await Promise.all(children.map((child) => child.nextLine()));
    await Promise.all(children.map((child) => child.ended()));
    expect(ids.map((id) => id.split(".")[1]).sort()).toEqual(["1", "2"]);
    const store = await newStore(place);
    expect((await members(store)).map((row) => row.id)).toEqual(["XAA", "XBB"]);
    const editions = await store.db.selectFrom("edition").select("number").orderBy("number").execute();
    expect(editions).toEqual([{ number: 1 }, { number: 2 }]);
  });

  test("two runs at once in one process come one after the other", async () => {
    const store = await newStore();
    const both = await Promise.all(
      ["XAA", "XBB"].map((id) => publishFacts(store, { member: [memberFact(id)] }, { of: { member: ["XAA", "XBB"] } })),
    );
    expect(both.map((publication) => publication.editionId).sort()).toEqual(["2026-11-22.1", "2026-11-22.2"]);
    // Each states that its member is the only one: the second has seen what the first published, and withdrew it.
    expect(await store.asOf(1).selectFrom("member").select("id").execute()).toHaveLength(1);
    expect(await store.asOf(2).selectFrom("member").select("id").execute()).toHaveLength(1);
    expect(await members(store)).toHaveLength(2);
  });

  test("readers of the last edition go on while a run writes", async () => {
    const store = await newStore();
    await publishFacts(store, { member: [memberFact("XAA", { name: "Before" })] });
    const place = await newPlace();
    await (await openStore(place)).close();
    const child = startChild("support/children/write-until-killed.ts", [JSON.stringify(place)]);
    await child.nextLine();
    const reader = await newStore(place);
    expect(await members(reader)).toEqual([]);
    await child.kill();
  });
});
