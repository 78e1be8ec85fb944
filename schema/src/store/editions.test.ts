import { describeStores } from "@ogp-graph/test/support/describe-stores.ts";
import { memberFact } from "@ogp-graph/test/support/made-up-facts.ts";
import { publishFacts } from "@ogp-graph/test/support/publish-facts.ts";
import { beforeAll, expect, test } from "vitest";
import { currentEdition, resolveEdition } from "./editions.ts";
import type { Store } from "./open-store.ts";

describeStores("Editions", ({ newStore }) => {
  let store: Store;

  beforeAll(async () => {
    store = await newStore();
    const times = ["2026-11-20T09:00:00.000Z", "2026-11-20T23:59:59.999Z", "2026-11-22T00:00:00.000Z"];
    for (const [index, at] of times.entries()) {
      await publishFacts(store, { member: [memberFact("XAA", { name: `Name ${index}` })] }, { at });
    }
  });

  test("an empty store has no current edition and resolves nothing", async () => {
    const empty = await newStore();
    expect(await currentEdition(empty)).toBeUndefined();
    expect(await resolveEdition(empty, "2026-11-22")).toBeUndefined();
    expect(await resolveEdition(empty, "2026-11-22.1")).toBeUndefined();
  });

  test("the current edition is the last one published", async () => {
    expect(await currentEdition(store)).toEqual({
      number: 3,
      id: "2026-11-22.1",
      publishedAt: "2026-11-22T00:00:00.000Z",
    });
  });

  test.each([
    ["2026-11-20.1", 1],
    ["2026-11-20.2", 2],
    ["2026-11-22.1", 3],
  ])("the id %s names edition %i", async (id, number) => {
    expect(await resolveEdition(store, id)).toMatchObject({ id, number });
  });

  test.each([
    ["2026-11-20", 2, "two editions of that day: the later one, published in its last millisecond"],
    ["2026-11-21", 2, "a day without an edition: the last one before it"],
    ["2026-11-22", 3, "published at midnight: the day that begins then"],
    ["2027-01-01", 3, "a day to come: the newest"],
  ])("the date %s stands for edition %i (%s)", async (date, number) => {
    expect((await resolveEdition(store, date))?.number).toBe(number);
  });

  test.each(["2026-11-19", "2026-11-20.3", "2026-11-20.01", "2026-11", "newest", "", "2026-11-20' or '1'='1"])(
    "nothing is found under %j",
    async (named) => {
      expect(await resolveEdition(store, named)).toBeUndefined();
    },
  );
});
