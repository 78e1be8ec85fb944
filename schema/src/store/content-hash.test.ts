import { bothStores, describeStores } from "@ogp-graph/test/support/describe-stores.ts";
import { assessmentFact, commitmentFact, memberFact } from "@ogp-graph/test/support/made-up-facts.ts";
import { type Facts, publishFacts } from "@ogp-graph/test/support/publish-facts.ts";
import { describe, expect, test } from "vitest";
import { contentHash } from "./content-hash.ts";

const facts: Facts = {
  member: [memberFact("XAA", { name: "Côte d'Exemple" }), memberFact("XBB"), memberFact("XAAB")],
  commitment: [commitmentFact("XA0001", { title: 'Ünïcode 文 "quoted"' }), commitmentFact("XB0001")],
  assessment: [assessmentFact("XA0001"), assessmentFact("XB0001")],
  commitment_link: [
    {
      id: "XA0001:CLUSTER:XB0001@sheet",
      source_id: "src_made_up",
      from_id: "XA0001",
      kind: "CLUSTER",
      to_id: "XB0001",
      method: "CURATED",
      confidence: 0.85,
      reviewer: null,
    },
  ],
};

const reversed: Facts = {
  commitment_link: facts.commitment_link ?? [],
  assessment: [...(facts.assessment ?? [])].reverse(),
  commitment: [...(facts.commitment ?? [])].reverse(),
  member: [...(facts.member ?? [])].reverse(),
};

describeStores("The content hash", ({ newStore }) => {
  test("does not depend on the order of insertion or on the editions it took", async () => {
    const [once, backwards, stepwise] = [await newStore(), await newStore(), await newStore()];
    await publishFacts(once, facts);
    await publishFacts(backwards, reversed);
    await publishFacts(stepwise, { member: [memberFact("XAA", { name: "An old name" }), memberFact("XZZ")] });
    await publishFacts(stepwise, facts, { of: { member: ["XZZ"] } });
    const hash = await contentHash(once.db);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await contentHash(backwards.db)).toBe(hash);
    expect(await contentHash(stepwise.db)).toBe(hash);
  });

  test("is written into the edition, and differs as soon as one field does", async () => {
    const store = await newStore();
    await publishFacts(store, facts);
    const first = await contentHash(store.db);
    await publishFacts(store, { member: [memberFact("XBB", { slug: "b" })] });
    const hashes = await store.db.selectFrom("edition").select("content_hash").orderBy("number").execute();
    expect(hashes).toEqual([{ content_hash: first }, { content_hash: await contentHash(store.db) }]);
    expect(hashes[0]).not.toEqual(hashes[1]);
  });

  test("reads tables larger than one read", async () => {
    const [store, other] = [await newStore(), await newStore()];
    const members = Array.from({ length: 5003 }, (_, index) => memberFact(`X${String(index).padStart(4, "0")}`));
    await publishFacts(store, { member: members });
    await publishFacts(other, { member: members.slice(0, -1) });
    expect(await contentHash(store.db)).not.toBe(await contentHash(other.db));
  });
});

const both = bothStores();

describe.skipIf(both === undefined)("The content hash", () => {
  test("is the same on SQLite and on PostgreSQL", async () => {
    if (!both) return;
    const [sqlite, postgresql] = [await both.sqlite.newStore(), await both.postgresql.newStore()];
    await publishFacts(sqlite, facts);
    await publishFacts(postgresql, reversed);
    expect(await contentHash(postgresql.db)).toBe(await contentHash(sqlite.db));
  });
});
