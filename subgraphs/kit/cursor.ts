import { userError } from "@ogp-graph/schema/graphql/user-error.ts";

/** A value that a list is ordered by. */
export type SortValue = string | number;

/** The place of one item in one order, as an opaque string. */
export function cursorOf(order: string, values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString("base64url");
}

/**
 * The values of a cursor that `cursorOf` made for the same order.
 *
 * @throws GraphQLError BAD_CURSOR for any other string, a cursor of another list or order included
 */
export function valuesOfCursor(cursor: string, order: string, count: number): readonly SortValue[] {
  const [name, ...values] = decoded(cursor);
  if (name === order && values.length === count && values.every(isSortValue)) return values;
  throw userError({
    code: "BAD_CURSOR",
    message: `${JSON.stringify(cursor)} is not a cursor of this list in this order.`,
    hint: "Give a `cursor`, `startCursor` or `endCursor` that the same list returned under the same orderBy, or leave it out to start anew.",
  });
}

function decoded(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) ? value : [];
  } catch {
    return []; // not JSON: no cursor of ours, which the caller reports
  }
}

function isSortValue(value: unknown): value is SortValue {
  return typeof value === "string" || typeof value === "number";
}
