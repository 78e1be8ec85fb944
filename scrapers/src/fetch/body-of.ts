import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { BadEncodingError, CutShortError, FetchTimeoutError, TooLargeError } from "./fetch-errors.ts";
import { announcedLength, headerOf, type RawResponse } from "./raw-response.ts";

export interface BodyLimits {
  /** Bytes on the wire; null where only the archive knows that they were exceeded. */
  readonly maxBytes: number | null;
  readonly maxDecodedBytes: number;
}

/** Stacked codings are a way to multiply a bomb; no server needs more than two. */
const MAX_CODINGS = 2;

/**
 * The body of an answer, unpacked.
 *
 * @throws {CutShortError | FetchTimeoutError | TooLargeError} when it did not come whole
 * @throws {TooLargeError} DECOMPRESSION_BOMB when it unpacks to more than the limit; no more than that is ever in memory
 * @throws {BadEncodingError} when its bytes are not what Content-Encoding says
 */
export async function bodyOf(response: RawResponse, limits: BodyLimits): Promise<Uint8Array> {
  assertWhole(response, limits);
  const encoding = headerOf(response, "content-encoding") ?? "";
  const codings = encoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > MAX_CODINGS) throw new BadEncodingError(response.url, encoding, `has ${codings.length} layers`);
  let bytes = response.payload;
  if (bytes.length === 0) return bytes; // 204, 304 and empty pages name codings too
  for (const coding of codings.reverse()) bytes = await unpack(coding, bytes, response.url, encoding, limits);
  return bytes;
}

function assertWhole(response: RawResponse, { maxBytes }: BodyLimits): void {
  const { url, truncated, payload } = response;
  if (truncated === "length") throw new TooLargeError(url, "TOO_LARGE", maxBytes);
  if (truncated === "time") throw new FetchTimeoutError(url, "total", null);
  if (truncated === "disconnect") throw new CutShortError(url, payload.length, announcedLength(response));
}

type Unpacker = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const unpackers: Readonly<Record<string, Unpacker>> = {
  gzip: promisify<Uint8Array, { readonly maxOutputLength: number }, Uint8Array>(gunzip),
  "x-gzip": promisify<Uint8Array, { readonly maxOutputLength: number }, Uint8Array>(gunzip),
  br: promisify<Uint8Array, { readonly maxOutputLength: number }, Uint8Array>(brotliDecompress),
  deflate: async (bytes, options) => (isZlib(bytes) ? zlibInflate(bytes, options) : rawInflate(bytes, options)),
};
const zlibInflate = promisify<Uint8Array, { readonly maxOutputLength: number }, Uint8Array>(inflate);
const rawInflate = promisify<Uint8Array, { readonly maxOutputLength: number }, Uint8Array>(inflateRaw);

async function unpack(
  coding: string,
  bytes: Uint8Array,
  url: string,
  encoding: string,
  limits: BodyLimits,
): Promise<Uint8Array> {
  const unpacker = unpackers[coding];
  if (!unpacker) throw new BadEncodingError(url, encoding, `only ${Object.keys(unpackers).join(", ")} can be read`);
  try {
    return await unpacker(bytes, { maxOutputLength: limits.maxDecodedBytes });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ERR_BUFFER_TOO_LARGE") throw new TooLargeError(url, "DECOMPRESSION_BOMB", limits.maxDecodedBytes);
    if (code === "Z_BUF_ERROR") throw new CutShortError(url, bytes.length, null); // "unexpected end of file"
    throw new BadEncodingError(
      url,
      encoding,
      `the bytes cannot be unpacked (${error instanceof Error ? error.message : error})`,
    );
  }
}

/** Some servers send "deflate" without the zlib wrapper that RFC 9110, section 8.4.1.2, asks for. */
function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}
