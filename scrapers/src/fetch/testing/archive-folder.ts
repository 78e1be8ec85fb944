import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256Of } from "../capture-of.ts";
import type { RawResponse } from "../raw-response.ts";
import type { Archive } from "../warc/archive.ts";

/** A folder for one test. */
export function archiveFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), "ogp-warc-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** An answer with a body of plain text. */
export function plainAnswer(url: string, text: string, more: Partial<RawResponse> = {}): RawResponse {
  return {
    url,
    date: "2026-11-22T10:00:00.000Z",
    status: 200,
    statusText: "OK",
    headers: [["Content-Type", "text/plain"]],
    payload: Buffer.from(text),
    truncated: null,
    ...more,
  };
}

/** Appends as the fetcher does for a page. */
export function appendPage(archive: Archive, response: RawResponse) {
  return archive.append(response, sha256Of(response.payload));
}
