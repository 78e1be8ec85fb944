import { mkdtempSync, readFileSync, rmSync } from "node:fs";
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

const PAGES = 2000;
const ROUNDS = 3;
/** Menus and scripts around a page, in one of the two measurements; without them a page is little else than its facts. */
const CHROME_KILOBYTES = 40;
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
  const bare = await measure(0);
  const dressed = await measure(CHROME_KILOBYTES);
  return [
    "## Harvest of commitment pages",
    "",
    `${PAGES} pages, medians of ${ROUNDS} rounds in turns.`,
    "",
    "| what | size of a page | pages a second | beside the baseline |",
    "| --- | ---: | ---: | ---: |",
    ...[bare, dressed].flatMap(speedRows),
    "",
    "| memory of the harvesting process | MB |",
    "| --- | ---: |",
    `| after 500 pages | ${Math.round(dressed.memory.at500)} |`,
    `| at most from there to page ${PAGES} | ${Math.round(dressed.memory.most)} |`,
    `| growth | ${Math.round(dressed.memory.most - dressed.memory.at500)} (within ${targets.megabytes}) |`,
    "",
  ].join("\n");
}

function speedRows({ speed: { baseline, ours, kilobytes } }: Measured): string[] {
  const perSecond = (milliseconds: number) => Math.round((PAGES * 1000) / milliseconds);
  const ratio = (baseline / ours).toFixed(2);
  return [
    `| bare loop of undici and cheerio | ${kilobytes} KB | ${perSecond(baseline)} | 1.00 |`,
    `| fetch, archive, read in a worker, load | ${kilobytes} KB | ${perSecond(ours)} | ${ratio} (at least ${targets.ratio}) |`,
  ];
}

interface Measured {
  readonly speed: { readonly baseline: number; readonly ours: number; readonly kilobytes: number };
  readonly memory: { readonly at500: number; readonly most: number };
}

async function measure(chromeKilobytes: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "ogp-bench-"));
  const server = startChild("support/children/serve-made-up-country.ts", [
    folder,
    String(PAGES),
    String(chromeKilobytes),
  ]);
  try {
    const file = await server.nextLine();
    const served = JSON.parse(readFileSync(file, "utf8")) as ServedCountry; // its own child's word
    return { speed: await measureSpeed(served, folder), memory: await measureMemory(file, folder) };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSpeed(served: ServedCountry, folder: string) {
  const times: Record<"baseline" | "ours", number[]> = { baseline: [], ours: [] };
  let kilobytes = 0;
  // The first round warms both up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const { milliseconds: baseline, letters } = await timeBaseline(served.commitments);
    const ours = await timeHarvest(served, join(folder, `round-${round}`));
    kilobytes = Math.round(letters / served.commitments.length / 1024);
    if (round === 0) continue;
    times.baseline.push(baseline);
    times.ours.push(ours);
  }
  return { baseline: median(times.baseline), ours: median(times.ours), kilobytes };
}

/** One page after the other over one connection, as the harvest does it too. */
async function timeBaseline(addresses: readonly string[]): Promise<{ milliseconds: number; letters: number }> {
  const dispatcher = new Agent({ connect: { lookup: loopbackLookup }, pipelining: 1 });
  const start = performance.now();
  let letters = 0;
  for (const address of addresses) {
    const { body } = await request(address, { dispatcher });
    const html = await body.text();
    if (load(html)("body").text() === "") throw new Error(`${address} is empty`);
    letters += html.length;
  }
  const milliseconds = performance.now() - start;
  await dispatcher.close();
  return { milliseconds, letters };
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

async function measureMemory(file: string, folder: string) {
  const child = startChild("support/children/harvest-xara.ts", [file, join(folder, "memory")]);
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
