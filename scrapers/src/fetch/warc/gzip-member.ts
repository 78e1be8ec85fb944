import type { FileHandle } from "node:fs/promises";
import { crc32, inflateRawSync } from "node:zlib";

/** One gzip member of a file; a WARC has one a record (WARC 1.1, annex D). */
export interface GzipMember {
  readonly offset: number;
  /** Bytes in the file. */
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** What stands where a member should begin: one; the beginning of one whose end is missing; something else. */
export type MemberFound = GzipMember | "torn" | "damaged";

const FIRST_WINDOW = 64 * 1024;
const TRAILER = 8;
/** No record of ours comes near it: bodies are limited where they are fetched. Guards against foreign archives. */
const MAX_RECORD = 256 * 1024 * 1024;
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);

/** Reads the member at `offset` and checks its CRC and length. */
export async function readMember(file: FileHandle, offset: number, size: number): Promise<MemberFound> {
  for (let window = FIRST_WINDOW; ; window *= 4) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(window, size - offset)), { position: offset });
    const found = memberIn(buffer.subarray(0, bytesRead), offset);
    if (found !== "torn" || offset + window >= size) return found;
  }
}

/** The next whole member at `offset` or behind it, whatever lies between; null when there is none. */
export async function findMember(file: FileHandle, offset: number, size: number): Promise<GzipMember | null> {
  for (let at: number | null = offset; at !== null && at < size; at = await findMagic(file, at + 1, size)) {
    const found = await readMember(file, at, size);
    if (typeof found !== "string") return found;
  }
  return null;
}

function memberIn(buffer: Buffer, offset: number): MemberFound {
  const head = headLength(buffer);
  if (typeof head === "string") return head;
  const packed = buffer.subarray(head);
  let inflated: { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
  try {
    // With `info`, Node also says how many bytes the deflate stream had; its types do not know.
    inflated = inflateRawSync(packed, { info: true, maxOutputLength: MAX_RECORD }) as unknown as typeof inflated;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "Z_BUF_ERROR" ? "torn" : "damaged";
  }
  const trailer = packed.subarray(inflated.engine.bytesWritten, inflated.engine.bytesWritten + TRAILER);
  if (trailer.length < TRAILER) return "torn";
  const bytes = inflated.buffer;
  if (trailer.readUInt32LE(0) !== crc32(bytes) || trailer.readUInt32LE(4) !== bytes.length) return "damaged";
  return { offset, length: head + inflated.engine.bytesWritten + TRAILER, bytes };
}

/** Bytes before the deflate stream: RFC 1952, section 2.3. */
function headLength(buffer: Buffer): number | "torn" | "damaged" {
  if (!MAGIC.subarray(0, buffer.length).equals(buffer.subarray(0, MAGIC.length))) return "damaged";
  if (buffer.length < 10) return "torn";
  const flags = buffer.readUInt8(3);
  let at = 10;
  if (flags & 4) at += buffer.length >= 12 ? 2 + buffer.readUInt16LE(10) : buffer.length;
  for (const flag of [8, 16]) if (flags & flag) at = afterZero(buffer, at);
  if (flags & 2) at += 2;
  return at < buffer.length ? at : "torn";
}

function afterZero(buffer: Buffer, from: number): number {
  const zero = buffer.indexOf(0, from);
  return zero < 0 ? buffer.length : zero + 1;
}

async function findMagic(file: FileHandle, from: number, size: number): Promise<number | null> {
  for (let at = from; at < size; at += FIRST_WINDOW) {
    // Two bytes more than the step, so that a signature across its edge is seen.
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_WINDOW + 2), { position: at });
    const found = buffer.subarray(0, bytesRead).indexOf(MAGIC);
    if (found >= 0) return at + found;
  }
  return null;
}
