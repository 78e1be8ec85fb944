/** Stable words for what went wrong; the page of errors and the harvest's summary name them. */
export type FetchErrorCode =
  | "BAD_ADDRESS"
  | "HOST_NOT_ALLOWED"
  | "ROBOTS_FORBID"
  | "NOT_FOUND"
  | "GONE"
  | "REFUSED"
  | "TOO_MANY_REQUESTS"
  | "SERVER_ERROR"
  | "UNREACHABLE"
  | "TIMEOUT"
  | "TOO_LARGE"
  | "DECOMPRESSION_BOMB"
  | "BAD_ENCODING"
  | "CUT_SHORT"
  | "REDIRECT_LOOP"
  | "REDIRECT_REFUSED"
  | "PRIVATE_ADDRESS"
  | "ARCHIVE_FULL"
  | "ARCHIVE_IN_USE"
  | "ARCHIVE_DAMAGED"
  | "NOT_IN_ARCHIVE"
  | "FETCHER_CLOSED";

/** An address that gave no capture. Base of every error of this folder that concerns one address or the archive. */
export abstract class FetchError extends Error {
  abstract readonly code: FetchErrorCode;

  constructor(
    /** The address that was asked for, or the archive file. */
    readonly url: string,
    /** What came instead of a capture; no sentence end. */
    readonly received: string,
    /** What to do, as sentences. */
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(`${url}: ${received}. ${advice}`, options);
  }
}

/** An address that is no http or https address, or carries a user name or password. Raised before anything is sent. */
export class BadAddressError extends FetchError {
  override readonly name = "BadAddressError";
  readonly code = "BAD_ADDRESS";

  constructor(url: string, received: string) {
    super(url, received, "Only http:// and https:// addresses without user names are fetched.");
  }
}

/** A host that no manifest names. Raised before anything is sent. */
export class HostNotAllowedError extends FetchError {
  override readonly name = "HostNotAllowedError";
  readonly code = "HOST_NOT_ALLOWED";

  constructor(
    url: string,
    readonly host: string,
    readonly allowed: readonly string[],
  ) {
    super(
      url,
      `the host ${host} is named in no manifest (allowed: ${allowed.join(", ") || "none"})`,
      "Name the host in the manifest of its source, or leave the address out.",
    );
  }
}

/** robots.txt keeps us out, could not be read, or asks for more time than a run has. */
export class RobotsForbidError extends FetchError {
  override readonly name = "RobotsForbidError";
  readonly code = "ROBOTS_FORBID";

  constructor(
    url: string,
    readonly robotsUrl: string,
    readonly reason: string,
    advice = "Respect it: take the facts from another source, or ask the operator for leave.",
  ) {
    super(url, `${robotsUrl} ${reason}`, advice);
  }
}

type StatusCode = "NOT_FOUND" | "GONE" | "REFUSED" | "TOO_MANY_REQUESTS" | "SERVER_ERROR";

const statusAdvice: Readonly<Record<StatusCode, string>> = {
  NOT_FOUND: "Check the address on the site; what was known from it stays as it was.",
  GONE: "The operator took it down for good: remove the address from the manifest; what was known from it stays.",
  REFUSED: "The server does not give this to us: open the address in a browser and see what it asks for.",
  TOO_MANY_REQUESTS: "Let the host rest and run again later, with a longer delay.",
  SERVER_ERROR: "The fault is on the server's side: run again later.",
};

/** The server answered with a status that is no page, after the retries that the status allows. */
export class StatusError extends FetchError {
  override readonly name = "StatusError";

  constructor(
    url: string,
    readonly code: StatusCode,
    readonly status: number,
    /** Milliseconds that the server asked to wait; null where it did not say. */
    readonly retryAfterMs: number | null,
  ) {
    const wait = retryAfterMs === null ? "" : `, and asks to wait ${Math.ceil(retryAfterMs / 1000)} s`;
    super(url, `the server answered with status ${status}${wait}`, statusAdvice[code]);
  }
}

/** The host asked for a rest that is longer than a run waits; nothing was sent. */
export class HostRestingError extends FetchError {
  override readonly name = "HostRestingError";
  readonly code = "TOO_MANY_REQUESTS";

  constructor(
    url: string,
    readonly host: string,
    /** ISO date and time, UTC. */
    readonly until: string,
  ) {
    super(url, `${host} asked to be left alone until ${until}, so nothing was sent`, statusAdvice.TOO_MANY_REQUESTS);
  }
}

/** No answer: the name is unknown, the connection was refused or lost, or what came is not HTTP. */
export class UnreachableError extends FetchError {
  override readonly name = "UnreachableError";
  readonly code = "UNREACHABLE";

  constructor(
    url: string,
    readonly reason: string,
    cause: unknown,
  ) {
    super(url, `no answer: ${reason}`, "Check the address and the connection, then run again.", { cause });
  }
}

/** The server was too slow. */
export class FetchTimeoutError extends FetchError {
  override readonly name = "FetchTimeoutError";
  readonly code = "TIMEOUT";

  constructor(
    url: string,
    /** What ran out: the connection, silence of the server, or the whole exchange. */
    readonly phase: "connect" | "idle" | "total",
    readonly limitMs: number | null,
  ) {
    const said = { connect: "no connection", idle: "nothing more came", total: "the answer was not complete" }[phase];
    const after = limitMs === null ? "in time" : `after ${limitMs} ms`;
    super(url, `${said} ${after}`, "Run again later; where the server is always slow, raise the time limit.");
  }
}

/** More bytes than a page or document has. */
export class TooLargeError extends FetchError {
  override readonly name = "TooLargeError";

  constructor(
    url: string,
    /** TOO_LARGE counts bytes on the wire, DECOMPRESSION_BOMB bytes after unpacking. */
    readonly code: "TOO_LARGE" | "DECOMPRESSION_BOMB",
    readonly limitBytes: number | null,
  ) {
    const limit = limitBytes === null ? "the limit" : `${limitBytes} bytes`;
    const what = code === "TOO_LARGE" ? "the body is larger than" : "the compressed body unpacks to more than";
    super(
      url,
      `${what} ${limit}`,
      "Check what the address gives; raise the size limit only where it is a real document.",
    );
  }
}

/** A Content-Encoding that we did not ask for, or bytes that are not what it says. */
export class BadEncodingError extends FetchError {
  override readonly name = "BadEncodingError";
  readonly code = "BAD_ENCODING";

  constructor(
    url: string,
    readonly contentEncoding: string,
    readonly reason: string,
  ) {
    super(url, `Content-Encoding is "${contentEncoding}" and ${reason}`, "Run again; if it stays, tell the operator.");
  }
}

/** The connection ended before the body did. */
export class CutShortError extends FetchError {
  override readonly name = "CutShortError";
  readonly code = "CUT_SHORT";

  constructor(
    url: string,
    readonly gotBytes: number,
    /** As Content-Length announced it; null where the body's end is marked otherwise. */
    readonly expectedBytes: number | null,
  ) {
    const of = expectedBytes === null ? "" : ` of ${expectedBytes}`;
    super(url, `the body ended after ${gotBytes}${of} bytes`, "It was not used. Run again later.");
  }
}

/** Redirects that go round or on for too long. */
export class RedirectLoopError extends FetchError {
  override readonly name = "RedirectLoopError";
  readonly code = "REDIRECT_LOOP";

  constructor(
    url: string,
    /** Every address in order, the first one first. */
    readonly chain: readonly string[],
    readonly limit: number,
  ) {
    const again = new Set(chain).size < chain.length;
    const what = again ? "the redirects come back to where they were" : `more than ${limit} redirects`;
    super(
      url,
      `${what}: ${chain.join(" → ")}`,
      "Open the address in a browser and put the one it ends at in the manifest.",
    );
  }
}

/** A redirect that leads where we do not go. */
export class RedirectRefusedError extends FetchError {
  override readonly name = "RedirectRefusedError";
  readonly code = "REDIRECT_REFUSED";

  constructor(
    url: string,
    /** As the server sent it; null where it sent none. */
    readonly location: string | null,
    readonly reason: string,
  ) {
    const to = location === null ? "a redirect" : `a redirect to ${location}`;
    super(url, `${to}: ${reason}`, "If the site has moved, name its new host in the manifest.");
  }
}

/** The address leads into a private network, this machine, or a range that is no public host. */
export class PrivateAddressError extends FetchError {
  override readonly name = "PrivateAddressError";
  readonly code = "PRIVATE_ADDRESS";

  constructor(
    url: string,
    readonly host: string,
    /** IP address that the host stands for; null where it has none. */
    readonly address: string,
  ) {
    super(
      url,
      `${host} leads to ${address}, which is no public address`,
      "Nothing was sent. Check the address and its DNS.",
    );
  }
}

/** The fetcher was closed while the address waited or was being fetched. */
export class FetcherClosedError extends FetchError {
  override readonly name = "FetcherClosedError";
  readonly code = "FETCHER_CLOSED";

  constructor(url: string) {
    super(
      url,
      "the fetcher was closed before the answer was complete",
      "Start a new run; nothing of this address was used.",
    );
  }
}
