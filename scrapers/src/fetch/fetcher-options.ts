import type { LookupFunction } from "node:net";
import type { Clock } from "./clock.ts";
import type { Archive } from "./warc/archive.ts";

/** What a fetcher is told. Times in milliseconds, sizes in bytes. */
export interface FetcherOptions {
  /** The archive is `warc/` in it. */
  readonly dataDirectory: string;
  /** Exact hosts that may be fetched, with the port where it is not the scheme's own: `www.example.org`, `localhost:8080`. */
  readonly hosts: Iterable<string>;
  /** Web or mail address in the User-Agent, for operators who want a word with us; see `harvestContact`. */
  readonly contact: string;
  /** Between the end of one request to a host and the start of the next. @default 1000 */
  readonly delayMs?: number;
  /** A Crawl-delay above it counts as a refusal: a run would not end. @default 60_000 */
  readonly maxCrawlDelayMs?: number;
  /** How often a request is repeated after a 429, a 5xx, or a lost connection. @default 3 */
  readonly retries?: number;
  /** First pause before a repetition; doubled each time, with jitter. @default 1000 */
  readonly backoffMs?: number;
  /** A Retry-After above it ends the attempts, and the host rests. @default 120_000 */
  readonly maxRetryAfterMs?: number;
  /** @default 10_000 */
  readonly connectTimeoutMs?: number;
  /** Silence of the server, before the headers or within the body. @default 30_000 */
  readonly idleTimeoutMs?: number;
  /** One exchange from the request to the last byte, waiting for one's turn not counted. @default 120_000 */
  readonly totalTimeoutMs?: number;
  /** Of a body as it comes over the wire. @default 32 MiB */
  readonly maxBytes?: number;
  /** Of a body after gzip, br or deflate. @default 64 MiB */
  readonly maxDecodedBytes?: number;
  /** @default 5 */
  readonly maxRedirects?: number;
  /** How long a robots.txt is believed; RFC 9309 says at most a day. @default 86_400_000 */
  readonly robotsTtlMs?: number;
  /** For tests and demonstrations against a server on this machine. @default false */
  readonly allowLoopback?: boolean;
  /** @default the system's resolver */
  readonly lookup?: LookupFunction;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** Opens the archive in `<data directory>/warc`. @default openArchive */
  readonly openArchive?: (directory: string) => Promise<Archive>;
}

/** The same with every default filled in. */
export type FetcherSettings = Required<Omit<FetcherOptions, "hosts" | "lookup" | "clock">> &
  Pick<FetcherOptions, "lookup"> & { readonly clock: Clock };
