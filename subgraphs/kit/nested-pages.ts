import type { Database } from "@ogp-graph/schema/store/database.ts";
import { type ExpressionBuilder, type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import { type Connection, connectionFromRows, type RowPage } from "./connection.ts";
import { allForEach } from "./load.ts";
import { type Order, orderClause } from "./order.ts";
import type { Page } from "./page.ts";
import { rowPage, sortColumns, withinCursors } from "./page-of.ts";
import type { SubgraphContext } from "./subgraph.ts";

/** A list that hangs on a parent: the commitments of a plan, the plans of a member. A module-level constant. */
export interface NestedList<DB, TB extends keyof DB, O> {
  /**
   * The rows of all parents, with their joins and columns. Starts from the builder it is given, so that the edition
   * narrows each table once.
   */
  readonly rows: (builder: ExpressionBuilder<Database, never>) => SelectQueryBuilder<DB, TB, O>;
  /** The column by which a row names its parent. */
  readonly parent: RawBuilder<string>;
  readonly order: Order;
}

/**
 * One page of a parent's list. The pages of every parent in the request are read by one statement, however many
 * parents; their lengths by a second one, when a reader asks.
 *
 * @throws GraphQLError BAD_CURSOR
 */
export async function nestedConnection<DB, TB extends keyof DB, O>(
  context: SubgraphContext,
  list: NestedList<DB, TB, O>,
  parentId: string,
  page: Page,
): Promise<Connection<O>> {
  const variant = JSON.stringify(page);
  const pages = context.loaders.for<string, RowPage<O>>((ids) => pagesOf(context, list, ids, page), list, variant);
  const counts = context.loaders.for<string, number>((ids) => countsOf(context, list, ids), list, "totalCount");
  return connectionFromRows(await pages.load(parentId), () => counts.load(parentId));
}

/** Numbers every parent's rows from the start of its page, and reads one more than the page holds. */
async function pagesOf<DB, TB extends keyof DB, O>(
  { db }: SubgraphContext,
  { rows, parent, order }: NestedList<DB, TB, O>,
  parentIds: readonly string[],
  page: Page,
): Promise<RowPage<O>[]> {
  const place = sql<number>`row_number() over (partition by ${parent} order by ${orderClause(order.keys, page.backward)})`;
  const numbered = await db
    .selectFrom((builder) =>
      withinCursors(rows(builder), order, page)
        .where(sql<boolean>`${parent} in (${sql.join(parentIds)})`)
        .select([...sortColumns(order), parent.as("parent_of_row"), place.as("place_of_row")])
        .as("numbered"),
    )
    .selectAll()
    .where(sql<boolean>`place_of_row <= ${page.size + 1}`)
    .orderBy(sql`parent_of_row`)
    .orderBy(sql`place_of_row`)
    .$castTo<O & { parent_of_row: string }>()
    .execute();
  return allForEach(parentIds, numbered, (row) => row.parent_of_row).map((own) => rowPage<O>(own, order, page));
}

async function countsOf<DB, TB extends keyof DB, O>(
  { db }: SubgraphContext,
  { rows, parent }: NestedList<DB, TB, O>,
  parentIds: readonly string[],
): Promise<number[]> {
  const counted = await db
    .selectFrom((builder) =>
      rows(builder)
        .clearSelect()
        .where(sql<boolean>`${parent} in (${sql.join(parentIds)})`)
        .select([parent.as("parent_of_row")])
        .as("listed"),
    )
    .select([sql<string>`parent_of_row`.as("parent_id"), sql<number | string>`count(*)`.as("total")])
    .groupBy(sql`parent_of_row`)
    .execute();
  const totals = new Map(counted.map(({ parent_id, total }) => [parent_id, Number(total)]));
  return parentIds.map((id) => totals.get(id) ?? 0);
}
