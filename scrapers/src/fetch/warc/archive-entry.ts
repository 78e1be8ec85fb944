import { z } from "zod";

/** Where a record begins. */
export interface RecordPlace {
  /** Name of the file in the archive's folder: `2026-11-22.warc.gz`. */
  readonly warc: string;
  /** Byte in it. */
  readonly offset: number;
}

/** What the index says of one archived answer. Everything in it can be read from the WARC again. */
export interface ArchiveEntry extends RecordPlace {
  /** Bytes of the record, compressed. */
  readonly length: number;
  /** `response` = headers and body; `revisit` = headers, the body is that of another record; `not-modified` = a 304. */
  readonly type: "response" | "revisit" | "not-modified";
  readonly id: string;
  readonly url: string;
  readonly date: string;
  readonly status: number;
  /** `sha256:` and hexadecimal, of the body as it came over the wire; null where it came without one. */
  readonly payloadDigest: string | null;
  /** SHA-256 of the body unpacked; null where there is no usable one, and for a 304. */
  readonly sha256: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly truncated: "length" | "time" | "disconnect" | null;
  /** The record that holds the body; its place is null in archives of other tools. */
  readonly refersTo: { readonly id: string; readonly place: RecordPlace | null } | null;
}

const place = z.object({ warc: z.string(), offset: z.int().min(0) });

export const archiveEntrySchema: z.ZodType<ArchiveEntry> = z.object({
  warc: z.string(),
  offset: z.int().min(0),
  length: z.int().min(1),
  type: z.enum(["response", "revisit", "not-modified"]),
  id: z.string(),
  url: z.string(),
  date: z.string(),
  status: z.int(),
  payloadDigest: z.string().nullable(),
  sha256: z.string().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  truncated: z.enum(["length", "time", "disconnect"]).nullable(),
  refersTo: z.object({ id: z.string(), place: place.nullable() }).nullable(),
});
