import type { SourceOf } from "@ogp-graph/schema/country/country-manifests.ts";
import { portalFields } from "@ogp-graph/schema/country/read-rules.ts";
import type { BlockLine } from "./block-line.ts";
import { readBlocks } from "./block-reader.ts";
import { itemsToReading } from "./items-to-reading.ts";
import { Notes } from "./notes.ts";
import { PortalChangedError } from "./portal-changed-error.ts";
import { emptyReading, type PortalReading, type PrintedClaim } from "./portal-reading.ts";

/**
 * The reading of a page or document in numbered blocks. A label that the manifest names and that stands nowhere means
 * that the page changed: nothing of it is read.
 */
export function blocksToReading(
  source: SourceOf<"definition-page"> | SourceOf<"pdf-document">,
  url: string,
  lines: readonly BlockLine[],
  topic: PrintedClaim["topic"],
): PortalReading {
  const notes = new Notes();
  const empty = emptyReading(source.kind, source.language);
  const { labels, optional, commitmentNumber, dates } = source.read;
  const { items, seen, unknown } = readBlocks(lines, labels, commitmentNumber, notes);
  const unseen = portalFields.filter((field) => {
    const isWanted = labels[field] !== undefined && field !== "ignored" && field !== "personal";
    return isWanted && !optional.includes(field) && !seen.has(field);
  });
  if (unseen.length > 0) {
    const expected = unseen.flatMap((field) => labels[field] ?? []);
    const changed = new PortalChangedError({ source: source.id, url, expected, found: [...new Set(unknown)] });
    return { ...empty, problems: [changed.toProblem("page")] };
  }
  const facts = itemsToReading(items, { ...source, topic, dates }, notes);
  return { ...empty, ...facts, leftovers: notes.leftovers, problems: notes.problems };
}
