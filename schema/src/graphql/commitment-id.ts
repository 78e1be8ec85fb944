import { GraphQLScalarType, Kind } from "graphql";
import { userError } from "./user-error.ts";

/** OGP's id of a commitment, upper case. */
export const CommitmentId = new GraphQLScalarType<string, string>({
  name: "CommitmentId",
  description:
    "OGP's id of a commitment: two to five letters and four digits, such as KE0026. Either case is understood on input.",
  serialize: String,
  parseValue: (value) => commitmentIdFrom(value),
  parseLiteral: (node) => commitmentIdFrom(node.kind === Kind.STRING ? node.value : node.kind),
});

/**
 * The canonical id for what a reader wrote: OGP's site itself uses both cases
 * (https://www.opengovpartnership.org/members/kenya/commitments/KE0023/ and …/ke0036/).
 *
 * @throws GraphQLError BAD_COMMITMENT_ID for anything that can be no commitment's id
 */
export function commitmentIdFrom(value: unknown): string {
  const id = typeof value === "string" ? value.trim().toUpperCase() : "";
  if (/^[A-Z]{2,5}\d{4}$/.test(id)) return id;
  throw userError({
    code: "BAD_COMMITMENT_ID",
    message: `${JSON.stringify(value)} is not a commitment id.`,
    hint: "Give OGP's id of the commitment: the letters of the member and four digits, such as KE0026 or PHSC0003.",
  });
}
