import { createHash, randomUUID } from "node:crypto";
import { WARC_1_1, WARCRecord, WARCSerializer } from "warcio";
import type { RawResponse } from "../raw-response.ts";
import type { RecordPlace } from "./archive-entry.ts";

/** Extension field: digest of the body unpacked, so that an index can be rebuilt without unpacking. */
export const BODY_DIGEST = "OGP-Body-Digest";

/** A record that holds the body which another answer only repeats. */
export interface ReferredRecord {
  readonly id: string;
  readonly url: string;
  readonly date: string;
  readonly payloadDigest: string | null;
  readonly place: RecordPlace;
}

const NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";

/** `sha256:` and hexadecimal; null for no bytes, which every empty answer would share. */
export function payloadDigestOf(payload: Uint8Array): string | null {
  return payload.length === 0 ? null : `sha256:${createHash("sha256").update(payload).digest("hex")}`;
}

/**
 * An answer as one WARC 1.1 record, gzipped: a response, or a revisit of the record that holds the same body
 * (section 6.7).
 *
 * @param sha256 of the body unpacked; null where it cannot be used
 */
export async function writeRecord(
  response: RawResponse,
  sha256: string | null,
  refersTo: ReferredRecord | null,
): Promise<{ readonly id: string; readonly bytes: Uint8Array }> {
  const id = `<urn:uuid:${randomUUID()}>`;
  const digest = refersTo?.payloadDigest ?? payloadDigestOf(response.payload);
  const warcHeaders: Record<string, string> = {
    "WARC-Record-ID": id,
    ...(digest !== null && { "WARC-Payload-Digest": digest }),
    ...(sha256 !== null && { [BODY_DIGEST]: `sha256:${sha256}` }),
    ...(response.truncated !== null && { "WARC-Truncated": response.truncated }),
    ...(refersTo && {
      "WARC-Refers-To": refersTo.id,
      "WARC-Refers-To-Filename": refersTo.place.warc,
      "WARC-Refers-To-File-Offset": String(refersTo.place.offset),
    }),
  };
  const record = WARCRecord.create(
    {
      type: refersTo ? "revisit" : "response",
      warcVersion: WARC_1_1,
      url: response.url,
      date: response.date,
      warcHeaders,
      ...(refersTo && { refersToUrl: refersTo.url, refersToDate: refersTo.date }),
    },
    refersTo ? [head(response)] : [head(response), response.payload],
  );
  // The block is given as bytes: warcio's own header map would join or drop what a server sends twice.
  record.httpHeaders = null;
  if (response.status === 304) record.warcHeaders.headers.set("WARC-Profile", NOT_MODIFIED);
  return { id, bytes: await WARCSerializer.serialize(record, { gzip: true }) };
}

/** The record that opens every file: who wrote it, and how. */
export async function writeFileHeader(warc: string, software: string, date: string): Promise<Uint8Array> {
  const info = { software, format: "WARC File Format 1.1", conformsTo: "https://iipc.github.io/warc-specifications/" };
  const record = WARCRecord.createWARCInfo({ filename: warc, warcVersion: WARC_1_1, date }, info);
  return WARCSerializer.serialize(record, { gzip: true });
}

function head({ status, statusText, headers }: RawResponse): Uint8Array {
  const lines = headers.map(([name, value]) => {
    // The body is kept without its chunks; readers of archives would look for them.
    const kept = name.toLowerCase() === "transfer-encoding" ? `X-Archive-Orig-${name}` : name;
    return `${kept}: ${value}\r\n`;
  });
  return Buffer.from(`HTTP/1.1 ${status} ${statusText}\r\n${lines.join("")}\r\n`, "utf8");
}
