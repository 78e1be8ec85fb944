import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import type { Fetcher } from "@ogp-graph/scrapers/fetch/capture.ts";
import { createFetcher } from "@ogp-graph/scrapers/fetch/create-fetcher.ts";
import type { FetcherOptions } from "@ogp-graph/scrapers/fetch/fetcher-options.ts";
import { type HarvestOptions, harvest } from "@ogp-graph/scrapers/harvest/harvest.ts";
import type { HarvestReport } from "@ogp-graph/scrapers/harvest/harvest-report.ts";
import { isSheet } from "@ogp-graph/scrapers/harvest/harvest-source.ts";
import { chosenSources, listSources } from "@ogp-graph/scrapers/harvest/list-sources.ts";
import { memberSettings } from "@ogp-graph/scrapers/harvest/member-settings.ts";
import type { PortalSite } from "./start-portal-site.ts";
import type { LocalManifests } from "./write-manifests.ts";

export interface SiteHarvestOptions extends Partial<Omit<HarvestOptions, "sources" | "settings">> {
  /** Names as on the command line. @default every source that has an address, without OGP's sheet */
  readonly names?: readonly string[];
  /** For the archive of the answers; not needed with a fetcher. */
  readonly dataDirectory?: string;
}

/** A fetcher that reaches the portal site and nothing else, without pauses. */
export function siteFetcher(site: PortalSite, dataDirectory: string, options: Partial<FetcherOptions> = {}): Fetcher {
  return createFetcher({
    dataDirectory,
    hosts: site.hosts,
    contact: "https://example.org/about-this-test",
    allowLoopback: true,
    lookup: site.lookup,
    delayMs: 0,
    backoffMs: 1,
    ...options,
  });
}

/** Harvests the portal site as the command does. */
export async function harvestSite(
  store: Store,
  site: PortalSite,
  manifests: LocalManifests,
  { names = [], dataDirectory, ...options }: SiteHarvestOptions,
): Promise<HarvestReport> {
  const sources = listSources(manifests);
  const fetcher = options.fetcher ?? siteFetcher(site, dataDirectory ?? "");
  try {
    return await harvest(store, {
      ...options,
      sources: chosenSources(sources, names).filter((source) => !isSheet(source)),
      settings: memberSettings(sources, manifests.countries),
      fetcher,
    });
  } finally {
    if (options.fetcher === undefined) await fetcher.close();
  }
}
