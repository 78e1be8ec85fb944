import { importCurated } from "../curated/import-curated.ts";
import type { CommandOptions } from "./command-options.ts";
import { withStore } from "./with-store.ts";

/** `ogp import curated`: one line a country as it is read, then the edition. */
export async function runCuratedImport(folder: string | undefined, options: CommandOptions): Promise<void> {
  const publication = await withStore(options, (store) => importCurated(store, folder === undefined ? {} : { folder }));
  if (options.json) {
    process.stdout.write(`${JSON.stringify(publication, null, 2)}\n`);
    return;
  }
  const { outcome, editionId, result } = publication;
  const head =
    outcome === "PUBLISHED"
      ? `Published edition ${editionId}.`
      : `Nothing changed; edition ${editionId ?? "none"} stands.`;
  process.stdout.write(`${[head, ...result.countries.map((country) => country.summary)].join("\n")}\n`);
}
