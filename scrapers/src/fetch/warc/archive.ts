import { appendFile, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipelineVersion } from "@ogp-graph/schema/store/pipeline-version.ts";
import { headerOf, type RawResponse } from "../raw-response.ts";
import { type AppendFile, isDiskFull, openAppendFile, type WriteAll } from "./append-file.ts";
import type { ArchiveEntry, RecordPlace } from "./archive-entry.ts";
import { ArchiveFullError } from "./archive-errors.ts";
import { indexFileOf, indexLine, readArchiveIndex, writeIndexFile } from "./archive-index.ts";
import { lockArchive } from "./archive-lock.ts";
import { LastCaptures, readLastCaptures } from "./last-captures.ts";
import { readArchived } from "./read-archived.ts";
import { payloadDigestOf, type ReferredRecord, writeFileHeader, writeRecord } from "./write-record.ts";

/** The answer of an address that still stands. */
export interface StandingAnswer {
  /** With the body, whichever record holds it. */
  readonly response: RawResponse;
  /** Of the body unpacked. */
  readonly sha256: string;
}

/** The archive of one data directory, open for writing by this process alone. */
export interface Archive {
  /** Null when nothing of the address stands, or its bytes are not there any more. */
  standing(url: string): Promise<StandingAnswer | null>;
  /**
   * Writes an answer. A killed process loses nothing of it; a power cut may, until the next `sync`.
   *
   * @param sha256 of the body unpacked; null where the answer gives no capture
   * @throws {ArchiveFullError} and the file is as before
   */
  append(response: RawResponse, sha256: string | null): Promise<ArchiveEntry>;
  /**
   * Returns when every answer appended so far is on the disk.
   *
   * @throws {ArchiveFullError} when the disk took the bytes and cannot keep them
   */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The summary is saved again after so many records; what came since is read from the index. */
const SAVE_EVERY = 500;

/**
 * Opens `<data directory>/warc`: one `YYYY-MM-DD.warc.gz` a day (UTC) with its index, and `last-captures.json`. Whatever
 * a crash left is put in order first: a torn last record is cut off, missing index lines are written again.
 *
 * @throws {ArchiveInUseError}
 */
export async function openArchive(directory: string, write?: WriteAll): Promise<Archive> {
  await mkdir(directory, { recursive: true });
  const unlock = lockArchive(directory);
  try {
    const summaryFile = join(directory, "last-captures.json");
    const names = (await readdir(directory)).filter((name) => name.endsWith(".warc.gz")).sort();
    const saved = await readLastCaptures(summaryFile);
    const last = (await isOf(directory, saved)) ? saved : new LastCaptures();
    const sizes = await catchUp(directory, names, last);
    return new OpenArchive(directory, summaryFile, last, new Set(names), sizes, unlock, write);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Whether a summary is one of these files: the newest that it knows is still there and holds as much. */
async function isOf(directory: string, { through }: LastCaptures): Promise<boolean> {
  if (through.warc === "") return true;
  const size = await stat(join(directory, through.warc)).then(
    (found) => found.size,
    () => 0,
  );
  return size >= through.offset;
}

/** Takes up what the summary does not know yet. @returns whole bytes of each file that was read */
async function catchUp(directory: string, names: readonly string[], last: LastCaptures): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const { through } = last;
  for (const warc of names.filter((name) => name >= through.warc)) {
    const path = join(directory, warc);
    const { entries, end, size, fromFile } = await readArchiveIndex(path);
    if (!fromFile) await writeIndexFile(path, entries);
    if (end < size) await (await openAppendFile(path, end)).close();
    for (const entry of entries) if (warc > through.warc || entry.offset >= through.offset) last.add(entry);
    sizes.set(warc, end);
  }
  return sizes;
}

class OpenArchive implements Archive {
  #file: AppendFile | null = null;
  #writing: Promise<unknown> = Promise.resolve();
  #unsaved = 0;

  constructor(
    private readonly directory: string,
    private readonly summaryFile: string,
    private readonly last: LastCaptures,
    private readonly names: Set<string>,
    private readonly sizes: Map<string, number>,
    private readonly unlock: () => void,
    private readonly write: WriteAll | undefined,
  ) {}

  async standing(url: string): Promise<StandingAnswer | null> {
    const capture = this.last.get(url);
    if (!capture) return null;
    try {
      const { response } = await readArchived(this.directory, capture, url);
      const { place, url: bodyUrl } = capture.body;
      const own = place.warc === capture.warc && place.offset === capture.offset;
      const { payload } = own ? response : (await readArchived(this.directory, place, bodyUrl)).response;
      return { response: { ...response, payload }, sha256: capture.sha256 };
    } catch {
      return null; // moved away or damaged: without the bytes nothing stands, and they are asked for again
    }
  }

  append(response: RawResponse, sha256: string | null): Promise<ArchiveEntry> {
    const written = this.#writing.then(() => this.#append(response, sha256));
    this.#writing = written.catch(() => {}); // told to whoever appended; the next one may have room again
    return written;
  }

  async sync(): Promise<void> {
    await this.#writing;
    const file = this.#file;
    try {
      await file?.sync();
    } catch (error) {
      throw file && isDiskFull(error) ? new ArchiveFullError(file.path, file.path, 0, error) : error;
    }
  }

  async close(): Promise<void> {
    await this.#writing;
    try {
      await this.#file?.close();
      if (this.#unsaved > 0) await this.last.save(this.summaryFile);
    } finally {
      this.unlock();
    }
  }

  async #append(response: RawResponse, sha256: string | null): Promise<ArchiveEntry> {
    const refersTo = this.#alreadyHeld(response);
    const { id, bytes } = await writeRecord(response, sha256, refersTo);
    const entry: ArchiveEntry = {
      ...(await this.#write(response, bytes)),
      length: bytes.length,
      type: !refersTo ? "response" : response.status === 304 ? "not-modified" : "revisit",
      id,
      url: response.url,
      date: response.date,
      status: response.status,
      payloadDigest: refersTo?.payloadDigest ?? payloadDigestOf(response.payload),
      sha256,
      etag: headerOf(response, "etag"),
      lastModified: headerOf(response, "last-modified"),
      truncated: response.truncated,
      refersTo: refersTo && { id: refersTo.id, place: refersTo.place },
    };
    await this.#remember(entry);
    return entry;
  }

  #alreadyHeld(response: RawResponse): ReferredRecord | null {
    if (response.truncated !== null) return null;
    const held =
      response.status === 304
        ? this.last.get(response.url)?.body
        : this.last.bodyWith(payloadDigestOf(response.payload));
    return held && this.names.has(held.place.warc) ? held : null; // someone may have moved old files away
  }

  async #write(response: RawResponse, bytes: Uint8Array): Promise<RecordPlace> {
    const warc = `${response.date.slice(0, 10)}.warc.gz`;
    try {
      const file = await this.#open(warc);
      if (file.size === 0)
        await file.append(await writeFileHeader(warc, `ogp-graph ${pipelineVersion()}`, response.date));
      return { warc, offset: await file.append(bytes) };
    } catch (error) {
      throw isDiskFull(error)
        ? new ArchiveFullError(response.url, join(this.directory, warc), bytes.length, error)
        : error;
    } finally {
      this.sizes.set(warc, this.#file?.size ?? 0);
    }
  }

  async #open(warc: string): Promise<AppendFile> {
    const path = join(this.directory, warc);
    if (this.#file?.path === path) return this.#file;
    await this.#file?.close();
    this.#file = null;
    this.#file = await openAppendFile(path, this.sizes.get(warc) ?? 0, this.write);
    this.names.add(warc);
    return this.#file;
  }

  async #remember(entry: ArchiveEntry): Promise<void> {
    this.last.add(entry);
    const indexFile = indexFileOf(join(this.directory, entry.warc));
    try {
      await appendFile(indexFile, indexLine(entry));
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      await rm(indexFile, { force: true }); // an index with a gap is worse than none: it is made anew
    }
    this.#unsaved++;
    if (this.#unsaved % SAVE_EVERY === 0) await this.last.save(this.summaryFile);
  }
}
