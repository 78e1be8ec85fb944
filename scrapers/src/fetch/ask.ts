import type { Dispatcher } from "undici";
import { bodyOf } from "./body-of.ts";
import { type Answer, sha256Of } from "./capture-of.ts";
import { exchange } from "./exchange.ts";
import { CutShortError, FetchError, FetchTimeoutError, StatusError, UnreachableError } from "./fetch-errors.ts";
import type { FetcherSettings } from "./fetcher-options.ts";
import type { HostTurns } from "./host-turns.ts";
import { headerOf, isSuccess, type RawResponse } from "./raw-response.ts";
import { statusError } from "./status-error.ts";
import type { Archive } from "./warc/archive.ts";

/** What every request needs, whatever its host. */
export interface RequestContext {
  readonly settings: FetcherSettings;
  readonly dispatcher: Dispatcher;
  readonly archive: Archive;
  readonly headers: Readonly<Record<string, string>>;
  readonly closing: AbortSignal;
}

/**
 * One address of one host, with retries: a 429 or 5xx, a lost connection and a body cut short are tried again after a
 * growing pause, or after what Retry-After says. Every answer on the way is archived.
 *
 * @throws {FetchError}
 */
export async function ask(url: string, turns: HostTurns, context: RequestContext): Promise<Answer> {
  const { retries } = context.settings;
  for (let attempt = 0; ; attempt++) {
    const tried = await attemptOnce(url, turns, context);
    if (!(tried instanceof FetchError)) return tried;
    const pause = pauseAfter(tried, attempt, turns, context.settings);
    if (pause === null || attempt >= retries) throw tried;
    await turns.pause(pause);
  }
}

/** @returns the answer, or an error that another attempt could mend */
async function attemptOnce(url: string, turns: HostTurns, context: RequestContext): Promise<Answer | FetchError> {
  const { settings, dispatcher, closing } = context;
  const standing = await standingOf(url, context);
  const headers = { ...context.headers, ...(standing && validators(standing.response)) };
  try {
    const response = await turns.turn(url, () => exchange(dispatcher, url, headers, settings, closing));
    return await keep(response, standing, context);
  } catch (error) {
    if (error instanceof FetchError && isPassing(error)) return error;
    throw error;
  }
}

/** Archives an answer and unpacks it. Nothing that could not be archived is used. */
async function keep(response: RawResponse, standing: Answer["standing"], context: RequestContext): Promise<Answer> {
  const { archive, settings } = context;
  const unpacked = await unpack(response, settings);
  const body = unpacked instanceof Uint8Array ? unpacked : null;
  await archive.append(response, body && sha256Of(body));
  if (unpacked instanceof FetchError) throw unpacked;
  if (response.status === 429 || response.status >= 500) throw statusError(response);
  return { response, body, standing };
}

async function unpack(response: RawResponse, settings: FetcherSettings): Promise<Uint8Array | FetchError | null> {
  if (!isSuccess(response)) return null; // the body of an error page or redirect is not used
  try {
    return await bodyOf(response, settings);
  } catch (error) {
    if (error instanceof FetchError) return error;
    throw error;
  }
}

async function standingOf(url: string, { archive, settings }: RequestContext): Promise<Answer["standing"]> {
  const standing = await archive.standing(url);
  const body = standing && (await unpack(standing.response, settings));
  return standing && body instanceof Uint8Array ? { ...standing, body } : null; // limits may have become narrower
}

/** What makes a request conditional: RFC 9110, section 13.1. */
function validators(standing: RawResponse): Record<string, string> {
  const etag = headerOf(standing, "etag");
  const modified = headerOf(standing, "last-modified");
  return { ...(etag && { "if-none-match": etag }), ...(modified && { "if-modified-since": modified }) };
}

function isPassing(error: FetchError): boolean {
  if (error instanceof StatusError) return true;
  if (error instanceof FetchTimeoutError) return error.phase === "connect";
  return error instanceof UnreachableError || error instanceof CutShortError;
}

/** Milliseconds before the next attempt; null when the server asks for more than we wait. */
function pauseAfter(error: FetchError, attempt: number, turns: HostTurns, settings: FetcherSettings): number | null {
  const asked = error instanceof StatusError ? error.retryAfterMs : null;
  if (asked !== null) {
    turns.rest(asked); // for every other page of the host as well
    return asked > settings.maxRetryAfterMs ? null : 0; // the next turn waits for it
  }
  return settings.backoffMs * 2 ** attempt * (0.5 + Math.random() / 2);
}
