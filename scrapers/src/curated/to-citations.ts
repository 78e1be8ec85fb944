import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import { citedAddress, withOrigin } from "../load/origin.ts";
import type { CountryContext } from "./country-context.ts";

/** Kinds of subject that have no statements of their own, and so no citations from the loader. */
export type CitedKind = "IRM_REPORT" | "NATIONAL_RECORD" | "PORTAL" | "PROCESS_EVENT";

/**
 * Every source that each subject names.
 *
 * @param sources subject id and the keys of its sources
 */
export function toCitations(
  context: CountryContext,
  kind: CitedKind,
  sources: Iterable<readonly [string, readonly string[]]>,
): FactOf<"citation">[] {
  return [...sources].flatMap(([subjectId, keys]) =>
    context.sourceIds(keys).map((sourceId) => ({
      id: withOrigin(`${kind}:${subjectId}:${citedAddress(sourceId)}`, context.origin),
      source_id: sourceId,
      subject_kind: kind,
      subject_id: subjectId,
    })),
  );
}
