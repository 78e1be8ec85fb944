import { createHash } from "node:crypto";
import type { Capture } from "../fetch/capture.ts";
import type { Reading } from "../read/reading.ts";
import { pageKey } from "./page-key.ts";
import { type ReaderName, readerKey, readerVersion } from "./readers.ts";

/** A page of a source that is to be fetched and read. */
export interface PageToRead {
  readonly url: string;
  /** How it is read. */
  readonly reader: ReaderName;
  /** What the reader is told of it: plain data. */
  readonly options?: unknown;
  /** schema/vocabulary/source-kinds.yml */
  readonly kind: string;
  /** As the page that links it names it. */
  readonly title: string | null;
  /** Id of the page that led here. */
  readonly foundOn: string | null;
  /** OGP's code of the member that it is about, where that is known. */
  readonly memberId: string | null;
}

/** A page as it was last read, with the answer that it was read from. */
export interface HarvestedPage {
  /** See `pageKey`. */
  readonly id: string;
  /** The address that answered. */
  readonly url: string;
  readonly harvestSource: string;
  readonly memberId: string | null;
  readonly kind: string;
  readonly title: string | null;
  readonly foundOn: string | null;
  /** The first answer that was read as `reading` says: what its facts name as their source. */
  readonly sourceId: string;
  readonly sha256: string;
  readonly fetchedAt: string;
  readonly httpStatus: number;
  /** The newest answer, which was read the same. */
  readonly seenSha256: string;
  readonly seenAt: string;
  /** Reader and rules that made the reading; see `readerKey`. */
  readonly readerKey: string;
  readonly readerVersion: number;
  readonly reading: Reading;
}

/** The page that an answer and its reading make; one that was read the same before keeps its source. */
export function harvestedPage(
  harvestSource: string,
  page: PageToRead,
  capture: Capture,
  reading: Reading,
  before: HarvestedPage | undefined,
): HarvestedPage {
  const { url, sha256, fetchedAt } = capture;
  const isAsBefore = before !== undefined && sameContent(before.reading, reading);
  const answer = isAsBefore
    ? { sourceId: before.sourceId, sha256: before.sha256, fetchedAt: before.fetchedAt, httpStatus: before.httpStatus }
    : { sourceId: stateId(url, sha256), sha256, fetchedAt, httpStatus: bodyStatus(capture) };
  return {
    id: pageKey(page.url),
    url: isAsBefore ? before.url : url,
    harvestSource,
    memberId: page.memberId,
    kind: page.kind,
    title: page.title,
    foundOn: page.foundOn,
    ...answer,
    seenSha256: sha256,
    seenAt: fetchedAt,
    readerKey: readerKey(page),
    readerVersion: reading.version === 0 ? 0 : readerVersion(page.reader), // 0: the reader was stopped
    reading,
  };
}

/** Id of an address in one state; see `citedAddress`. */
function stateId(url: string, sha256: string): string {
  return `src_${createHash("sha256").update(pageKey(url)).digest("hex").slice(0, 16)}.${sha256.slice(0, 12)}`;
}

/** A 304 says that the bytes of an earlier 200 still stand. */
function bodyStatus({ status }: Capture): number {
  return status === 304 ? 200 : status;
}

/** Whether two readings say the same, whatever the reader's version. */
function sameContent({ version: _, ...a }: Reading, { version: __, ...b }: Reading): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
