import { type GraphQLError, type GraphQLFormattedError, isInterfaceType, isObjectType } from "graphql";
import { hintOf } from "../http/error-codes.ts";
import type { RequestContext } from "./request-context.ts";
import type { Subgraph } from "./subgraphs.ts";

/** One question that the gateway put to a subgraph. */
export interface SubgraphFetch {
  readonly subgraph: Subgraph;
  readonly context: RequestContext;
  /** The entities asked for, `{ __typename, id }`; undefined for root fields. */
  readonly representations: unknown;
  /** Where in the client's answer the fetch belongs, with "@" for "each item of this list". */
  readonly path: readonly (string | number | undefined)[];
}

/**
 * What a client may know of a subgraph's errors. An error with a code of its own was written for the reader and passes;
 * any other may hold paths, SQL or stacks: it is logged whole and its place taken by a plain sentence. Every error names
 * its subgraph; those of the same kind at the same place are told once, with the entities that they concern.
 */
export function subgraphErrors(
  errors: readonly GraphQLError[],
  fetch: SubgraphFetch,
): readonly GraphQLFormattedError[] {
  const kept = new Map<string, GraphQLFormattedError & { extensions: { entities?: string[] } }>();
  for (const error of errors) {
    const shown = present(error, fetch);
    const key = shown.path ? JSON.stringify([shown.path, shown.message]) : `${shown.extensions.at} ${shown.message}`;
    const same = kept.get(key);
    if (same) same.extensions.entities?.push(...(shown.extensions.entities ?? []));
    else kept.set(key, shown);
  }
  return [...kept.values()];
}

/** The error for a fetch that brought nothing at all. */
export function failedFetch(cause: unknown, { subgraph, context, path }: SubgraphFetch): GraphQLFormattedError {
  context.logger.error({ err: cause, service: subgraph.name, requestId: context.requestId }, "subgraph-failed");
  return { message: failureMessage(subgraph), extensions: { ...failureFacts(subgraph), at: clientPath(path) } };
}

function present(error: GraphQLError, fetch: SubgraphFetch) {
  const { subgraph, context } = fetch;
  const forReader = typeof error.extensions["code"] === "string";
  if (!forReader) {
    const cause = error.originalError ?? error;
    context.logger.error(
      { err: cause, path: error.path, service: subgraph.name, requestId: context.requestId },
      "subgraph-failed",
    );
  }
  const entity = entityOf(error, fetch);
  return {
    message: forReader ? error.message : failureMessage(subgraph),
    ...(error.path && isPathCertain(error, entity, fetch) ? { path: error.path } : {}),
    extensions: {
      ...(forReader ? { ...error.extensions, service: subgraph.name } : failureFacts(subgraph)),
      at: clientPath([...fetch.path, ...(error.path ?? []).slice(entity ? 2 : 0)]),
      ...(entity ? { entities: [`${entity.__typename} ${entity.id}`] } : {}),
    },
  };
}

function failureMessage({ name }: Subgraph): string {
  return `The subgraph "${name}" could not answer its part; the rest of the answer stands.`;
}

function failureFacts({ name }: Subgraph) {
  return { code: "SUBGRAPH_FAILED", service: name, hint: hintOf("SUBGRAPH_FAILED") };
}

/** `commitments.nodes.nationalRecord.status`: the place in the query, without list positions. */
function clientPath(path: SubgraphFetch["path"]): string {
  return path.filter((part) => typeof part === "string" && part !== "@" && part !== "_entities").join(".");
}

interface Representation {
  readonly __typename: string;
  readonly id: string;
}

function entityOf(error: GraphQLError, { representations }: SubgraphFetch): Representation | undefined {
  const [root, index] = error.path ?? [];
  if (root !== "_entities" || typeof index !== "number" || !Array.isArray(representations)) return undefined;
  return representations[index] as Representation; // the gateway builds these from our simple `id` keys
}

/**
 * Whether the gateway will place the error on the right item. It counts positions over all items of the list, but asks a
 * subgraph only for those of the types it has (@apollo/gateway 2.14, makeLazyErrorPathGenerator): under an interface
 * the two differ, and a path to another country's record would be worse than none.
 */
function isPathCertain(error: GraphQLError, entity: Representation | undefined, { subgraph }: SubgraphFetch): boolean {
  if (error.path?.[0] !== "_entities") return true;
  if (!entity) return false;
  const type = subgraph.schema.getType(entity.__typename);
  return isObjectType(type) && !type.getInterfaces().some(isInterfaceType);
}
