import type { SourceOf } from "@ogp-graph/schema/country/country-manifests.ts";
import { blockLines } from "./block-line.ts";
import { blocksToReading } from "./blocks-to-reading.ts";
import type { PortalPage } from "./portal-page.ts";
import type { PortalReading } from "./portal-reading.ts";

/**
 * A page of labels with values: one commitment, or many with their milestones in blocks under numbered headings. Labels may
 * stand on lines of their own, before a colon, in the first cell of a table row, or several on one line.
 */
export function readDefinitionPage(source: SourceOf<"definition-page">, page: PortalPage): PortalReading {
  return blocksToReading(source, page.url, blockLines(page), "STATUS");
}
