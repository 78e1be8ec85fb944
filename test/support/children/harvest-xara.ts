import { readFileSync, writeSync } from "node:fs";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { createFetcher } from "@ogp-graph/scrapers/fetch/create-fetcher.ts";
import { harvest } from "@ogp-graph/scrapers/harvest/harvest.ts";
import { chosenSources, listSources } from "@ogp-graph/scrapers/harvest/list-sources.ts";
import { memberSettings } from "@ogp-graph/scrapers/harvest/member-settings.ts";
import { loopbackLookup } from "../loopback-lookup.ts";
import type { ServedCountry } from "./serve-made-up-country.ts";

/** Memory of the process, workers included, after so many pages, in MB. */
export interface MemoryAt {
  readonly pages: number;
  readonly megabytes: number;
}

// Harvests the made-up country that another process serves, and says how much memory it held on the way.
const [file = "", directory = ""] = process.argv.slice(2);
const { hosts, manifests } = JSON.parse(readFileSync(file, "utf8")) as ServedCountry; // given by the bench
const store = await openStore({ directory });
const network = { allowLoopback: true, lookup: loopbackLookup, delayMs: 0 };
const fetcher = createFetcher({
  dataDirectory: directory,
  hosts,
  contact: "https://example.org/about-this-test",
  ...network,
});
const sources = listSources(manifests);
const memory: MemoryAt[] = [];
const report = await harvest(store, {
  sources: chosenSources(sources, ["ogp/xara"]),
  settings: memberSettings(sources, manifests.countries),
  fetcher,
  onPage: (_, __, { done }) => {
    if (done % 100 === 0) memory.push({ pages: done, megabytes: process.memoryUsage().rss / 1024 / 1024 });
  },
});
await fetcher.close();
await store.close();
writeSync(1, `${JSON.stringify({ memory, outcomes: report.sources.map(({ outcome }) => outcome) })}\n`);
