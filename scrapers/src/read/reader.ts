import type { Reading } from "./reading.ts";

/** What a reader is given: one answer's address and bytes, whether they were just fetched or come from an archive. */
export interface PageInput {
  /** The address that answered. */
  readonly url: string;
  /** The `Content-Type` header, where there was one. */
  readonly contentType: string | null;
  readonly body: Uint8Array;
}

/**
 * Makes facts of one page or document: a pure function of its bytes and address, which knows neither the store nor any
 * other page. What it cannot take at its word is a problem of the reading; it does not throw for anything a page holds.
 *
 * @param options of the reader's own, as a manifest gives them; plain data, since they cross to a worker
 */
export type Reader = (page: PageInput, options?: unknown) => Reading | Promise<Reading>;
