import { userError } from "@ogp-graph/schema/graphql/user-error.ts";
import type { YearRange } from "@ogp-graph/schema/graphql/year-range.ts";
import { type Expression, type SqlBool, sql } from "kysely";

/** What follows `where`: true for the rows that are meant. */
export type Condition = Expression<SqlBool>;

/** Matches no row. */
export const nothing: Condition = sql<SqlBool>`1 = 0`;

/** A column in a list of values; an empty list matches nothing. */
export function isOneOf(column: string, values: readonly (string | number)[]): Condition {
  return values.length === 0 ? nothing : sql<SqlBool>`${sql.ref(column)} in (${sql.join(values)})`;
}

/** At least one of the conditions; of none, nothing. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? nothing : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

/** Every one of the conditions; of none, every row. */
export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<SqlBool>`1 = 1` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** A column that holds all of the words somewhere; words are folded already. */
export function holdsWords(column: string, words: readonly string[]): Condition {
  return allOf(words.map((word) => sql<SqlBool>`${sql.ref(column)} like ${likePattern(word)} escape '\\'`));
}

function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, "\\$&")}%`;
}

/**
 * Rows whose span of years touches the range; both ends of both are included.
 *
 * @throws GraphQLError BAD_FILTER for a range that ends before it begins
 */
export function touchesYears(first: string, last: string, field: string, range: YearRange): Condition {
  const { from, to } = checkedRange(field, range);
  if (from == null && to == null) return allOf([]);
  const conditions: Condition[] = [sql<SqlBool>`${sql.ref(first)} is not null`];
  if (from != null) conditions.push(sql<SqlBool>`coalesce(${sql.ref(last)}, ${sql.ref(first)}) >= ${from}`);
  if (to != null) conditions.push(sql<SqlBool>`${sql.ref(first)} <= ${to}`);
  return allOf(conditions);
}

function checkedRange(field: string, range: YearRange): YearRange {
  const { from, to } = range;
  if (from == null || to == null || from <= to) return range;
  throw userError({
    code: "BAD_FILTER",
    message: `${field} runs from ${from} to ${to}, which is backwards.`,
    hint: "Give the earlier year as `from` and the later one as `to`.",
  });
}
