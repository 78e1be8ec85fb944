import type { EditionHandle } from "@ogp-graph/schema/store/editions.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import type { Logger } from "../logger.ts";
import { LoaderCache, type SubgraphContext } from "./subgraphs.ts";

interface RequestFacts {
  readonly store: Store;
  readonly edition: EditionHandle | undefined;
  readonly requestId: string;
  readonly logger: Logger;
}

/** What the Apollo packages carry for us. They copy this object at every operation, so the request itself sits inside. */
export interface ApolloContext {
  readonly current: RequestContext;
}

/** One GraphQL request: the edition it reads and, for each subgraph that it reaches, that subgraph's own context. */
export class RequestContext {
  readonly requestId: string;
  readonly logger: Logger;
  readonly #edition: number;
  readonly #db: SubgraphContext["db"];
  readonly #contexts = new Map<string, SubgraphContext>();

  constructor({ store, edition, requestId, logger }: RequestFacts) {
    this.requestId = requestId;
    this.logger = logger;
    this.#edition = edition?.number ?? 0;
    this.#db = store.asOf(this.#edition);
  }

  /** The same context for every fetch of one request to one subgraph, so that loaders batch across the fetches. */
  forSubgraph(name: string): SubgraphContext {
    const known = this.#contexts.get(name);
    if (known) return known;
    const made = { edition: this.#edition, db: this.#db, loaders: new LoaderCache() };
    this.#contexts.set(name, made);
    return made;
  }
}
