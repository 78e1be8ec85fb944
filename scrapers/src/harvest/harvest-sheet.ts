import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import type { Publication } from "@ogp-graph/schema/store/publish-edition.ts";
import { importSheet } from "../../ogp-sheet/import-sheet.ts";
import type { Capture } from "../fetch/capture.ts";
import type { HarvestContext } from "./harvest-context.ts";
import type { SheetSource } from "./harvest-source.ts";

/**
 * Fetches OGP's sheet and hands it to its own importer, unless the store holds this very file already. A dry run fetches
 * and compares, and imports nothing.
 */
export async function harvestSheet(store: Store, source: SheetSource, context: HarvestContext): Promise<Publication> {
  const capture = await context.fetcher.fetch(source.url);
  context.onPoint("fetch");
  const known = await store.db
    .selectFrom("source")
    .select("id")
    .where("url", "=", source.url)
    .where("sha256", "=", capture.sha256)
    .executeTakeFirst();
  if (known || context.dryRun) {
    return { outcome: known ? "NO_CHANGE" : "PUBLISHED", runId: "", editionId: null, counts: {} };
  }
  await context.fetcher.settled();
  await context.turn();
  return importCapture(store, source, capture, context);
}

async function importCapture(
  store: Store,
  { url }: SheetSource,
  { body, fetchedAt }: Capture,
  { now, onPoint }: HarvestContext,
): Promise<Publication> {
  const folder = await mkdtemp(join(tmpdir(), "ogp-sheet-"));
  try {
    const file = join(folder, "commitments.csv");
    await writeFile(file, body);
    onPoint("load");
    return await importSheet(store, file, { url, taken: fetchedAt.slice(0, 10), now });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
