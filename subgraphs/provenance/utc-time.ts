import { DateTimeScalar } from "@ogp-graph/schema/graphql/dates.ts";
import { GraphQLScalarType, type ValueNode } from "graphql";

/**
 * A moment. Answers are the strings that the tables hold: a `Date` would reach a gateway in the same process as an
 * object and not as a value. Input becomes a `Date`.
 */
export const UtcTime = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  description: "A moment in UTC, such as 2026-11-22T10:15:00Z.",
  serialize: String,
  parseValue: (value) => DateTimeScalar.parseValue(value),
  parseLiteral: (node: ValueNode) => DateTimeScalar.parseLiteral(node),
});
