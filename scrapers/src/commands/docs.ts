import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { listSources } from "../harvest/list-sources.ts";
import { sourcesPage } from "../harvest/sources-page.ts";

/** The page that `ogp docs sources` writes. */
export const SOURCES_FILE = fileURLToPath(new URL("../../../docs/reference/sources.md", import.meta.url));

/** `ogp docs sources`. */
export function runDocsSources(): void {
  mkdirSync(dirname(SOURCES_FILE), { recursive: true });
  writeFileSync(SOURCES_FILE, sourcesPage(listSources()));
  process.stdout.write(`Wrote ${SOURCES_FILE}.\n`);
}

/** Whether the page is what the manifests say. */
export function isSourcesPageFresh(): boolean {
  try {
    return readFileSync(SOURCES_FILE, "utf8") === sourcesPage(listSources());
  } catch {
    return false; // not written yet
  }
}
