import type { Database, NewRow } from "@ogp-graph/schema/store/database.ts";
import { openStore, type Store } from "@ogp-graph/schema/store/open-store.ts";
import type { Kysely } from "kysely";
import type { Subgraph } from "../execution/subgraphs.ts";
import { type RunningApp, startApp } from "../start-app.ts";
import { compose } from "../supergraph/compose.ts";
import { tinySubgraphs } from "./tiny-subgraphs.ts";

export interface TestApp extends RunningApp {
  readonly store: Store;
  /** Posts a query and gives status, headers and the parsed answer. */
  ask(query: string, headers?: Readonly<Record<string, string>>): Promise<TestAnswer>;
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
  readonly errors: readonly TestError[] | undefined;
}

interface TestError {
  readonly message: string;
  readonly path?: readonly unknown[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A real app over an in-memory store with two editions and no facts, on a free port. */
export async function runTinyApp(subgraphs: readonly Subgraph[] = tinySubgraphs()): Promise<TestApp> {
  const store = await openStore({ directory: ":memory:" });
  await addEditions(store.db);
  return runTestApp(store, subgraphs);
}

/** A real app over a given store, on a free port. */
export async function runTestApp(store: Store, subgraphs: readonly Subgraph[]): Promise<TestApp> {
  const open = async () => ({ store, subgraphs, ...compose(subgraphs) });
  const running = await startApp({ open, port: 0 });
  return { ...running, store, ask: (query, headers) => ask(running.url, query, headers) };
}

async function ask(url: string, query: string, headers: Readonly<Record<string, string>> = {}): Promise<TestAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = JSON.parse(await response.text());
  return { status: response.status, headers: response.headers, data, errors };
}

async function addEditions(db: Kysely<Database>): Promise<void> {
  const edition = (number: number, id: string, published_at: string): NewRow<"edition"> => {
    return { number, id, published_at, what: "test", pipeline_version: "0", counts: "{}", content_hash: id };
  };
  await db
    .insertInto("edition")
    .values([
      edition(1, "2026-01-10.1", "2026-01-10T08:00:00.000Z"),
      edition(2, "2026-03-05.1", "2026-03-05T08:00:00.000Z"),
    ])
    .execute();
}
