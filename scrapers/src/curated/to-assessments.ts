import { labelOf, missingFrom, scaleOfIndicator } from "@ogp-graph/schema/vocabulary/index.ts";
import type { AssessmentRecord } from "../load/records.ts";
import type { CountryContext } from "./country-context.ts";
import type { CuratedRating } from "./record.ts";
import { DRAFT_DISCOUNT, type ReportIndex } from "./report-index.ts";

/** An older capture of a page ranks just below the newest one of the same kind. */
const OLDER_CAPTURE_DISCOUNT = 1;

/** How a printed word was understood: as a step of a scale, or as the reason why there is none. */
export type ReadLabel = Pick<AssessmentRecord, "label" | "code" | "band" | "missing" | "printed" | "rule">;

/**
 * Reads a printed word strictly.
 *
 * @param reviewed that a report stands behind the word, so that it is no placeholder
 * @returns undefined for a word that is neither a label of the indicator's scale nor a missing phrase
 */
export function readLabel(indicator: string, printed: string, reviewed: boolean): ReadLabel | undefined {
  const missing = missingFrom(printed);
  if (missing) return { label: null, code: null, band: null, missing: missing.id, printed, rule: "MISSING_PHRASE" };
  const step = labelOf(scaleOfIndicator(indicator).id, printed, { reviewed });
  if (!step) return undefined;
  const rule = step.label === printed ? "LABEL" : "ALIAS";
  return { label: step.label, code: step.code, band: step.band, missing: null, printed, rule };
}

/** The ratings of one commitment. An unknown word is quarantined and gives no rating; its neighbours are read all the same. */
export function toAssessments(
  context: CountryContext,
  commitmentId: string,
  ratings: readonly CuratedRating[],
  reports: ReportIndex,
  trustOfSource: (key: string) => number,
): AssessmentRecord[] {
  return ratings.flatMap((rating) => {
    const where = `commitment ${commitmentId}, ${rating.indicator} ${rating.stage}`;
    const read = readLabel(rating.indicator, rating.printed, rating.report !== undefined);
    if (!read) {
      context.quarantine({ subjectId: commitmentId, ...unknownLabel(rating), where, source: rating.source });
      return [];
    }
    const report = reports.named(rating.report);
    const discount =
      (rating.olderCapture ? OLDER_CAPTURE_DISCOUNT : 0) +
      (reports.isFromDraft(report, rating.source) ? DRAFT_DISCOUNT : 0);
    return {
      indicator: rating.indicator,
      stage: rating.stage,
      ...read,
      reportId: report?.id ?? null,
      reportPrinted: rating.report ?? null,
      reportYear: report?.report.publicationYear ?? null,
      clusterId: null,
      trust: trustOfSource(rating.source) - discount,
      locator: context.locator(where),
      sourceId: context.sourceId(rating.source),
    };
  });
}

/** What to say of a word that is neither a label nor a missing phrase. */
export function unknownLabel({ indicator, printed }: { readonly indicator: string; readonly printed: string }) {
  const { id, labels } = scaleOfIndicator(indicator);
  const known = labels.map(({ label }) => label).join(", ");
  const message = `"${printed}" is no label of the scale ${id} (${known}) and no phrase for a missing rating.`;
  return { reason: "UNKNOWN_LABEL", message, raw: printed };
}
