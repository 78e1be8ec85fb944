import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { type GraphQLError, graphql } from "graphql";
import { LoaderCache } from "../loader-cache.ts";
import type { Subgraph } from "../subgraph.ts";

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question, which tests write out
  readonly data: any;
  readonly errors: readonly GraphQLError[];
  /** How many SQL statements the answer took. */
  readonly statements: number;
}

export interface Asking {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** @default 1 */
  readonly edition?: number;
}

/** Asks one subgraph directly, with a context of its own as one request has it, and counts the statements. */
export async function ask(subgraph: Subgraph, store: Store, source: string, asking: Asking = {}): Promise<Answer> {
  const edition = asking.edition ?? 1;
  const contextValue = { edition, db: store.asOf(edition), loaders: new LoaderCache() };
  let statements = 0;
  const count = () => {
    statements += 1;
  };
  subscribe("ogp-graph:sql", count);
  const variableValues = asking.variables ?? {};
  const { data, errors = [] } = await graphql({ schema: subgraph.schema, source, contextValue, variableValues });
  unsubscribe("ogp-graph:sql", count);
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors, statements };
}
