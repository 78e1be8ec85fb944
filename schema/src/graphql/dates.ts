import { GraphQLDate, GraphQLDateTime } from "graphql-scalars";

/** A day, `2026-11-22`; a `Date` at midnight UTC inside the code. */
export const DateScalar = GraphQLDate;

/** A moment in UTC, `2026-11-22T10:15:00Z`. */
export const DateTimeScalar = GraphQLDateTime;

/** The day as ISO writes it: what the tables hold. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
