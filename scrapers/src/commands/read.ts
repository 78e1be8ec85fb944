import { readFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import type { HarvestSource, PageSource } from "../harvest/harvest-source.ts";
import { isSheet } from "../harvest/harvest-source.ts";
import type { PageToRead } from "../harvest/harvested-page.ts";
import { chosenSources, listSources, type Sources } from "../harvest/list-sources.ts";
import type { PortalPageOptions } from "../harvest/read-portal-page.ts";
import { readInWorker } from "../read/read-in-worker.ts";
import type { PageInput } from "../read/reader.ts";
import type { Reading } from "../read/reading.ts";
import type { CommandOptions } from "./command-options.ts";
import type { ManifestOptions } from "./harvest-options.ts";
import { fetcherFor } from "./network.ts";

export interface ReadOptions extends CommandOptions, ManifestOptions {
  /** Address that a file is a copy of. */
  readonly url?: string;
}

/** `ogp read`: what the source's reader makes of one page, PDF or file, as JSON. */
export async function runRead(name: string, place: string, options: ReadOptions): Promise<void> {
  const sources = listSources(options);
  const source = sourceNamed(sources, name);
  const { input, page } = await inputOf(source, sources, place, options);
  const reading = await readInWorker(page.reader, input, { timeLimitMs: 75_000, readerOptions: page.options });
  process.stdout.write(`${JSON.stringify({ source: source.id, url: input.url, ...inParts(reading) }, null, 2)}\n`);
}

/** Also a source that is read only where a list leads to it. */
function sourceNamed(sources: Sources, name: string): PageSource {
  const exact: HarvestSource[] = sources.all.filter(({ id }) => id === name);
  const [source, ...others] = exact.length > 0 ? exact : chosenSources(sources, [name]);
  if (!source || others.length > 0) {
    const ids = [source, ...others].map((one) => one?.id).join(", ");
    throw new Error(`"${name}" stands for several sources: ${ids}. Name one of them.`);
  }
  if (isSheet(source))
    throw new Error("The sheet is read by `npm run ogp -- import sheet <file> --report report.json`.");
  return source;
}

/** A reading as people ask for it: what it holds, what no label accounts for, what was not taken at its word. */
export function inParts(reading: Reading) {
  const { reader, version, layout, language, translated, leftovers, problems, ...records } = reading;
  return { reader, version, layout, language, translated, records, leftovers, quarantine: problems };
}

async function inputOf(
  source: PageSource,
  sources: Sources,
  place: string,
  options: ReadOptions,
): Promise<{ readonly input: PageInput; readonly page: PageToRead }> {
  if (/^https?:\/\//.test(place)) {
    const fetcher = fetcherFor([source], options);
    try {
      const { url, body, headers } = await fetcher.fetch(place);
      return { input: { url, body, contentType: headers["content-type"] ?? null }, page: pageOf(source, sources, url) };
    } finally {
      await fetcher.close();
    }
  }
  const body = await readFile(resolve(place));
  const url = options.url ?? source.url ?? `${sources.international.site}/`;
  return {
    input: { url, body, contentType: contentTypeOf(place) },
    page: pageOf(source, sources, options.url ?? place),
  };
}

/** How the source reads this very page: by its address, which says what kind of page it is. */
function pageOf(source: PageSource, { countries }: Sources, place: string): PageToRead {
  const bare = { url: place, title: null, foundOn: null, memberId: source.members[0] ?? null };
  if (source.kind === "member-pages" || source.kind === "report-listing") {
    if (/\/commitments\/|(?:^|[/\\])[a-z]{2,5}\d{4}\b/i.test(place)) {
      return { ...bare, reader: "ogp-site/commitment-page", kind: "COMMITMENT_PAGE" };
    }
    if (/\/documents\/|\.pdf\b|report/i.test(place) && !/document-type/.test(place)) {
      return { ...bare, reader: "src/harvest/report-document", kind: "IRM_REPORT" };
    }
  }
  const [start] = source.starts;
  if (start) return { ...start, url: place };
  const [folder, id] = source.id.split("/");
  const country = countries.find((entry) => entry.folder === folder);
  const rules = country?.sources.find((entry) => entry.id === id);
  if (!rules) throw new Error(`No manifest says how ${source.id} is read.`);
  const options: PortalPageOptions = { source: rules, followed: false };
  return { ...bare, reader: "src/harvest/portal-page", options, kind: "NATIONAL" };
}

function contentTypeOf(path: string): string | null {
  const types: Readonly<Record<string, string>> = {
    ".html": "text/html",
    ".htm": "text/html",
    ".csv": "text/csv",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
  };
  return types[extname(path).toLowerCase()] ?? null;
}
