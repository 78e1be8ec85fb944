import { assertPublicLiteral, shapeProblem } from "./allowed-addresses.ts";
import { bodyOf } from "./body-of.ts";
import type { Capture, Fetcher } from "./capture.ts";
import { type Answer, captureOf, sha256Of } from "./capture-of.ts";
import { BadAddressError, FetchError, FetcherClosedError, RedirectRefusedError } from "./fetch-errors.ts";
import { followRedirects } from "./follow-redirects.ts";
import { headerOf, isSuccess, type RawResponse } from "./raw-response.ts";
import { ROBOTS_BYTES, robotsOf, robotsUrlOf, robotsWithoutRules } from "./robots.ts";
import type { ArchiveEntry } from "./warc/archive-entry.ts";
import { NotInArchiveError } from "./warc/archive-errors.ts";
import { ArchiveReader, isUsable } from "./warc/archive-reader.ts";

export interface ReplayOptions {
  /** ISO date and time: the latest answers until then. @default the latest of all */
  readonly asOf?: string;
  /** Bytes of a body after gzip, br or deflate. @default 64 MiB */
  readonly maxDecodedBytes?: number;
  /** @default 5 */
  readonly maxRedirects?: number;
}

/**
 * A fetcher that answers from WARC files alone: for each address the latest record, with the same captures and the same
 * errors as the run that wrote it. An address whose server gave no answer at all (unknown name, no connection, no
 * headers in time) has no record, and gives NOT_IN_ARCHIVE or the record of an earlier day: give the files of one run to
 * run it again. Nothing is sent, and nothing is written.
 *
 * @param paths WARC files (`.warc.gz`, one gzip member a record) or folders of them
 */
export function openReplay(paths: string | readonly string[], options: ReplayOptions = {}): Fetcher {
  return new ReplayFetcher(typeof paths === "string" ? [paths] : paths, options);
}

class ReplayFetcher implements Fetcher {
  #reader: Promise<ArchiveReader> | null = null;
  #closed = false;

  constructor(
    private readonly paths: readonly string[],
    private readonly options: ReplayOptions,
  ) {}

  async fetch(url: string): Promise<Capture> {
    if (this.#closed) throw new FetcherClosedError(url);
    if (!URL.canParse(url)) throw new BadAddressError(url, "this is no address");
    const asked = new URL(url);
    const problem = shapeProblem(asked);
    if (problem !== null) throw new BadAddressError(url, problem);
    asked.hash = "";
    this.#reader ??= ArchiveReader.open(this.paths, this.options.asOf ?? null);
    const reader = await this.#reader;
    const rules = {
      maxRedirects: this.options.maxRedirects ?? 5,
      check: (target: URL, from: RawResponse) => assertArchived(reader, target, from),
    };
    return captureOf(url, await followRedirects(asked.href, rules, (at) => this.#visit(reader, at)));
  }

  /** What is replayed has been kept before. */
  async settled(): Promise<void> {}

  async close(): Promise<void> {
    this.#closed = true;
  }

  async #visit(reader: ArchiveReader, url: string): Promise<Answer> {
    const [latest, ...earlier] = reader.entriesOf(url);
    if (!latest) throw await this.#whyMissing(reader, url);
    const response = await reader.read(latest);
    const body = isSuccess(response) ? await this.#body(response) : null;
    return { response, body, standing: await this.#standing(reader, latest, earlier) };
  }

  /** The answer before: what a 304 confirms, and what shows whether anything changed. */
  async #standing(
    reader: ArchiveReader,
    latest: ArchiveEntry,
    earlier: readonly ArchiveEntry[],
  ): Promise<Answer["standing"]> {
    for (const entry of earlier.filter(isUsable)) {
      const standing = await this.#usable(reader, entry);
      if (standing) return standing;
    }
    if (latest.type === "not-modified") return this.#usable(reader, reader.referred(latest));
    return null;
  }

  async #usable(reader: ArchiveReader, entry: ArchiveEntry): Promise<Answer["standing"]> {
    try {
      const response = await reader.read(entry);
      const body = await this.#body(response);
      return { response, body, sha256: sha256Of(body) };
    } catch (error) {
      if (error instanceof FetchError) return null; // it gave no capture then either
      throw error;
    }
  }

  #body(response: RawResponse): Promise<Uint8Array> {
    return bodyOf(response, { maxBytes: null, maxDecodedBytes: this.options.maxDecodedBytes ?? 64 * 1024 * 1024 });
  }

  /** An address that robots.txt kept the run from has no record, but robots.txt has. */
  async #whyMissing(reader: ArchiveReader, url: string): Promise<FetchError> {
    const robotsUrl = robotsUrlOf(url);
    const refusal = url === robotsUrl ? null : await this.#refusal(reader, url, robotsUrl);
    return refusal ?? new NotInArchiveError(url, "the archive holds no answer of this address");
  }

  async #refusal(reader: ArchiveReader, url: string, robotsUrl: string): Promise<FetchError | null> {
    const entries = reader.entriesOf(robotsUrl);
    const latest = entries[0]?.status ?? 0;
    if (latest === 429 || latest >= 500) {
      const answer = robotsWithoutRules(latest);
      return answer && robotsOf(robotsUrl, answer).refusal(url);
    }
    const rules = entries.find(isUsable);
    if (!rules) return null;
    const bytes = await this.#body(await reader.read(rules));
    const text = new TextDecoder().decode(bytes.subarray(0, ROBOTS_BYTES));
    return robotsOf(robotsUrl, { kind: "rules", text }).refusal(url);
  }
}

/** A redirect that the run did not follow leads to nothing in the archive; private addresses it never follows. */
function assertArchived(reader: ArchiveReader, target: URL, from: RawResponse): void {
  assertPublicLiteral(target, from.url, true);
  const problem = shapeProblem(target) ?? (reader.entriesOf(target.href).length > 0 ? null : "it was not followed");
  if (problem !== null) throw new RedirectRefusedError(from.url, headerOf(from, "location"), problem);
}
