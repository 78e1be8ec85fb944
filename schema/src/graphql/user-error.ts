import { GraphQLError } from "graphql";

/** Codes of errors that the reader can mend by asking differently; each is a kind of bad input. */
export type UserErrorCode =
  | "BAD_COMMITMENT_ID"
  | "BAD_CURSOR"
  | "BAD_FILTER"
  | "BAD_MEMBER_CODE"
  | "BAD_PAGE_SIZE"
  | "UNKNOWN_LABEL"
  | "UNKNOWN_MEMBER"
  | "UNKNOWN_PLAN"
  | "UNKNOWN_POLICY_AREA"
  | "UNKNOWN_PROGRAMME"
  | "UNKNOWN_REPORT";

export interface UserErrorFacts {
  readonly code: UserErrorCode;
  /** What was received, and what is wrong with it. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string;
  /** Values that were probably meant. */
  readonly suggestions?: readonly string[] | undefined;
}

/** The error for input that cannot be answered: `extensions` carries `code`, `hint` and, where there are any, `suggestions`. */
export function userError({ code, message, hint, suggestions }: UserErrorFacts): GraphQLError {
  return new GraphQLError(message, { extensions: { code, hint, ...(suggestions?.length ? { suggestions } : {}) } });
}
