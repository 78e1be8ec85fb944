import { join } from "node:path";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import type { Fetcher } from "../../fetch/capture.ts";
import { createFetcher } from "../../fetch/create-fetcher.ts";
import { type HarvestOptions, harvest } from "../harvest.ts";
import type { SourceReport } from "../harvest-report.ts";
import type { Sources } from "../list-sources.ts";
import { memberSettings } from "../member-settings.ts";
import type { TinySite } from "./tiny-site.ts";

export interface Ground {
  readonly site: TinySite;
  readonly store: Store;
  /** Of manifests and archive. */
  readonly folder: string;
  readonly sources: Sources;
}

/** Harvests one source of a tiny site; a fetcher of its own unless one is given. */
export async function runHarvest(
  { site, store, folder, sources }: Ground,
  id = "ogp/xanadu",
  options: Partial<HarvestOptions> = {},
): Promise<SourceReport> {
  const fetcher: Fetcher = options.fetcher ?? tinyFetcher(site, folder);
  try {
    const { sources: reports } = await harvest(store, {
      settings: memberSettings(sources, join(folder, "countries")),
      ...options,
      sources: sources.all.filter((source) => source.id === id),
      fetcher,
    });
    const [report] = reports;
    if (!report) throw new Error(`No source is called ${id}.`);
    return report;
  } finally {
    await fetcher.close();
  }
}

export function tinyFetcher({ host }: TinySite, dataDirectory: string): Fetcher {
  const contact = "https://example.org/about-this-test";
  return createFetcher({
    dataDirectory,
    hosts: [host],
    contact,
    allowLoopback: true,
    delayMs: 0,
    backoffMs: 1,
    retries: 1,
  });
}
