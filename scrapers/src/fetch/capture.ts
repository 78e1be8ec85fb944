/** One answer of one address, as it came: what readers read, archives keep and sources name. */
export interface Capture {
  /** The address that was asked for. */
  readonly requestedUrl: string;
  /** The address that answered, after redirects within the allowed hosts. */
  readonly url: string;
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, decompressed; for a 304 the bytes of the capture that still stands. */
  readonly body: Uint8Array;
  /** SHA-256 of `body`, hexadecimal. */
  readonly sha256: string;
  /** ISO date and time, UTC. */
  readonly fetchedAt: string;
  /** True when the server said that nothing changed since the last capture (304), or the bytes are the same. */
  readonly unchanged: boolean;
}

/** Whatever gives captures: the network, or an archive replayed. */
export interface Fetcher {
  /** @throws {FetchError} with what was asked, what came and what to do */
  fetch(url: string): Promise<Capture>;
  /**
   * Returns when the bytes of every capture given so far are kept for good. To be awaited before facts read from them are
   * loaded: once for many captures, because a disk takes milliseconds for each time it is asked.
   *
   * @throws {FetchError} when they cannot be kept; facts read from them must not be loaded then
   */
  settled(): Promise<void>;
  close(): Promise<void>;
}
