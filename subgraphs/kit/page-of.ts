import { type SelectQueryBuilder, sql } from "kysely";
import { type Connection, connectionFromRows, type Edge, type RowPage } from "./connection.ts";
import { cursorOf, type SortValue, valuesOfCursor } from "./cursor.ts";
import { beyond, type Order, orderClause } from "./order.ts";
import type { Page } from "./page.ts";

/**
 * One page of the rows that `query` selects, by keyset: one statement, as fast on the last page as on the first.
 *
 * @throws GraphQLError BAD_CURSOR
 */
export async function pageOf<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  order: Order,
  page: Page,
): Promise<RowPage<O>> {
  const rows = await withinCursors(query, order, page)
    .select(sortColumns(order))
    .orderBy(orderClause(order.keys, page.backward))
    .limit(page.size + 1)
    .execute();
  return rowPage(rows, order, page);
}

/** The page as a connection, with the number of all rows counted by a second statement when it is asked for. */
export async function connectionOf<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  order: Order,
  page: Page,
): Promise<Connection<O>> {
  return connectionFromRows(await pageOf(query, order, page), () => countOf(query));
}

async function countOf<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): Promise<number> {
  const counting = query.clearSelect().select(sql`count(*)`.as("total"));
  const { total } = await counting.$castTo<{ total: number | string }>().executeTakeFirstOrThrow();
  return Number(total); // PostgreSQL counts in bigint, which arrives as a string
}

/** The rows on the asked side of the page's cursors. */
export function withinCursors<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  { name, keys }: Order,
  { after, before }: Page,
): SelectQueryBuilder<DB, TB, O> {
  let narrowed = query;
  if (after !== undefined) narrowed = narrowed.where(beyond(keys, valuesOfCursor(after, name, keys.length), "after"));
  if (before !== undefined)
    narrowed = narrowed.where(beyond(keys, valuesOfCursor(before, name, keys.length), "before"));
  return narrowed;
}

/** The order's values of each row, as columns that `rowPage` makes cursors of. */
export function sortColumns({ keys }: Order) {
  return keys.map(({ expression }, index) => expression.as(`sort_${index}`));
}

/** Rows read with one more than the page holds, in reading order, made into the page. */
export function rowPage<O>(rows: readonly O[], order: Order, { size, backward, after, before }: Page): RowPage<O> {
  const more = rows.length > size;
  const kept = backward ? rows.slice(0, size).reverse() : rows.slice(0, size);
  return {
    edges: kept.map((node): Edge<O> => ({ node, cursor: cursorOf(order.name, sortValues(node, order)) })),
    hasNextPage: backward ? before !== undefined : more,
    hasPreviousPage: backward ? more : after !== undefined,
  };
}

function sortValues(row: unknown, { keys }: Order): SortValue[] {
  // `sortColumns` put the values into the row beside the columns of its type
  return keys.map((_, index) => (row as Readonly<Record<string, SortValue>>)[`sort_${index}`] ?? "");
}
