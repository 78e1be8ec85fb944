import { writeSync } from "node:fs";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { createFetcher } from "@ogp-graph/scrapers/fetch/create-fetcher.ts";
import { harvest } from "@ogp-graph/scrapers/harvest/harvest.ts";
import { chosenSources, listSources } from "@ogp-graph/scrapers/harvest/list-sources.ts";
import { memberSettings } from "@ogp-graph/scrapers/harvest/member-settings.ts";
import { loopbackLookup } from "../loopback-lookup.ts";

/** What the child is told, as JSON. */
export interface HarvestChild {
  readonly directory: string;
  /** For the archive. */
  readonly dataDirectory: string;
  readonly manifests: { readonly countries: string; readonly international: string };
  readonly hosts: readonly string[];
  readonly names: readonly string[];
  /** Where it stops dead, the so-manieth time; null: it runs to its end. */
  readonly stop: { readonly point: string; readonly times: number } | null;
}

// Harvests the portal site of the parent process; stops dead at a point, says so, and waits to be killed.
const told = JSON.parse(process.argv[2] ?? "{}") as HarvestChild; // given by the test
const store = await openStore({ directory: told.directory });
const fetcher = createFetcher({
  dataDirectory: told.dataDirectory,
  hosts: told.hosts,
  contact: "https://example.org/about-this-test",
  ...{ allowLoopback: true, lookup: loopbackLookup, delayMs: 0, backoffMs: 1 },
});
const sources = listSources(told.manifests);
let times = 0;
writeSync(1, "ready\n");
const report = await harvest(store, {
  sources: chosenSources(sources, told.names),
  settings: memberSettings(sources, told.manifests.countries),
  fetcher,
  atOnce: 1,
  onPoint: (point) => {
    if (told.stop?.point !== point) return;
    times += 1;
    if (times < told.stop.times) return;
    writeSync(1, `${point}\n`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
  },
});
writeSync(1, `${JSON.stringify(report.sources.map(({ id, outcome, message }) => ({ id, outcome, message })))}\n`);
await fetcher.close();
await store.close();
