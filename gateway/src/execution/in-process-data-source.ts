import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import { type ExecutionResult, execute } from "graphql";
import { ParseCache } from "./parse-cache.ts";
import type { ApolloContext, RequestContext } from "./request-context.ts";
import { failedFetch, subgraphErrors } from "./subgraph-errors.ts";
import type { Subgraph } from "./subgraphs.ts";

type Answer = Awaited<ReturnType<GraphQLDataSource["process"]>>;

/**
 * Asks a subgraph of this process: no HTTP and no validation between, because the planner wrote the operation for
 * exactly this schema. Never throws: whatever happens costs this subgraph's fields only, and the error says which.
 */
export class InProcessDataSource implements GraphQLDataSource<ApolloContext> {
  readonly #subgraph: Subgraph;
  readonly #documents = new ParseCache();

  constructor(subgraph: Subgraph) {
    this.#subgraph = subgraph;
  }

  async process(options: GraphQLDataSourceProcessOptions<ApolloContext>): Promise<Answer> {
    const { current: context } = options.context;
    const fetch = {
      subgraph: this.#subgraph,
      context,
      representations: options.request.variables?.["representations"],
      path: "pathInIncomingRequest" in options ? (options.pathInIncomingRequest ?? []) : [],
    };
    try {
      const { data, errors } = await this.#execute(options.request, context);
      const answer = data ? { data } : {};
      return errors ? { ...answer, errors: subgraphErrors(errors, fetch) } : answer;
    } catch (cause) {
      return { errors: [failedFetch(cause, fetch)] };
    }
  }

  async #execute(
    request: GraphQLDataSourceProcessOptions["request"],
    context: RequestContext,
  ): Promise<ExecutionResult> {
    return execute({
      schema: this.#subgraph.schema,
      document: this.#documents.parse(request.query ?? ""),
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
      contextValue: context.forSubgraph(this.#subgraph.name),
    });
  }
}
