import type { ManifestSource } from "@ogp-graph/schema/country/country-manifests.ts";
import { checkExpected } from "../portals/check-expected.ts";
import { emptyReading } from "../portals/portal-reading.ts";
import { readPortal } from "../portals/read-portal.ts";
import type { PageInput } from "../read/reader.ts";
import type { Reading } from "../read/reading.ts";

/** What the reader of portals is told of a page. */
export interface PortalPageOptions {
  readonly source: ManifestSource;
  /**
   * The page is a document that a list leads to. Outside the bounds of its source nothing of it is taken, and the rest of
   * the list goes on; a list itself is counted over all of its pages, by the harvest.
   */
  readonly followed: boolean;
}

/** The reader of portals under the name by which the worker finds it. */
export async function readPortalPage(page: PageInput, options?: unknown): Promise<Reading> {
  const { source, followed } = options as PortalPageOptions; // checked when the manifest was read
  const reading = await readPortal(source, page);
  const problem = followed ? checkExpected(source, page.url, reading.count) : null;
  if (problem === null) return reading;
  return {
    ...emptyReading(source.kind, source.language),
    leftovers: reading.leftovers,
    problems: [problem, ...reading.problems],
  };
}
