import type { Database } from "@ogp-graph/schema/store/database.ts";
import type { GraphQLSchema } from "graphql";
import type { Kysely } from "kysely";
import type { LoaderCache } from "./loader-cache.ts";

/** One subgraph, ready to be composed and asked, in this process or behind HTTP. */
export interface Subgraph {
  readonly name: string;
  /** Federation 2 SDL: what composition reads and `schema/sdl/<name>.graphql` holds. */
  readonly sdl: string;
  /** The executable schema, `_entities` and `_service` included. */
  readonly schema: GraphQLSchema;
}

/** What every resolver gets. One per request and subgraph, so that loaders batch a whole request and forget after it. */
export interface SubgraphContext {
  /** Number of the edition that the request asks for; `db` holds its rows and no others. */
  readonly edition: number;
  readonly db: Kysely<Database>;
  readonly loaders: LoaderCache;
}
