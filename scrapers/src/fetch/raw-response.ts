/** Why a body is not whole: the words of WARC 1.1, section 5.13, for `WARC-Truncated`. */
export type Truncation = "length" | "time" | "disconnect";

/** One answer as it came over the wire, before anything is made of it: what the archive keeps. */
export interface RawResponse {
  readonly url: string;
  /** ISO date and time, UTC, at which the headers were there. */
  readonly date: string;
  readonly status: number;
  readonly statusText: string;
  /** As received, in order, names in the server's spelling. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Transfer coding undone, content coding (gzip, br, deflate) not. */
  readonly payload: Uint8Array;
  /** Null = whole. */
  readonly truncated: Truncation | null;
}

/** Belong to one connection and say nothing about the page: RFC 9110, section 7.6.1. */
const CONNECTION_HEADERS = new Set(["connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"]);

/** Headers by lower-case name, several of one name joined by a comma, those of the connection left out. */
export function headersByName({ headers }: Pick<RawResponse, "headers">): Record<string, string> {
  const named = new Map<string, string>();
  for (const [spelling, value] of headers) {
    const name = spelling.toLowerCase();
    if (CONNECTION_HEADERS.has(name)) continue;
    const before = named.get(name);
    named.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(named);
}

/** First header of a name in any spelling; null where the server sent none. */
export function headerOf({ headers }: Pick<RawResponse, "headers">, name: string): string | null {
  return headers.find(([spelling]) => spelling.toLowerCase() === name)?.[1] ?? null;
}

/** Whether an answer is a page or document, as far as its status says. */
export function isSuccess({ status }: Pick<RawResponse, "status">): boolean {
  return status >= 200 && status < 300;
}

/** Content-Length in bytes; null where the end of the body is marked otherwise, or the header makes no sense. */
export function announcedLength(response: Pick<RawResponse, "headers">): number | null {
  const length = headerOf(response, "content-length");
  return length !== null && /^\d+$/.test(length) ? Number(length) : null;
}
