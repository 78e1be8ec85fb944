import { GraphQLScalarType, Kind } from "graphql";
import countries from "i18n-iso-countries";
import { userError } from "./user-error.ts";

/** OGP's code of a member, upper case: ISO alpha-3 for countries, four or five letters for local members. */
export const MemberCode = new GraphQLScalarType<string, string>({
  name: "MemberCode",
  description:
    "OGP's code of a member: ISO 3166-1 alpha-3 for a country (KEN), four or five letters for a local member (PHSC). " +
    "ISO alpha-2 (KE) and OGP's own XK and UK are understood on input, in either case.",
  serialize: String,
  parseValue: (value) => memberCodeFrom(value),
  parseLiteral: (node) => memberCodeFrom(node.kind === Kind.STRING ? node.value : node.kind),
});

/** Two-letter codes that OGP uses and ISO does not: https://github.com/g0v/ogp-commitments (`XK0001`, `UK0001`). */
const ogpAlpha2: Readonly<Record<string, string>> = { XK: "XKX", UK: "GBR" };

/**
 * The canonical code for what a reader wrote.
 *
 * @throws GraphQLError BAD_MEMBER_CODE for anything that can be no member's code
 */
export function memberCodeFrom(value: unknown): string {
  const code = typeof value === "string" ? value.trim().toUpperCase() : "";
  if (/^[A-Z]{3,5}$/.test(code)) return code;
  const alpha3 = /^[A-Z]{2}$/.test(code) ? (ogpAlpha2[code] ?? countries.alpha2ToAlpha3(code)) : undefined;
  if (alpha3) return alpha3;
  throw userError({
    code: "BAD_MEMBER_CODE",
    message: `${JSON.stringify(value)} is not a member code.`,
    hint: "Give OGP's code of the member, such as KEN or PHSC, or the ISO two-letter code of its country, such as KE.",
  });
}
