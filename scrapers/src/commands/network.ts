import type { Fetcher } from "../fetch/capture.ts";
import { createFetcher } from "../fetch/create-fetcher.ts";
import { harvestContact } from "../fetch/harvest-contact.ts";
import type { HarvestSource } from "../harvest/harvest-source.ts";
import { isSheet } from "../harvest/harvest-source.ts";
import type { CommandOptions } from "./command-options.ts";
import type { ManifestOptions } from "./harvest-options.ts";

/** OGP's sheet is the largest file of all: some 30 MB in 2024, and it grows with every plan. */
const SHEET_BYTES = 256 * 1024 * 1024;

export function dataDirectoryOf({ dataDir }: CommandOptions): string {
  return dataDir ?? process.env["OGP_DATA_DIR"] ?? "./.data";
}

/**
 * A fetcher for the hosts of these sources and no others.
 *
 * @throws {HarvestContactError} when nobody is named to complain to
 */
export function fetcherFor(sources: readonly HarvestSource[], options: CommandOptions & ManifestOptions): Fetcher {
  const hosts = sources.flatMap((source) => (isSheet(source) ? [new URL(source.url).host] : [...source.hosts]));
  const isLocal = options.allowLoopback === true;
  return createFetcher({
    dataDirectory: dataDirectoryOf(options),
    hosts: new Set(hosts),
    contact: harvestContact(process.env),
    ...(sources.some(isSheet) ? { maxBytes: SHEET_BYTES, maxDecodedBytes: SHEET_BYTES } : {}),
    // A server on this machine needs no mercy.
    ...(isLocal ? { allowLoopback: true, delayMs: 0, backoffMs: 10 } : {}),
  });
}
