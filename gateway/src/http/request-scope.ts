import { AsyncLocalStorage } from "node:async_hooks";
import type { Logger } from "../logger.ts";

/** What belongs to the request being answered, for code that is called without it (error formatting). */
export interface RequestScope {
  readonly requestId: string;
  readonly logger: Logger;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();
