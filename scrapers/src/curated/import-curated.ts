import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { type Publication, publishEdition } from "@ogp-graph/schema/store/publish-edition.ts";
import { settleNationalRecords } from "../load/national-records.ts";
import { CuratedFileError } from "./curated-file-error.ts";
import { type CuratedSummary, summaryOf } from "./curated-summary.ts";
import { type CuratedFile, readFile } from "./read-file.ts";
import { settleAll } from "./settle-all.ts";
import { writeFacts } from "./write-facts.ts";
import { writeSources } from "./write-sources.ts";

export interface CuratedImportOptions {
  /** Folder of the `<country>.yml` files, which together are the whole of what is curated. */
  readonly folder?: string | undefined;
  readonly now?: (() => Date) | undefined;
  /** Told after each file that was read. */
  readonly onProgress?:
    | ((progress: { readonly file: string; readonly done: number; readonly total: number }) => void)
    | undefined;
}

const FOLDER = fileURLToPath(new URL("../../curated", import.meta.url));

/**
 * Imports the facts read by hand from public pages: all countries as one new edition, or none. The same files a second
 * time change nothing; what an earlier run brought and no file has any more is withdrawn.
 *
 * Not loaded, and counted in the summary: local plans, of which no page seen prints the `AP_` id, and Open Gov Challenge
 * pages. Older lists of policy areas stay in the files too.
 *
 * @throws CuratedFileError when a file is not in the format, two files are of one country or give one commitment, or the
 *   folder has no file; the store's facts are then as they were
 */
export async function importCurated(
  store: Store,
  options: CuratedImportOptions = {},
): Promise<Publication & { readonly result: CuratedSummary }> {
  const { folder = FOLDER, now, onProgress } = options;
  return publishEdition(store, {
    what: "import of the curated country facts",
    ...(now ? { now } : {}),
    run: async (writer) => {
      const files = readFolder(folder, onProgress);
      await write(writer, files);
      return { countries: files.map(summaryOf) };
    },
  });
}

async function write(writer: FactWriter, files: readonly CuratedFile[]): Promise<void> {
  await writeSources(writer, files);
  const readings = files.map(({ reading }) => reading);
  await settleAll(writer, "curated", {
    members: readings.flatMap(({ members }) => members),
    plans: readings.flatMap(({ plans }) => plans),
    commitments: readings.flatMap(({ commitments }) => commitments),
  });
  await writeFacts(writer, "curated", readings);
  await settleNationalRecords(
    writer,
    countryManifests().map(({ code }) => code),
  );
}

function readFolder(folder: string, onProgress: CuratedImportOptions["onProgress"]): CuratedFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".yml"))
    .sort();
  if (names.length === 0)
    fail(folder, "", "there is no .yml file in this folder", "Name the folder of the curated files.");
  const owners = new Map<string, string>();
  return names.map((file, index) => {
    const path = join(folder, file);
    const read = readFile(path);
    const { country } = read;
    for (const id of [country.member, ...country.commitments.map((commitment) => commitment.id)]) {
      const owner = owners.get(id);
      if (owner !== undefined) fail(path, id, `${id} is in ${owner} already`, "Keep it in one of the two files.");
      owners.set(id, file);
    }
    onProgress?.({ file, done: index + 1, total: names.length });
    return read;
  });
}

function fail(file: string, where: string, problem: string, todo: string): never {
  throw new CuratedFileError({ file, line: null, where, problem, todo });
}
