import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { createFetcher } from "@ogp-graph/scrapers/fetch/create-fetcher.ts";
import { harvest } from "@ogp-graph/scrapers/harvest/harvest.ts";
import { chosenSources, listSources } from "@ogp-graph/scrapers/harvest/list-sources.ts";
import { memberSettings } from "@ogp-graph/scrapers/harvest/member-settings.ts";
import { load } from "cheerio";
import { Agent, request } from "undici";
import type { MemoryAt } from "../support/children/harvest-xara.ts";
import type { ServedCountry } from "../support/children/serve-made-up-country.ts";
import { loopbackLookup } from "../support/loopback-lookup.ts";
import { startChild } from "../support/start-child.ts";

const PAGES = 600;
const ROUNDS = 1;
/** Pages a second beside the baseline's, and growth of memory between page 500 and the last. */
const targets = { ratio: 0.5, megabytes: 50 };

/**
 * How many commitment pages a second the harvest fetches, archives, reads in a worker and loads, beside a bare loop that
 * fetches the same pages with undici and parses them with cheerio; and whether its memory grows with the pages. The pages
 * are a made-up country's, served by a process of their own.
 *
 * @returns a section in Markdown
 */
export async function benchHarvest(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "ogp-bench-"));
  const server = startChild("support/children/serve-made-up-country.ts", [folder, String(PAGES)]);
  try {
    const told = await server.nextLine();
    const served = JSON.parse(told) as ServedCountry; // its own child's word
    const speed = await measureSpeed(served, folder);
    const memory = await measureMemory(told, folder);
    const perSecond = (milliseconds: number) => Math.round((PAGES * 1000) / milliseconds);
    return [
      "## Harvest of commitment pages",
      "",
      "| what | pages | pages a second | beside the baseline |",
      "| --- | ---: | ---: | ---: |",
      `| bare loop of undici and cheerio | ${PAGES} | ${perSecond(speed.baseline)} | 1.00 |`,
      `| fetch, archive, read in a worker, load (median of ${ROUNDS}, in turns) | ${PAGES} | ${perSecond(speed.ours)} | ${(speed.baseline / speed.ours).toFixed(2)} (at least ${targets.ratio}) |`,
      "",
      "| memory of the process | MB |",
      "| --- | ---: |",
      `| after 500 pages | ${Math.round(memory.at500)} |`,
      `| at most from there to page ${PAGES} | ${Math.round(memory.most)} |`,
      `| growth | ${Math.round(memory.most - memory.at500)} (within ${targets.megabytes}) |`,
      "",
    ].join("\n");
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSpeed(served: ServedCountry, folder: string) {
  const times: Record<"baseline" | "ours", number[]> = { baseline: [], ours: [] };
  // The first round warms both up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const baseline = await timeBaseline(served.commitments);
    const ours = await timeHarvest(served, join(folder, `round-${round}`));
    if (round === 0) continue;
    times.baseline.push(baseline);
    times.ours.push(ours);
  }
  return { baseline: median(times.baseline), ours: median(times.ours) };
}

/** One page after the other over one connection, as the harvest does it too. */
async function timeBaseline(addresses: readonly string[]): Promise<number> {
  const dispatcher = new Agent({ connect: { lookup: loopbackLookup }, pipelining: 1 });
  const start = performance.now();
  let letters = 0;
  for (const address of addresses) {
    const { body } = await request(address, { dispatcher });
    letters += load(await body.text())("body").text().length;
  }
  const milliseconds = performance.now() - start;
  await dispatcher.close();
  if (letters === 0) throw new Error("the pages of the baseline are empty");
  return milliseconds;
}

async function timeHarvest({ hosts, manifests }: ServedCountry, directory: string): Promise<number> {
  const store = await openStore({ directory });
  const network = { allowLoopback: true, lookup: loopbackLookup, delayMs: 0 };
  const fetcher = createFetcher({
    dataDirectory: directory,
    hosts,
    contact: "https://example.org/about-this-bench",
    ...network,
  });
  const sources = listSources(manifests);
  const start = performance.now();
  const { sources: reports } = await harvest(store, {
    sources: chosenSources(sources, ["ogp/xara"]),
    settings: memberSettings(sources, manifests.countries),
    fetcher,
  });
  const milliseconds = performance.now() - start;
  await fetcher.close();
  await store.close();
  if (reports[0]?.outcome !== "PUBLISHED") throw new Error(`the harvest ended with ${reports[0]?.summary}`);
  return milliseconds;
}

async function measureMemory(told: string, folder: string) {
  const child = startChild("support/children/harvest-xara.ts", [told, join(folder, "memory")]);
  const { memory }: { memory: readonly MemoryAt[] } = JSON.parse(await child.nextLine());
  await child.ended();
  const at500 = memory.find(({ pages }) => pages === 500)?.megabytes ?? Number.NaN;
  const later = memory.filter(({ pages }) => pages > 500 && pages <= PAGES).map(({ megabytes }) => megabytes);
  return { at500, most: Math.max(...later) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(await benchHarvest());
