import { createHash } from "node:crypto";
import type { Capture } from "./capture.ts";
import { headersByName, type RawResponse } from "./raw-response.ts";
import { statusError } from "./status-error.ts";

export function sha256Of(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("hex");
}

/** An answer with what is known of it: from the network or from an archive. */
export interface Answer {
  readonly response: RawResponse;
  /** Unpacked; null where the answer is no page (redirects, 304, errors). */
  readonly body: Uint8Array | null;
  /** For a 304 the answer that still stands; otherwise the one before, if any. Body unpacked. */
  readonly standing: { readonly response: RawResponse; readonly body: Uint8Array; readonly sha256: string } | null;
}

/**
 * The capture that an answer makes.
 *
 * @throws {StatusError} when its status is no page
 */
export function captureOf(requestedUrl: string, { response, body, standing }: Answer): Capture {
  const { url, status, date: fetchedAt } = response;
  const common = { requestedUrl, url, status, fetchedAt };
  if (status === 304 && standing) {
    const headers = { ...headersByName(standing.response), ...withoutContent(headersByName(response)) };
    return { ...common, headers, body: standing.body, sha256: standing.sha256, unchanged: true };
  }
  if (body === null) throw statusError(response);
  const sha256 = sha256Of(body);
  return { ...common, headers: headersByName(response), body, sha256, unchanged: standing?.sha256 === sha256 };
}

/** A 304 speaks of the page it does not send; its own length and type would be wrong: RFC 9111, section 3.2. */
function withoutContent(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith("content-")));
}
