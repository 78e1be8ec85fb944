import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Capture } from "../fetch/capture.ts";
import type { PageSource } from "../harvest/harvest-source.ts";
import { listSources, type Sources } from "../harvest/list-sources.ts";
import { newCountry } from "../harvest/new-country.ts";
import { readInWorker } from "../read/read-in-worker.ts";
import type { Reading } from "../read/reading.ts";
import type { CountryOptions } from "./harvest-options.ts";
import { fetcherFor } from "./network.ts";
import { inParts } from "./read.ts";

export { runCountrySuggest } from "./country-suggest.ts";

const COUNTRIES = fileURLToPath(new URL("../../countries", import.meta.url));
/** Records and leftovers that `try` shows of each page. */
const SHOWN = 5;

/** `ogp country new`. */
export function runCountryNew(code: string, url: string | undefined, options: CountryOptions): void {
  const file = newCountry(code, url, options.countries);
  const next = [
    `Wrote ${file}.`,
    "Next: fill in what public pages state, then",
    `  npm run ogp -- country try ${code}      shows the first records and what no rule accounts for`,
    `  npm run ogp -- country record ${code}   saves the pages and what is read of them as fixtures`,
    "  npm run ogp -- compose                 writes the schema with the country's own type",
    "  npm run ogp -- check                   looks over all manifests",
  ];
  process.stdout.write(`${next.join("\n")}\n`);
}

/** `ogp country try`: fetches the country's sources, or one address, and shows what is read. Nothing is stored. */
export async function runCountryTry(code: string, url: string | undefined, options: CountryOptions): Promise<void> {
  for await (const { source, capture, reading } of readSources(code, url, options)) {
    process.stdout.write(`${shown(source, capture, reading)}\n`);
  }
}

/** `ogp country record`: the same, kept as `fixtures/<source>.<ending>` and `<source>.json`. */
export async function runCountryRecord(code: string, url: string | undefined, options: CountryOptions): Promise<void> {
  for await (const { source, capture, reading } of readSources(code, url, options)) {
    const [folder = "", id = ""] = source.id.split("/");
    const page = join(options.countries ?? COUNTRIES, folder, "fixtures", `${id}${endingOf(capture)}`);
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, capture.body);
    const expected = { url: capture.url, ...inParts(reading) };
    const file = join(dirname(page), `${id}.json`);
    writeFileSync(file, `${JSON.stringify(expected, null, 2)}\n`);
    process.stdout.write(
      `Wrote ${page} and ${file}. Read the second with your own eyes: a test will hold the reader to it.\n`,
    );
  }
}

interface ReadSource {
  readonly source: PageSource;
  readonly capture: Capture;
  readonly reading: Reading;
}

async function* readSources(
  code: string,
  url: string | undefined,
  options: CountryOptions,
): AsyncGenerator<ReadSource> {
  const chosen = sourcesOf(listSources(options), code, options.source, url);
  const fetcher = fetcherFor(chosen, options);
  try {
    for (const source of chosen) {
      const [start] = source.starts;
      if (!start) throw new Error(`${source.id} has no address: ${source.blocked ?? "none in the manifest"}.`);
      const capture = await fetcher.fetch(url ?? start.url);
      const input = { url: capture.url, body: capture.body, contentType: capture.headers["content-type"] ?? null };
      const reading = await readInWorker(start.reader, input, { timeLimitMs: 75_000, readerOptions: start.options });
      yield { source, capture, reading };
    }
  } finally {
    await fetcher.close();
  }
}

/** The country's portal sources that have an address; with a source's name that one alone. */
function sourcesOf(
  { all, countries }: Sources,
  code: string,
  id: string | undefined,
  url: string | undefined,
): PageSource[] {
  const wanted = code.toLowerCase();
  const country = countries.find(({ code: three, iso2, folder }) =>
    [three.toLowerCase(), iso2.toLowerCase(), folder].includes(wanted),
  );
  if (!country)
    throw new Error(`No country has the code or folder "${code}". Begin it with: npm run ogp -- country new ${code}`);
  const pages = all.filter((source): source is PageSource => "starts" in source);
  const own = pages.filter((source) => source.id.startsWith(`${country.folder}/`) && source.starts.length > 0);
  const named = id === undefined ? own : own.filter((source) => source.id === `${country.folder}/${id}`);
  const onHost = url === undefined ? named : named.filter(({ hosts }) => hosts.has(new URL(url).host)).slice(0, 1);
  if (onHost.length > 0) return onHost;
  const known = own.map((source) => source.id).join(", ") || "none with an address";
  throw new Error(
    `${country.name} has no such source. Its sources: ${known}. Add one under "sources" of its country.yml.`,
  );
}

function shown({ id }: PageSource, { url }: Capture, reading: Reading): string {
  const { records, leftovers, quarantine } = inParts(reading);
  const full: [string, readonly unknown[]][] = Object.entries(records).flatMap(([name, list]: [string, unknown]) =>
    Array.isArray(list) && list.length > 0 ? [[name, list]] : [],
  );
  const lines = [`${id}: ${url}`, ...full.flatMap(([name, list]) => someOf(name, list))];
  if (full.length === 0) lines.push("  no records");
  return [...lines, ...someOf("leftovers", leftovers), ...someOf("quarantine", quarantine)].join("\n");
}

function someOf(name: string, list: readonly unknown[]): string[] {
  if (list.length === 0) return [];
  const first = list.slice(0, SHOWN).map((entry) => `    ${JSON.stringify(entry)}`);
  const more = list.length > SHOWN ? [`    and ${list.length - SHOWN} more`] : [];
  return [`  ${name}: ${list.length}`, ...first, ...more];
}

function endingOf({ url, headers }: Capture): string {
  const type = headers["content-type"] ?? "";
  if (/pdf/.test(type)) return ".pdf";
  if (/json/.test(type)) return ".json.txt"; // the plain ending is that of what is read
  if (/csv/.test(type)) return ".csv";
  return extname(new URL(url).pathname) === ".pdf" ? ".pdf" : ".html";
}
