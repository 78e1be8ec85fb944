import { constants, inflateSync } from "node:zlib";

/** Why the bytes of a PDF cannot be trusted to say what its author wrote. */
export interface PdfDamage {
  readonly kind: "not-a-pdf" | "damaged" | "too-large";
  /** What was found, where, and what to do. */
  readonly message: string;
}

/** Most bytes that one compressed stream may hold when unpacked: a page of a report has less than one megabyte. */
const STREAM_LIMIT = 32 * 1024 * 1024;
/** Most bytes of all of them together. */
const TOTAL_LIMIT = 256 * 1024 * 1024;
/** PDF readers accept junk before the header and after the end, within the first and last kilobytes (ISO 32000-1, annex H). */
const HEADER_WINDOW = 1024;
const END_WINDOW = 16 * 1024;
/** A stream's dictionary stands between "obj" and "stream"; longer ones are not searched. */
const DICTIONARY_WINDOW = 8 * 1024;

/**
 * Looks for what a PDF reader would silently repair: no header, no end (a broken download), and compressed streams
 * whose checksum is wrong. A repaired digit is a wrong digit, so such a file is not read at all. Images are not looked
 * at, encrypted streams cannot be.
 *
 * @returns null when the file is whole
 */
export function findPdfDamage(bytes: Uint8Array): PdfDamage | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, HEADER_WINDOW).indexOf("%PDF-") < 0) {
    const start = JSON.stringify(file.subarray(0, 16).toString("latin1"));
    return {
      kind: "not-a-pdf",
      message: `The file starts with ${start} and has no "%PDF-". Look at what the address gives.`,
    };
  }
  if (file.subarray(-END_WINDOW).lastIndexOf("%%EOF") < 0) {
    return damaged(`the ${file.length} bytes have no "%%EOF" at their end, so the file is cut off`);
  }
  return file.includes("/Encrypt") ? null : findBrokenStream(file);
}

function findBrokenStream(file: Buffer): PdfDamage | null {
  let total = 0;
  for (const { at, packed } of flateStreams(file)) {
    if (packed === null) return damaged(`the stream at byte ${at} has no end`);
    const size = unpackedSize(packed);
    if (size === "broken") return damaged(`the stream at byte ${at} does not unpack or fails its checksum`);
    total += size === "too-large" ? STREAM_LIMIT : size;
    if (size === "too-large" || total > TOTAL_LIMIT) {
      const message = `The streams up to byte ${at} unpack to more than a report can hold (${STREAM_LIMIT} bytes each, ${TOTAL_LIMIT} in all). Read it by hand if it is a report.`;
      return { kind: "too-large", message };
    }
  }
  return null;
}

interface PackedStream {
  readonly at: number;
  /** Null where no "endstream" follows. */
  readonly packed: Buffer | null;
}

/** The streams whose first filter is Flate, images left out. */
function* flateStreams(file: Buffer): Generator<PackedStream> {
  let from = 0;
  for (;;) {
    const keyword = file.indexOf("stream", from);
    if (keyword < 0) return;
    const start = startOfData(file, keyword);
    if (start === null) {
      from = keyword + 6;
      continue;
    }
    const dictionary = dictionaryBefore(file, keyword);
    const end = endOfData(file, start, dictionary);
    const isText =
      /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(dictionary) && !/\/Subtype\s*\/Image\b/.test(dictionary);
    if (isText) yield { at: start, packed: end === null ? null : file.subarray(start, end) };
    if (end === null) return;
    from = end + "endstream".length;
  }
}

/** After "stream" stands one line end; anything else is another word, as "endstream". */
function startOfData(file: Buffer, keyword: number): number | null {
  const after = keyword + 6;
  if (file.subarray(keyword - 3, keyword).toString("latin1") === "end") return null;
  if (file[after] === 0x0a) return after + 1;
  return file[after] === 0x0d && file[after + 1] === 0x0a ? after + 2 : null;
}

function dictionaryBefore(file: Buffer, keyword: number): string {
  const text = file.subarray(Math.max(0, keyword - DICTIONARY_WINDOW), keyword).toString("latin1");
  return text.slice(Math.max(0, text.lastIndexOf(" obj")));
}

/** By the dictionary's length where "endstream" really stands there, else by searching for the word. */
function endOfData(file: Buffer, start: number, dictionary: string): number | null {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const end = start + Number(length ?? Number.NaN);
  if (/^\s*endstream/.test(file.subarray(end, end + 12).toString("latin1"))) return end;
  const found = file.indexOf("endstream", start);
  return found < 0 ? null : found;
}

function unpackedSize(packed: Buffer): number | "broken" | "too-large" {
  try {
    return inflateSync(packed, { maxOutputLength: STREAM_LIMIT, finishFlush: constants.Z_FINISH }).length;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "broken";
  }
}

function damaged(what: string): PdfDamage {
  return { kind: "damaged", message: `The PDF is damaged: ${what}. Nothing was read of it; fetch it again.` };
}
