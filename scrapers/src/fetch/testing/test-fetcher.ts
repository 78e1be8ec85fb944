import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fetcher } from "../capture.ts";
import { createFetcher } from "../create-fetcher.ts";
import { FetchError } from "../fetch-errors.ts";
import type { FetcherOptions } from "../fetcher-options.ts";

export interface TestFetcher extends Fetcher, AsyncDisposable {
  readonly dataDirectory: string;
}

/** A fetcher for servers on loopback, in a folder of its own, with short pauses. The folder goes with it. */
export function testFetcher(
  hosts: readonly string[],
  options: Partial<FetcherOptions> = {},
  dataDirectory = mkdtempSync(join(tmpdir(), "ogp-fetch-")),
): TestFetcher {
  const fetcher = createFetcher({
    dataDirectory,
    hosts,
    contact: "https://example.org/about-this-test",
    allowLoopback: true,
    delayMs: 0,
    backoffMs: 1,
    ...options,
  });
  return {
    dataDirectory,
    fetch: (url) => fetcher.fetch(url),
    settled: () => fetcher.settled(),
    close: () => fetcher.close(),
    [Symbol.asyncDispose]: async () => {
      await fetcher.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** The error of a fetch that must fail. */
export async function failureOf(fetching: Promise<unknown>): Promise<FetchError> {
  const outcome = await fetching.then(
    () => "it gave a capture",
    (error: unknown) => error,
  );
  if (outcome instanceof FetchError) return outcome;
  throw new Error(`expected a FetchError and got ${outcome}`);
}
