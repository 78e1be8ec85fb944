import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Subgraph } from "../kit/subgraph.ts";
import { ask } from "../kit/testing/ask.ts";
import { buildRegistry } from "./build-registry.ts";
import { randomCommitments, randomWorld } from "./testing/random-world.ts";

const commitments = randomCommitments(57);
let store: Store;
let registry: Subgraph;

beforeAll(async () => {
  store = await randomWorld(commitments);
  registry = await buildRegistry([]);
});
afterAll(() => store.close());

const query = `query ($orderBy: CommitmentOrder, $first: Int, $after: String, $last: Int, $before: String) {
  commitments(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    nodes { id title submissionYear end { value } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

async function page(variables: object) {
  const { data, errors, statements } = await ask(registry, store, query, { variables: { ...variables } });
  expect(errors).toEqual([]);
  expect(statements).toBe(1);
  return data.commitments;
}

async function readForwards(orderBy: object, size: number) {
  const seen = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo } = await page({ orderBy, first: size, after });
    seen.push(...nodes);
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    if (!pageInfo.hasNextPage) return seen;
    after = pageInfo.endCursor;
  }
}

async function readBackwards(orderBy: object, size: number) {
  const seen = [];
  for (let before: string | null = null; ; ) {
    const { nodes, pageInfo } = await page({ orderBy, last: size, before });
    seen.unshift(...nodes);
    expect(pageInfo.hasNextPage).toBe(before !== null);
    if (!pageInfo.hasPreviousPage) return seen;
    before = pageInfo.startCursor;
  }
}

const orders = ["ID", "SUBMISSION_YEAR", "TITLE", "END_DATE"].flatMap((field) => [
  { field, direction: "ASC" },
  { field, direction: "DESC" },
]);

describe("paging through commitments", () => {
  test.each(orders)("forwards by $field $direction covers each of them once", async (orderBy) => {
    const seen = await readForwards(orderBy, 10);
    expect(seen.map(({ id }) => id).sort()).toEqual(commitments.map(({ id }) => id));
  });

  test.each(orders)("backwards by $field $direction gives the same order", async (orderBy) => {
    expect(await readBackwards(orderBy, 7)).toEqual(await readForwards(orderBy, 25));
  });

  test.each(orders.filter(({ field }) => field !== "ID"))(
    "by $field $direction is in order, the unknown at the end",
    async (orderBy) => {
      const seen = await readForwards(orderBy, 30);
      const values = seen.map(
        (node) =>
          ({ SUBMISSION_YEAR: node.submissionYear, TITLE: node.title, END_DATE: node.end?.value ?? null })[
            orderBy.field
          ],
      );
      const known = values.filter((value) => value !== null);
      const sorted = [...known].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(values.slice(0, known.length)).toEqual(orderBy.direction === "ASC" ? sorted : sorted.reverse());
    },
  );

  test("by title tells titles apart byte by byte and ties by id", async () => {
    const seen = await readForwards({ field: "TITLE", direction: "ASC" }, 100);
    const expected = [...commitments].sort((a, b) => (a.id.slice(-1) + a.id < b.id.slice(-1) + b.id ? -1 : 1));
    expect(seen.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  test("gives twenty unless told otherwise", async () => {
    const { nodes, pageInfo } = await page({});
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(commitments.slice(0, 20).map(({ id }) => id));
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  test("between two cursors gives only what lies between them", async () => {
    const whole = await page({ first: 10 });
    const first = await page({ first: 1 });
    const between = await page({ first: 100, after: first.pageInfo.endCursor, before: whole.pageInfo.endCursor });
    expect(between.nodes).toEqual(whole.nodes.slice(1, 9));
  });
});

describe("paging through a nested list", () => {
  test("covers each plan's commitments once, every plan's page in one statement", async () => {
    const nested =
      "id commitments(first: 4, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }";
    const { data, statements } = await ask(
      registry,
      store,
      `query ($after: String) { actionPlans { nodes { ${nested} } } }`,
    );
    expect(statements).toBe(3); // the plans, their pages, their counts
    for (const plan of data.actionPlans.nodes) {
      const own = commitments.filter(({ plan: id }) => id === plan.id).map(({ id }) => id);
      expect(plan.commitments.totalCount).toBe(own.length);
      const seen = [];
      for (let { nodes, pageInfo } = plan.commitments; ; ) {
        seen.push(...nodes.map(({ id }: { id: string }) => id));
        if (!pageInfo.hasNextPage) break;
        const variables = { after: pageInfo.endCursor, id: plan.id };
        const next = await ask(
          registry,
          store,
          `query ($id: ID!, $after: String) { actionPlan(id: $id) { ${nested} } }`,
          { variables },
        );
        ({ nodes, pageInfo } = next.data.actionPlan.commitments);
      }
      expect(seen).toEqual(own);
    }
  });
});

describe("the number of statements", () => {
  const everything = `id title titles { text } member { id name } plan { id label member { id } } level start { value }
    leadInstitutions { name } supportingInstitutions { name } policyAreas { id } policyAreasNotCoded { id }
    clusterMembers { id } predecessors { id } successors { id } partOf { id } links { kind }
    nationalRecord { id } claims { nodes { label } } sources { id }`;

  test.each([[1], [10], [50]])(
    "does not depend on the page: %i commitments with everything about them",
    async (first) => {
      const { statements, errors } = await ask(
        registry,
        store,
        `{ commitments(first: ${first}) { nodes { ${everything} } } }`,
      );
      expect(errors).toEqual([]);
      // page, titles, members, plans, institutions, tags, links, records, claims, sources
      expect(statements).toBe(10);
    },
  );

  test("grows by one when the total is asked for, and by none for what is not asked", async () => {
    const asked = await ask(registry, store, "{ commitments { totalCount nodes { id } } }");
    expect(asked.data.commitments.totalCount).toBe(57);
    expect(asked.statements).toBe(2);
  });
});
