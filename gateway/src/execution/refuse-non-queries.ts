import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { ErrorCodeName } from "../http/error-codes.ts";

/**
 * Only a query that the request picks out unmistakably goes on to the planner. @apollo/gateway would answer the rest
 * with 500 and a code of its own, though the mistake is the caller's.
 */
export const refuseNonQueries: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request }) {
        if (!operation) throw refusal("OPERATION_RESOLUTION_FAILURE", unresolved(request.operationName));
        if (operation.operation === "query") return;
        throw refusal(
          "GRAPHQL_VALIDATION_FAILED",
          `This graph is read-only: it answers queries, no ${operation.operation}.`,
        );
      },
    };
  },
};

function unresolved(name: string | undefined): string {
  if (!name) return "The document has several operations, and the request does not say which one to run.";
  return `The document has no operation named ${JSON.stringify(name)}.`;
}

function refusal(code: ErrorCodeName, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
