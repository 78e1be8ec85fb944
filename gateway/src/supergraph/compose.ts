import { composeServices } from "@apollo/composition";
import { lexicographicSortSchema, parse, printSchema } from "graphql";
import type { Subgraph } from "../execution/subgraphs.ts";
import { CompositionError } from "./composition-error.ts";

/** A subgraph as composition needs it: no code, only its name and SDL. */
export type SubgraphSdl = Pick<Subgraph, "name" | "sdl">;

export interface Composition {
  /** For gateways and routers. */
  readonly supergraphSdl: string;
  /** For readers and clients: no federation directives, types in alphabetical order. */
  readonly apiSdl: string;
}

/**
 * Composes the supergraph. The same subgraphs give the same text whatever their order.
 *
 * @throws {CompositionError} listing every rule of federation that they break
 */
export function compose(subgraphs: readonly SubgraphSdl[]): Composition {
  const inOrder = subgraphs.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const result = composeServices(
    inOrder.map(({ name, sdl }) => ({ name, url: subgraphUrl(name), typeDefs: parse(sdl) })),
  );
  if (result.errors) throw new CompositionError(result.errors);
  const api = result.schema.toAPISchema().toGraphQLJSSchema();
  return {
    supergraphSdl: `${result.supergraphSdl.trim()}\n`,
    apiSdl: `${printSchema(lexicographicSortSchema(api)).trim()}\n`,
  };
}

/**
 * The address that stands for a subgraph in the supergraph. Nothing is sent to it while subgraphs run in the gateway's
 * process; a router over separate subgraphs overrides it. `.internal` is reserved for private use (ICANN, 2024-07-29).
 */
function subgraphUrl(name: string): string {
  return `http://${name}.subgraph.internal/graphql`;
}
