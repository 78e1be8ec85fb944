import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { hintOf } from "../http/error-codes.ts";
import { requestScope } from "../http/request-scope.ts";

/** Facts that the Apollo packages add and that are ours alone, or that `service` already says. */
const inner = new Set(["stacktrace", "exception", "http", "serviceName"]);

/**
 * The last word on every GraphQL error: code, hint and request id always there, nothing internal ever. An error that
 * nobody foresaw is logged whole and answered with a plain sentence.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const scope = requestScope.getStore();
  const given = formatted.extensions ?? {};
  const code = typeof given["code"] === "string" ? given["code"] : "INTERNAL_SERVER_ERROR";
  const unforeseen = code === "INTERNAL_SERVER_ERROR";
  if (unforeseen)
    scope?.logger.error({ err: unwrapResolverError(error), requestId: scope.requestId }, "request-failed");
  const { message, locations, path } = formatted;
  return {
    message: unforeseen ? "The server could not answer this request." : message,
    ...(locations?.length ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: {
      code,
      hint: hintOf(code),
      ...Object.fromEntries(Object.entries(given).filter(([name]) => !inner.has(name) && name !== "code")),
      requestId: scope?.requestId,
    },
  };
}
