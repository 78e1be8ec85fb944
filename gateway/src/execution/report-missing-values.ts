import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { errorCodes } from "../http/error-codes.ts";
import type { ApolloContext } from "./request-context.ts";

/**
 * A value that the schema promises and that no subgraph gave: @apollo/gateway nulls the field above and says so only in
 * `extensions.valueCompletion`, where no client looks. Here it becomes an error like any other.
 */
export const reportMissingValues: ApolloServerPlugin<ApolloContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== "single") return;
        const result = response.body.singleResult;
        const { valueCompletion, ...extensions } = result.extensions ?? {};
        if (!Array.isArray(valueCompletion)) return;
        const { requestId, logger } = contextValue.current;
        logger.error({ valueCompletion, requestId }, "value-missing");
        result.errors = [...(result.errors ?? []), ...valueCompletion.map((gap) => missingValue(gap, requestId))];
        if (Object.keys(extensions).length > 0) result.extensions = extensions;
        else delete result.extensions;
      },
    };
  },
};

function missingValue({ path }: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return {
    message: "A value that must be there is missing, so the field above it is null.",
    ...(path ? { path } : {}),
    extensions: { code: "VALUE_MISSING", hint: errorCodes.VALUE_MISSING.hint, requestId },
  };
}
