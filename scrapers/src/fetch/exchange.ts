import type { Dispatcher } from "undici";
import { FetchTimeoutError, PrivateAddressError, UnreachableError } from "./fetch-errors.ts";
import type { FetcherSettings } from "./fetcher-options.ts";
import { GuardedAddress } from "./guarded-connector.ts";
import { announcedLength, type RawResponse, type Truncation } from "./raw-response.ts";

/** Of a body that is too large, so much is archived as evidence. */
const KEPT_OF_TOO_LARGE = 64 * 1024;

type Limits = Pick<FetcherSettings, "idleTimeoutMs" | "totalTimeoutMs" | "maxBytes" | "connectTimeoutMs" | "clock">;

/**
 * One request and its answer, without redirects, retries or unpacking. A body that is not whole is given as far as it
 * came, with the reason: it is archived like every answer, and `bodyOf` refuses it.
 *
 * @throws {FetchTimeoutError | UnreachableError | PrivateAddressError} when not even the headers came
 */
export async function exchange(
  dispatcher: Dispatcher,
  url: string,
  headers: Readonly<Record<string, string>>,
  limits: Limits,
  closing: AbortSignal,
): Promise<RawResponse> {
  const deadline = AbortSignal.timeout(limits.totalTimeoutMs);
  const signal = AbortSignal.any([deadline, closing]);
  const { origin, pathname, search } = new URL(url);
  let answer: Dispatcher.ResponseData;
  try {
    answer = await dispatcher.request({
      origin,
      path: pathname + search,
      method: "GET",
      headers,
      signal,
      responseHeaders: "raw",
      headersTimeout: limits.idleTimeoutMs,
      bodyTimeout: limits.idleTimeoutMs,
    });
  } catch (error) {
    closing.throwIfAborted();
    throw beforeHeaders(error, url, limits, deadline.aborted);
  }
  const received = {
    url,
    date: new Date(limits.clock.now()).toISOString(),
    status: answer.statusCode,
    statusText: answer.statusText ?? "",
    headers: pairs(answer.headers),
  };
  const body = await readBody(answer.body, announcedLength(received), limits.maxBytes);
  closing.throwIfAborted(); // the cut was ours, not the server's
  return { ...received, ...body };
}

interface Body {
  readonly payload: Uint8Array;
  readonly truncated: Truncation | null;
}

async function readBody(
  body: Dispatcher.ResponseData["body"],
  announced: number | null,
  maxBytes: number,
): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const tooLarge = (): Body => {
    body.on("error", () => {}).destroy(); // the error is our own hanging up
    return { payload: Buffer.concat(chunks).subarray(0, KEPT_OF_TOO_LARGE), truncated: "length" };
  };
  if (announced !== null && announced > maxBytes) return tooLarge();
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > maxBytes) return tooLarge();
    }
  } catch (error) {
    return { payload: Buffer.concat(chunks), truncated: isTimeout(error) ? "time" : "disconnect" };
  }
  return { payload: Buffer.concat(chunks), truncated: null };
}

function beforeHeaders(error: unknown, url: string, limits: Limits, pastDeadline: boolean): Error {
  if (error instanceof GuardedAddress) return new PrivateAddressError(url, error.host, error.address);
  if (pastDeadline) return new FetchTimeoutError(url, "total", limits.totalTimeoutMs);
  const code = codeOf(error);
  if (code === "UND_ERR_HEADERS_TIMEOUT") return new FetchTimeoutError(url, "idle", limits.idleTimeoutMs);
  if (code === "UND_ERR_CONNECT_TIMEOUT" || code === "ETIMEDOUT") {
    return new FetchTimeoutError(url, "connect", limits.connectTimeoutMs);
  }
  return new UnreachableError(url, reasonOf(error), error);
}

function isTimeout(error: unknown): boolean {
  return codeOf(error) === "UND_ERR_BODY_TIMEOUT" || (error instanceof Error && error.name === "TimeoutError");
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "the name of the host is unknown (ENOTFOUND)",
  EAI_AGAIN: "the name server did not answer (EAI_AGAIN)",
  ECONNREFUSED: "the connection was refused (ECONNREFUSED)",
  ECONNRESET: "the connection was lost (ECONNRESET)",
  UND_ERR_SOCKET: "the server closed the connection without an answer",
  UND_ERR_HEADERS_OVERFLOW: "the headers are larger than any sensible server sends",
};

function reasonOf(error: unknown): string {
  const known = reasons[codeOf(error) ?? ""];
  return known ?? (error instanceof Error ? error.message : String(error));
}

/** undici's raw headers: name, value, name, value … */
function pairs(raw: unknown): [string, string][] {
  if (!Array.isArray(raw)) throw new TypeError("undici gave no raw headers");
  const all: [string, string][] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) all.push([String(raw[i]), String(raw[i + 1])]);
  return all;
}
