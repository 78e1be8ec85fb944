import { describeStores } from "@ogp-graph/test/support/describe-stores.ts";
import { assessmentFact, commitmentFact, memberFact } from "@ogp-graph/test/support/made-up-facts.ts";
import { publishFacts } from "@ogp-graph/test/support/publish-facts.ts";
import { type Kysely, sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "./database.ts";
import type { Store } from "./open-store.ts";

describeStores("The store as one edition has it", ({ newStore }) => {
  let store: Store;

  // Edition 1: one and two. Edition 2: one has another title and a rating, three is new. Edition 3: two is gone.
  beforeAll(async () => {
    store = await newStore();
    await publishFacts(store, {
      member: [memberFact("XAA")],
      commitment: [commitmentFact("XA0001", { title: "One" }), commitmentFact("XA0002", { title: "Two" })],
    });
    await publishFacts(store, {
      commitment: [commitmentFact("XA0001", { title: "One, reworded" }), commitmentFact("XA0003", { title: "Three" })],
      assessment: [assessmentFact("XA0001")],
    });
    await publishFacts(store, {}, { of: { commitment: ["XA0002"] } });
  });

  const titles = async (db: Kysely<Database>) =>
    (await db.selectFrom("commitment").select("title").orderBy("id").execute()).map((row) => row.title);

  test("`from` is narrowed to the rows that hold in the edition", async () => {
    expect(await titles(store.asOf(1))).toEqual(["One", "Two"]);
    expect(await titles(store.asOf(2))).toEqual(["One, reworded", "Two", "Three"]);
    expect(await titles(store.asOf(3))).toEqual(["One, reworded", "Three"]);
  });

  test("edition 0 is the empty store before the first edition", async () => {
    expect(await titles(store.asOf(0))).toEqual([]);
  });

  test("an edition that is still to come holds what the newest one holds", async () => {
    expect(await titles(store.asOf(99))).toEqual(["One, reworded", "Three"]);
  });

  test("the plain door shows the rows of every edition", async () => {
    expect(await store.db.selectFrom("commitment").select("title").execute()).toHaveLength(4);
  });

  test("aliases in `from` are narrowed, alone and several at once", async () => {
    const aliased = await store.asOf(1).selectFrom("commitment as c").select(["c.title"]).orderBy("c.id").execute();
    expect(aliased).toEqual([{ title: "One" }, { title: "Two" }]);
    const crossed = await store
      .asOf(1)
      .selectFrom(["commitment as c", "member as m"])
      .select(["c.id as commitment", "m.id as member"])
      .orderBy("c.id")
      .execute();
    expect(crossed).toEqual([
      { commitment: "XA0001", member: "XAA" },
      { commitment: "XA0002", member: "XAA" },
    ]);
  });

  test("an inner join is narrowed on its far side", async () => {
    const rated = (edition: number) =>
      store
        .asOf(edition)
        .selectFrom("member as m")
        .innerJoin("commitment as c", "c.member_id", "m.id")
        .innerJoin("assessment", "assessment.commitment_id", "c.id")
        .select(["c.title", "assessment.label"])
        .execute();
    expect(await rated(1)).toEqual([]);
    expect(await rated(2)).toEqual([{ title: "One, reworded", label: "Limited" }]);
  });

  test("a left join keeps rows whose far side came in a later edition", async () => {
    const rows = await store
      .asOf(1)
      .selectFrom("commitment")
      .leftJoin("assessment as a", "a.commitment_id", "commitment.id")
      .select(["commitment.id", "a.label"])
      .orderBy("commitment.id")
      .execute();
    expect(rows).toEqual([
      { id: "XA0001", label: null },
      { id: "XA0002", label: null },
    ]);
  });

  test("subqueries in `where`, in `exists` and in the selection are narrowed", async () => {
    const inList = (edition: number) =>
      store
        .asOf(edition)
        .selectFrom("member")
        .select("id")
        .where("id", "in", (inner) =>
          inner.selectFrom("commitment").select("commitment.member_id").where("title", "=", "Three"),
        )
        .execute();
    expect(await inList(1)).toEqual([]);
    expect(await inList(2)).toEqual([{ id: "XAA" }]);
    const unrated = await store
      .asOf(2)
      .selectFrom("commitment as c")
      .select("c.id")
      .where((where) =>
        where.not(
          where.exists(where.selectFrom("assessment as a").select("a.id").whereRef("a.commitment_id", "=", "c.id")),
        ),
      )
      .orderBy("c.id")
      .execute();
    expect(unrated).toEqual([{ id: "XA0002" }, { id: "XA0003" }]);
    const counted = (edition: number) =>
      store
        .asOf(edition)
        .selectFrom("member")
        .select((column) =>
          column
            .selectFrom("commitment")
            .select((inner) => inner.fn.countAll<number>().as("n"))
            .as("commitments"),
        )
        .executeTakeFirstOrThrow();
    expect(Number((await counted(1)).commitments)).toBe(2);
    expect(Number((await counted(2)).commitments)).toBe(3);
  });

  test("a subquery in `from`, a common table expression and a union are narrowed", async () => {
    const db = store.asOf(1);
    const nested = await db
      .selectFrom((inner) => inner.selectFrom("commitment").select("title").where("id", "=", "XA0001").as("one"))
      .select("one.title")
      .execute();
    expect(nested).toEqual([{ title: "One" }]);
    const named = await db
      .with("mine", (inner) => inner.selectFrom("commitment").select("title"))
      .selectFrom("mine")
      .select("title")
      .orderBy("title")
      .execute();
    expect(named).toEqual([{ title: "One" }, { title: "Two" }]);
    const united = await db
      .selectFrom("commitment")
      .select("title")
      .where("id", "=", "XA0001")
      .union(db.selectFrom("commitment").select("title").where("id", "=", "XA0003"))
      .execute();
    expect(united).toEqual([{ title: "One" }]);
  });

  test("the same table twice in one query is narrowed twice", async () => {
    const pairs = await store
      .asOf(1)
      .selectFrom("commitment")
      .innerJoin("commitment as other", "other.member_id", "commitment.member_id")
      .select(["commitment.title as left", "other.title as right"])
      .orderBy("commitment.id")
      .orderBy("other.id")
      .execute();
    expect(pairs).toEqual([
      { left: "One", right: "One" },
      { left: "One", right: "Two" },
      { left: "Two", right: "One" },
      { left: "Two", right: "Two" },
    ]);
  });

  test("a fragment of SQL inside a built query does not undo the narrowing", async () => {
    const rows = await store
      .asOf(1)
      .selectFrom("commitment as c")
      .select(sql<string>`upper(c.title)`.as("loud"))
      .where(sql<boolean>`c.title like 'One%'`)
      .execute();
    expect(rows).toEqual([{ loud: "ONE" }]);
  });

  test("later editions and their changes are not known yet", async () => {
    const ids = await store.asOf(2).selectFrom("edition").select("number").orderBy("number").execute();
    expect(ids).toEqual([{ number: 1 }, { number: 2 }]);
    const changes = (edition: number) =>
      store.asOf(edition).selectFrom("change").select(["row_key", "operation", "field"]).orderBy("change_id").execute();
    expect(await changes(1)).toEqual([]);
    expect(await changes(2)).toEqual([
      { row_key: "XA0001", operation: "SUPERSEDED", field: "title" },
      { row_key: "XA0003", operation: "ADDED", field: null },
      { row_key: "XA0001:COMPLETION:FINAL@sheet", operation: "ADDED", field: null },
    ]);
    expect(await changes(3)).toHaveLength(4);
  });

  test("runs belong to no edition and are all there", async () => {
    expect(await store.asOf(1).selectFrom("run").select("outcome").execute()).toHaveLength(3);
  });
});
