import type { ManifestSource } from "@ogp-graph/schema/country/country-manifests.ts";
import type { ReadingProblem } from "../read/reading.ts";

/**
 * Whether a source gave as many documents, rows or commitments as its manifest expects: half a list is a fault of the
 * portal far more often than a change of plan. Null where the count is within the bounds; otherwise nothing of the
 * reading may be published.
 *
 * @param count over all pages of the list
 */
export function checkExpected({ id, expect }: ManifestSource, url: string, count: number): ReadingProblem | null {
  if (count >= expect.min && count <= expect.max) return null;
  const message = `${url}: found ${count}, expected ${expect.min} to ${expect.max}. Nothing of it is published. If the portal did change so much, correct "expect" of the source "${id}" in the country's country.yml.`;
  return { reason: "OUTSIDE_EXPECTED", subjectId: null, message, raw: String(count), place: "page" };
}
