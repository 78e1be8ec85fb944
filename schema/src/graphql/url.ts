import { GraphQLScalarType, type ValueNode } from "graphql";

/**
 * A web address as its source prints it. A string on purpose: parsing would rewrite addresses that pages print with
 * small faults, and a link that differs from its source cannot be found there.
 */
export const Url = new GraphQLScalarType<string, string>({
  name: "URL",
  description: "The address of a page or document on the web, exactly as its source prints it.",
  serialize: String,
  parseValue: String,
  parseLiteral: (node: ValueNode) => ("value" in node ? String(node.value) : node.kind),
});
