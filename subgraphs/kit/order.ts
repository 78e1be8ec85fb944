import type { Database } from "@ogp-graph/schema/store/database.ts";
import { type Expression, type RawBuilder, type SqlBool, sql } from "kysely";
import type { SortValue } from "./cursor.ts";

/** One thing that rows are ordered by. It is never null: the order would then differ between databases. */
export interface SortKey {
  readonly expression: RawBuilder<SortValue>;
  readonly descending?: boolean;
}

/** A total order of rows: its last key tells any two rows apart. */
export interface Order {
  /** Goes into the cursors, so that a cursor of another order is refused. */
  readonly name: string;
  readonly keys: readonly SortKey[];
}

/** Rows by columns of one table, each ascending and not null. */
export function orderBy<T extends keyof Database & string>(
  table: T,
  ...columns: readonly (keyof Database[T] & string)[]
): Order {
  const keys = columns.map((column) => ({ expression: sql<SortValue>`${sql.ref(`${table}.${column}`)}` }));
  return { name: `${table} ${columns.join(" ")}`, keys };
}

/** `nullable` by its value with the rows without one at the end, whichever way the rest runs. */
export function nullsLast(nullable: RawBuilder<SortValue | null>, standIn: SortValue, descending: boolean): SortKey[] {
  return [
    { expression: sql<number>`case when ${nullable} is null then 1 else 0 end` },
    { expression: sql<SortValue>`coalesce(${nullable}, ${sql.lit(standIn)})`, descending },
  ];
}

/** The rows that come after `values` in the order, or before them. */
export function beyond(
  keys: readonly SortKey[],
  values: readonly SortValue[],
  side: "after" | "before",
): Expression<SqlBool> {
  const [key, ...otherKeys] = keys;
  const [value, ...otherValues] = values;
  if (!key || value === undefined) return sql<SqlBool>`1 = 0`;
  const greater = (side === "after") !== (key.descending ?? false);
  const further = sql<SqlBool>`${key.expression} ${sql.raw(greater ? ">" : "<")} ${value}`;
  if (otherKeys.length === 0) return further;
  return sql<SqlBool>`(${further} or (${key.expression} = ${value} and ${beyond(otherKeys, otherValues, side)}))`;
}

/** What follows `order by`, for reading in the order or against it. */
export function orderClause(keys: readonly SortKey[], backward: boolean): RawBuilder<unknown> {
  const parts = keys.map(({ expression, descending = false }) => {
    return sql`${expression} ${sql.raw(descending !== backward ? "desc" : "asc")}`;
  });
  return sql.join(parts);
}
