import { decode, encodingExists } from "iconv-lite";
import type { Capture } from "./capture.ts";
import { charsetFromMeta } from "./charset-from-meta.ts";

/** What told the character set. */
export type CharsetHow = "BOM" | "CONTENT_TYPE" | "META" | "ZERO_BYTES" | "UTF8_VALID" | "FALLBACK";

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** As the WHATWG Encoding Standard names it, lower case: `utf-8`, `windows-1252`, `utf-16le`. */
  readonly charset: string;
  readonly how: CharsetHow;
  /** What Content-Type or, without one, the page's own <meta> says, as written; null where nothing is said. */
  readonly declared: string | null;
}

/**
 * Text of a capture. The character set is told by, in this order: the byte order mark; Content-Type; <meta> or the XML
 * declaration within the first 1,024 bytes; zero bytes as UTF-16 has them; whether the bytes are valid UTF-8; otherwise
 * windows-1252, as browsers do (https://encoding.spec.whatwg.org, https://html.spec.whatwg.org/#determining-the-character-encoding).
 *
 * A declaration that the bytes contradict is passed over: UTF-8 that is not valid UTF-8, and Latin-1 or windows-1252 for
 * bytes beyond ASCII that are valid UTF-8 (server defaults say so; text in those sets does not come out valid by chance).
 * Unknown names are passed over too.
 */
export function decodeText({ body, headers }: Pick<Capture, "body" | "headers">): DecodedText {
  const header = charsetFromContentType(headers["content-type"] ?? "");
  const meta = charsetFromMeta(body);
  const declared = header ?? meta;
  const told = (charset: string, how: CharsetHow): DecodedText => ({
    text: textOf(body, charset),
    charset,
    how,
    declared,
  });
  const mark = charsetOfMark(body);
  if (mark) return told(mark, "BOM");
  const utf8 = isUtf8(body);
  const fromHeader = believed(header, body, utf8);
  if (fromHeader) return told(fromHeader, "CONTENT_TYPE");
  const fromMeta = believed(meta, body, utf8);
  if (fromMeta) return told(fromMeta, "META");
  const wide = charsetOfZeroBytes(body);
  if (wide) return told(wide, "ZERO_BYTES");
  return utf8 ? told("utf-8", "UTF8_VALID") : told("windows-1252", "FALLBACK");
}

function charsetFromContentType(contentType: string): string | null {
  return /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1] ?? null;
}

/** The standard's name for a declared set that the bytes do not contradict; null = pass over. */
function believed(declared: string | null, body: Uint8Array, utf8: boolean): string | null {
  const charset = declared === null ? null : standardName(declared);
  if (charset === "utf-8") return utf8 ? charset : null;
  if (charset === "windows-1252") return utf8 && body.some((byte) => byte > 0x7f) ? null : charset;
  // "utf-16" without a mark: the bytes know better which half comes first; little endian otherwise.
  if (charset?.startsWith("utf-16")) return body.length % 2 === 0 ? (charsetOfZeroBytes(body) ?? charset) : null;
  return charset;
}

/** Browsers read Latin-1 and ASCII as windows-1252, and so do those who write them. */
const WINDOWS_1252 = new Set([
  "iso-8859-1",
  "iso8859-1",
  "iso_8859-1",
  "latin1",
  "latin-1",
  "l1",
  "ascii",
  "us-ascii",
  "ansi",
  "cp1252",
  "x-cp1252",
  "windows-1252",
]);

function standardName(declared: string): string | null {
  const name = declared.toLowerCase();
  if (name === "utf-8" || name === "utf8") return "utf-8";
  if (name === "utf-16" || name === "utf-16le" || name === "unicode" || name === "ucs-2") return "utf-16le";
  if (WINDOWS_1252.has(name)) return "windows-1252";
  return encodingExists(name) ? name : null;
}

function charsetOfMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Latin text in UTF-16 has a zero in nearly every second byte; text in any other set has none. */
function charsetOfZeroBytes(body: Uint8Array): string | null {
  const start = body.subarray(0, 1024);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = start.length / 4;
  if (odd > many && even * 8 < odd) return "utf-16le";
  return even > many && odd * 8 < even ? "utf-16be" : null;
}

function isUtf8(body: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(body);
    return !charsetOfZeroBytes(body); // UTF-16 of plain letters is valid UTF-8, full of zeros
  } catch {
    return false; // that is the answer
  }
}

function textOf(body: Uint8Array, charset: string): string {
  return decode(Buffer.from(body.buffer, body.byteOffset, body.byteLength), charset, { stripBOM: true });
}
