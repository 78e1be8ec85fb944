import type { Capture, Fetcher } from "../fetch/capture.ts";
import { FetchError } from "../fetch/fetch-errors.ts";
import type { PageInput } from "../read/reader.ts";
import type { Reading } from "../read/reading.ts";
import { believedReading } from "./believed-reading.ts";
import { type HarvestedPage, harvestedPage, type PageToRead } from "./harvested-page.ts";
import { pageKey } from "./page-key.ts";
import { readerKey, readerVersion } from "./readers.ts";

/** What became of one page: read; as it was, so not read again; no longer what it was; taken down; not to be had. */
export type PageState = "READ" | "SAME" | "KEPT" | "GONE" | "FAILED";

export interface PageOutcome {
  readonly id: string;
  readonly url: string;
  readonly state: PageState;
  /** Why, for `KEPT`, `GONE` and `FAILED`; null otherwise. */
  readonly message: string | null;
  /** What today's answer holds, be it believed or not: commitments listed, and what a portal's list counts. */
  readonly listed: number;
  readonly counted: number;
}

export interface CrawlOptions {
  readonly source: string;
  readonly fetcher: Fetcher;
  readonly read: (page: PageToRead, input: PageInput) => Promise<Reading>;
  /** Hosts of the source: links that lead elsewhere are not followed. */
  readonly hosts: ReadonlySet<string>;
  readonly starts: readonly PageToRead[];
  readonly follow: (page: HarvestedPage) => readonly PageToRead[];
  /** The pages of earlier runs, by id. */
  readonly before: ReadonlyMap<string, HarvestedPage>;
  readonly onPage: (outcome: PageOutcome, progress: { readonly done: number; readonly total: number }) => void;
  readonly onPoint: (point: "fetch" | "read") => void;
}

export interface CrawledPages {
  /** Pages with an answer of this run. */
  readonly pages: readonly HarvestedPage[];
  readonly outcomes: readonly PageOutcome[];
}

/** Pages on their way at once: while one is read, the next is being fetched. Each host still gets one request at a time. */
const AT_ONCE = 4;

/** A fault of the archive or of ourselves concerns every page; the run cannot go on. */
const FATAL: ReadonlySet<string> = new Set(["ARCHIVE_FULL", "ARCHIVE_IN_USE", "ARCHIVE_DAMAGED", "FETCHER_CLOSED"]);

/**
 * Fetches and reads the pages of one source, from its starting pages along the links that it follows. Every address is
 * asked for once. A page that is not to be had, or is not what it was, costs its own news only.
 *
 * @throws {FetchError} when the archive cannot be written or is in use: nothing of the source can be fetched then
 */
export async function crawl(options: CrawlOptions): Promise<CrawledPages> {
  const pages: HarvestedPage[] = [];
  const outcomes: PageOutcome[] = [];
  const queue: PageToRead[] = [];
  const known = new Set<string>();
  const enqueue = (found: readonly PageToRead[]) => {
    for (const page of found) {
      if (known.has(pageKey(page.url)) || !options.hosts.has(new URL(page.url).host)) continue;
      known.add(pageKey(page.url));
      queue.push(page);
    }
  };
  const running = new Set<Promise<void>>();
  enqueue(options.starts);
  try {
    for (let next = queue.shift(); next ?? running.size > 0; next = queue.shift()) {
      if (next) {
        const job = visit(next, options).then(({ page, outcome }) => {
          running.delete(job);
          outcomes.push(outcome);
          if (page) pages.push(page);
          // A page out of reach still leads where it led when it was last read.
          const read = page ?? options.before.get(outcome.id);
          if (read) enqueue(options.follow(read));
          options.onPage(outcome, { done: outcomes.length, total: known.size });
        });
        running.add(job);
      }
      if (running.size >= AT_ONCE || queue.length === 0) await Promise.race(running);
    }
  } finally {
    await Promise.allSettled(running);
  }
  return { pages, outcomes };
}

interface Visit {
  readonly page: HarvestedPage | null;
  readonly outcome: PageOutcome;
}

async function visit(page: PageToRead, options: CrawlOptions): Promise<Visit> {
  const id = pageKey(page.url);
  let capture: Capture;
  try {
    capture = await options.fetcher.fetch(page.url);
  } catch (error) {
    if (!(error instanceof FetchError) || FATAL.has(error.code)) throw error;
    const state = error.code === "NOT_FOUND" || error.code === "GONE" ? "GONE" : "FAILED";
    return { page: null, outcome: { id, url: page.url, state, message: error.message, listed: 0, counted: 0 } };
  }
  options.onPoint("fetch");
  const before = options.before.get(id);
  if (before && isReadAlready(before, page, capture)) {
    const seen = { ...before, seenAt: capture.fetchedAt, foundOn: page.foundOn, harvestSource: options.source };
    return { page: seen, outcome: { id, url: page.url, state: "SAME", message: null, ...sizeOf(before.reading) } };
  }
  const { url, body, headers } = capture;
  const now = await options.read(page, { url, contentType: headers["content-type"] ?? null, body });
  options.onPoint("read");
  const { reading, kept } = believedReading(before?.reading, now);
  const message = kept ? (now.problems[0]?.message ?? "The page holds nothing that it held before.") : null;
  const harvested = harvestedPage(options.source, page, capture, reading, before);
  return { page: harvested, outcome: { id, url: page.url, state: kept ? "KEPT" : "READ", message, ...sizeOf(now) } };
}

function sizeOf(reading: Reading): { readonly listed: number; readonly counted: number } {
  const counted = "count" in reading && typeof reading.count === "number" ? reading.count : 0; // a portal's reading has it
  return { listed: reading.listed.length, counted };
}

/** The same bytes, read by the same reader under the same rules. */
function isReadAlready(before: HarvestedPage, page: PageToRead, { sha256 }: Capture): boolean {
  return (
    before.seenSha256 === sha256 &&
    before.readerKey === readerKey(page) &&
    before.readerVersion === readerVersion(page.reader) &&
    before.memberId === page.memberId
  );
}
