import { writeSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { createFetcher } from "../../fetch/create-fetcher.ts";
import { harvest } from "../harvest.ts";
import type { HarvestPoint } from "../harvest-context.ts";
import { listSources } from "../list-sources.ts";
import { memberSettings } from "../member-settings.ts";

// Harvests a source in a process of its own. At the named point it says so and does not go on: whoever started it kills it.
const [folder = "", host = "", stopAt = "", id = "ogp/xanadu", stopAtTime = "1"] = process.argv.slice(2);
const manifests = { countries: join(folder, "countries"), international: join(folder, "international.yml") };
const sources = listSources(manifests);
const store = await openStore({ directory: folder });
const contact = "https://example.org/about-this-test";
const fetcher = createFetcher({
  dataDirectory: folder,
  hosts: [host],
  contact,
  allowLoopback: true,
  delayMs: 0,
  backoffMs: 1,
});
let left = Number(stopAtTime);

function onPoint(point: HarvestPoint): void {
  if (point !== stopAt) return;
  left -= 1;
  if (left > 0) return;
  writeSync(1, `${point}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
}

writeSync(1, "ready\n");
const { sources: reports } = await harvest(store, {
  sources: sources.all.filter((source) => source.id === id),
  fetcher,
  settings: memberSettings(sources, manifests.countries),
  onPoint,
});
writeSync(1, `${reports[0]?.outcome} ${reports[0]?.message ?? ""}\n`);
await fetcher.close();
await store.close();
