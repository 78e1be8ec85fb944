import type { PageInfo } from "@ogp-graph/schema/graphql/page-info.ts";

/** One item with its place in the list. */
export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** One page of a list. */
export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfo;
  /** Counted when it is read, and only then. */
  readonly totalCount: Promise<number>;
}

/** Rows of one page with their cursors, and whether the list goes on around them. */
export interface RowPage<T> {
  readonly edges: readonly Edge<T>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/**
 * The connection that shows a page of rows.
 *
 * @param count counts the whole list; runs only when a reader asks for `totalCount`
 */
export function connectionFromRows<T>(page: RowPage<T>, count: () => Promise<number>): Connection<T> {
  const { edges, hasNextPage, hasPreviousPage } = page;
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return count();
    },
  };
}

/** The same page with other nodes in the same places, such as entity stubs for rows. */
export function mapConnection<T, U>(connection: Connection<T>, change: (node: T) => U): Connection<U> {
  const edges = connection.edges.map(({ cursor, node }) => ({ cursor, node: change(node) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: connection.pageInfo,
    get totalCount() {
      return connection.totalCount;
    },
  };
}
