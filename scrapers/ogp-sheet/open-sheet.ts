import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { SheetError } from "./sheet-error.ts";

/** What has to be known of the file before its first row is read. */
export interface SheetFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: "utf-8" | "windows-1252";
  readonly delimiter: "," | ";" | "\t";
}

/**
 * Reads the file once, without keeping it: its hash is the identity of the source, and bytes that are not UTF-8 can
 * stand in its last row.
 *
 * @throws {SheetError} when there is no such file, it is empty, or its encoding is UTF-16 or none of text
 */
export async function openSheet(path: string, firstColumn: string): Promise<SheetFile> {
  const bytes = await sizeOf(path);
  if (bytes === 0) throw new SheetError(path, null, null, "The file is empty.", "Download the sheet again as CSV.");
  const head = await firstBytes(path);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw new SheetError(path, null, null, "The file is encoded in UTF-16.", "Save it as CSV in UTF-8.");
  }
  const { sha256, utf8, nul } = await scan(path);
  if (nul) {
    const advice = "Save it as CSV in UTF-8.";
    throw new SheetError(path, null, null, "The file holds NUL bytes: it is damaged, or no text in UTF-8.", advice);
  }
  const encoding = utf8 ? "utf-8" : "windows-1252";
  return { path, bytes, sha256, encoding, delimiter: delimiterOf(path, head, firstColumn) };
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new SheetError(path, null, null, "This is not a file.", "Name the CSV file itself.");
    return found.size;
  } catch (error) {
    if (error instanceof SheetError) throw error;
    throw new SheetError(path, null, null, "There is no such file, or it may not be read.", "Check the path.");
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function scan(path: string): Promise<{ sha256: string; utf8: boolean; nul: boolean }> {
  const hash = createHash("sha256");
  let [utf8, nul] = [true, false];
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    nul ||= chunk.includes(0);
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const whole = bytes.length - cutSequence(bytes);
    utf8 &&= isUtf8(bytes.subarray(0, whole));
    rest = Buffer.from(bytes.subarray(whole));
  }
  return { sha256: hash.digest("hex"), utf8: utf8 && rest.length === 0, nul };
}

/** How many bytes at the end belong to a character that goes on in the next chunk. */
function cutSequence(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

/** The mark that follows the first column's name in the header; programs set to other languages write ";" or tabs. */
function delimiterOf(path: string, head: Buffer, firstColumn: string): SheetFile["delimiter"] {
  const header = head.toString("latin1").split(/\r?\n/, 1)[0] ?? "";
  const counts = ([",", ";", "\t"] as const).map((mark) => ({ mark, count: header.split(mark).length - 1 }));
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  if (most.count === 0) {
    const advice = `A CSV file whose header begins with "${firstColumn}" is expected.`;
    throw new SheetError(path, 1, null, "The first line is not a header with columns.", advice);
  }
  return most.mark;
}
