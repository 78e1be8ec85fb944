import type { ManifestSource } from "@ogp-graph/schema/country/country-manifests.ts";
import { readPortal } from "../portals/read-portal.ts";
import type { PageInput } from "../read/reader.ts";
import type { Reading } from "../read/reading.ts";

/** The reader of portals under the name by which the worker finds it; `options` is the source of the manifest. */
export function readPortalPage(page: PageInput, options?: unknown): Promise<Reading> {
  return readPortal(options as ManifestSource, page); // checked when the manifest was read
}
