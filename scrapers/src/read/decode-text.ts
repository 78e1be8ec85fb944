/** Bytes as text, and the character set that was used. */
export interface DecodedText {
  readonly text: string;
  readonly charset: string;
}

/** How far into a page its own word on the character set is looked for (HTML, "prescan a byte stream"). */
const PRESCAN = 4096;

/**
 * Reads bytes as text. A byte order mark rules; then what the bytes themselves prove, because servers and pages are
 * often wrong about it: zero bytes in every other place are UTF-16, and bytes that are valid UTF-8 are UTF-8.
 * Then the header's word, the page's own, and windows-1252 for the rest, as browsers do. Never throws.
 *
 * @param contentType the `Content-Type` header, where there was one
 */
export function decodeText(bytes: Uint8Array, contentType: string | null = null): DecodedText {
  const proven = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (proven) return decode(bytes, proven);
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== undefined) return { text: utf8, charset: "utf-8" };
  const named = charsetIn(contentType) ?? charsetIn(head(bytes));
  // A page that says UTF-8 and has a few broken bytes is still UTF-8; one without a single valid letter is not.
  if (named && named !== "utf-8") return decode(bytes, named);
  return decode(bytes, hasUtf8Letters(bytes) ? "utf-8" : "windows-1252");
}

function decode(bytes: Uint8Array, charset: string): DecodedText {
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const seen = Math.min(bytes.length, PRESCAN) & ~1;
  if (seen < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < seen; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const most = seen * 0.3; // of half the bytes: 60 % zero is no other encoding
  if (odd > most && even < odd / 4) return "utf-16le";
  if (even > most && odd < even / 4) return "utf-16be";
  return undefined;
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not UTF-8: that is the answer asked for
  }
}

/** True when a lead byte and its continuation stand together somewhere, which single-byte text hardly ever has. */
function hasUtf8Letters(bytes: Uint8Array): boolean {
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    if (lead >= 0xc3 && lead <= 0xf4 && next >= 0x80 && next <= 0xbf) return true;
  }
  return false;
}

function head(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN));
}

/** The character set named in a header or in a `<meta>`, by the name that decoders know; undefined for none or an unknown one. */
function charsetIn(text: string | null): string | undefined {
  const label = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text ?? "")?.[1];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // A header that names UTF-16 for bytes without the zeros of UTF-16 is wrong (checked above).
    return encoding.startsWith("utf-16") ? undefined : encoding;
  } catch {
    return undefined; // an unknown name says nothing
  }
}
