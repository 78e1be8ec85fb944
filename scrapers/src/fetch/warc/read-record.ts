import { WARCParser, type WARCRecord } from "warcio";
import { headerOf, type RawResponse, type Truncation } from "../raw-response.ts";
import type { ArchiveEntry, RecordPlace } from "./archive-entry.ts";
import type { GzipMember } from "./gzip-member.ts";
import { BODY_DIGEST } from "./write-record.ts";

/** A record of an answer: what the index says of it, and the answer; for a revisit without its body. */
export interface ArchivedAnswer {
  readonly entry: ArchiveEntry;
  readonly response: RawResponse;
}

/** The answer in a member; null for records of another kind (file header, requests, metadata) and for what is no WARC. */
export async function readRecord(warc: string, member: GzipMember): Promise<ArchivedAnswer | null> {
  const record = await new WARCParser([member.bytes], { parseHttp: false }).parse();
  if (!record || (record.warcType !== "response" && record.warcType !== "revisit")) return null;
  const block = await record.readFully(false);
  const http = parseHttp(block);
  const url = record.warcTargetURI;
  if (!http || !url || block.length !== record.warcContentLength) return null;
  const truncated = truncationOf(record.warcHeader("WARC-Truncated"));
  const response: RawResponse = { url, date: record.warcDate ?? "", ...http, truncated };
  return { response, entry: entryOf(warc, member, record, response) };
}

function entryOf(warc: string, member: GzipMember, record: WARCRecord, response: RawResponse): ArchiveEntry {
  const { url, date, status, truncated } = response;
  const refersTo = record.warcHeader("WARC-Refers-To");
  return {
    warc,
    offset: member.offset,
    length: member.length,
    type: record.warcType !== "revisit" ? "response" : status === 304 ? "not-modified" : "revisit",
    id: record.warcHeader("WARC-Record-ID") ?? "",
    url,
    date,
    status,
    payloadDigest: record.warcPayloadDigest ?? null,
    sha256: record.warcHeader(BODY_DIGEST)?.replace(/^sha256:/, "") ?? null,
    etag: headerOf(response, "etag"),
    lastModified: headerOf(response, "last-modified"),
    truncated,
    refersTo: refersTo ? { id: refersTo, place: placeOf(record) } : null,
  };
}

function placeOf(record: WARCRecord): RecordPlace | null {
  const warc = record.warcHeader("WARC-Refers-To-Filename");
  const offset = Number(record.warcHeader("WARC-Refers-To-File-Offset") ?? Number.NaN);
  return warc && Number.isSafeInteger(offset) ? { warc, offset } : null;
}

function parseHttp(block: Uint8Array): Pick<RawResponse, "status" | "statusText" | "headers" | "payload"> | null {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const end = buffer.indexOf("\r\n\r\n");
  const [first = "", ...lines] = buffer.subarray(0, Math.max(0, end)).toString("utf8").split("\r\n");
  const [, status, statusText = ""] = /^HTTP\/\S+ (\d{3}) ?(.*)$/.exec(first) ?? [];
  if (!status) return null;
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).replace(/^X-Archive-Orig-/, ""), line.slice(colon + 1).trim()];
  });
  return { status: Number(status), statusText, headers, payload: buffer.subarray(end + 4) };
}

function truncationOf(word: string | null | undefined): Truncation | null {
  if (!word) return null;
  return word === "length" || word === "time" ? word : "disconnect"; // "unspecified" of other tools: not whole either
}
