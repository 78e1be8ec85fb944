import { rename, rm, writeFile } from "node:fs/promises";
import { z } from "zod";
import { isDiskFull } from "./append-file.ts";
import type { ArchiveEntry, RecordPlace } from "./archive-entry.ts";
import { readIfThere } from "./archive-index.ts";
import type { ReferredRecord } from "./write-record.ts";

/** The answer of an address that still stands: what the next request compares with. */
export interface LastCapture extends RecordPlace {
  readonly date: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of the body unpacked. */
  readonly sha256: string;
  /** The record that holds the bytes: this one, or the one that it revisits. */
  readonly body: ReferredRecord;
}

const place = { warc: z.string(), offset: z.int().min(0) };
const lastCapture = z.object({
  ...place,
  date: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  sha256: z.string(),
  body: z.object({
    id: z.string(),
    url: z.string(),
    date: z.string(),
    payloadDigest: z.string().nullable(),
    place: z.object(place),
  }),
});

const lastCapturesFile = z.object({
  version: z.literal(1),
  through: z.object(place),
  captures: z.record(z.string(), lastCapture),
});

/** The last capture of every address, and the record that holds each body. A summary of the archive's entries. */
export class LastCaptures {
  readonly #captures = new Map<string, LastCapture>();
  readonly #bodies = new Map<string, ReferredRecord>();
  /** Everything before this place in the archive is in the summary. */
  through: RecordPlace;

  constructor(from: z.infer<typeof lastCapturesFile> | null = null) {
    this.through = from?.through ?? { warc: "", offset: 0 };
    for (const [url, capture] of Object.entries(from?.captures ?? {})) this.#set(url, capture);
  }

  get(url: string): LastCapture | null {
    return this.#captures.get(url) ?? null;
  }

  /** The record that holds a body already. */
  bodyWith(payloadDigest: string | null): ReferredRecord | null {
    return payloadDigest === null ? null : (this.#bodies.get(payloadDigest) ?? null);
  }

  /** Takes up an entry of the archive; entries come in the archive's order. */
  add(entry: ArchiveEntry): void {
    this.through = { warc: entry.warc, offset: entry.offset + entry.length };
    const { url, sha256, etag, lastModified, date, warc, offset } = entry;
    const body = this.#bodyOf(entry);
    if (sha256 === null || entry.truncated !== null || body === null) return; // no capture came of it
    this.#set(url, { warc, offset, date, etag, lastModified, sha256, body });
  }

  /** Replaces the file at once. On a full disk the older file stays: it is read together with what came since. */
  async save(file: string): Promise<void> {
    const content = { version: 1, through: this.through, captures: Object.fromEntries(this.#captures) };
    try {
      await writeFile(`${file}.new`, `${JSON.stringify(content)}\n`, { flush: true });
      await rename(`${file}.new`, file);
    } catch (error) {
      await rm(`${file}.new`, { force: true });
      if (!isDiskFull(error)) throw error;
    }
  }

  #set(url: string, capture: LastCapture): void {
    this.#captures.set(url, capture);
    if (capture.body.payloadDigest !== null) this.#bodies.set(capture.body.payloadDigest, capture.body);
  }

  #bodyOf({ id, url, date, payloadDigest, type, warc, offset, refersTo }: ArchiveEntry): ReferredRecord | null {
    if (type === "response") return { id, url, date, payloadDigest, place: { warc, offset } };
    const known = this.bodyWith(payloadDigest);
    return known?.id === refersTo?.id ? known : null; // not known: the next request asks for the bytes again
  }
}

/** The saved summary; an empty one when there is none or it cannot be used, and the archive gives everything again. */
export async function readLastCaptures(file: string): Promise<LastCaptures> {
  const text = await readIfThere(file);
  if (text === null) return new LastCaptures();
  try {
    return new LastCaptures(lastCapturesFile.parse(JSON.parse(text)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return new LastCaptures();
    throw error;
  }
}
