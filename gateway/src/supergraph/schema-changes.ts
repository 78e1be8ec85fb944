import { createRequire } from "node:module";
import { buildSchema } from "graphql";

// Its ES module build brings a second copy of graphql, which refuses the first one's schemas; the CommonJS one does not.
const { diff }: typeof import("@graphql-inspector/core") = createRequire(import.meta.url)("@graphql-inspector/core");

export interface SchemaChange {
  /** BREAKING: a query that worked may fail. DANGEROUS: it works and may mean something else. SAFE: additions. */
  readonly weight: "BREAKING" | "DANGEROUS" | "SAFE";
  /** "Field 'title' was removed from object type 'Commitment'" */
  readonly message: string;
}

const weights = { BREAKING: "BREAKING", DANGEROUS: "DANGEROUS", NON_BREAKING: "SAFE" } as const;
const order = Object.values(weights);

/** What changed for readers between two schemas, the breaking changes first. */
export async function schemaChanges(before: string, after: string): Promise<readonly SchemaChange[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .map(({ criticality, message }) => ({ weight: weights[criticality.level], message }))
    .sort((one, other) => order.indexOf(one.weight) - order.indexOf(other.weight));
}
