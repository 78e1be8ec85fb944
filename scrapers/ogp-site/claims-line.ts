import { missingFrom, reportTypeFromTitle } from "@ogp-graph/schema/vocabulary/index.ts";
import { printedValue, valueIndicators } from "./printed-value.ts";
import { scalesOf } from "./rating-labels.ts";

/** A list of policy areas has no words longer than this; a sentence does. */
const LONGEST_AREA = 80;
/** Further lines of a list of institutions are names, not paragraphs. */
const LONGEST_NAMES = 400;

/**
 * Whether a line below a label is part of the label's value. A rating takes a further line only when the value then
 * still is one value of its scale, so that the value of a label that we do not know never becomes that of the one before.
 *
 * @param values the lines that the label has so far
 */
export function claimsLine(labelId: string, values: readonly { readonly text: string }[], text: string): boolean {
  const isFirst = values.length === 0;
  switch (labelId) {
    case "LEAD":
    case "SUPPORT":
    case "INSTITUTIONS_INVOLVED":
      return text.length <= LONGEST_NAMES || isFirst;
    case "POLICY_AREAS":
      return !/[.:]$/.test(text) && text.split(",").every((area) => area.trim().length <= LONGEST_AREA);
    case "IRM_REPORT":
      return reportTypeFromTitle(text) !== undefined || missingFrom(text) !== undefined;
    case "ACTION_PLAN":
      return isFirst && text.length <= 150;
    case "ACTION_PLAN_CYCLE":
      return isFirst && /^\d{4}$/.test(text);
    case "STATUS":
      return isFirst && /^(?:in)?active$/i.test(text);
    default:
      return isRating(labelId, [...values.map((value) => value.text), text].join(" "));
  }
}

/** Whether a text alone is a value of a label that holds a rating. */
export function isRating(labelId: string, value: string): boolean {
  const scales = scalesOf(labelId);
  if (scales === undefined) return false;
  return printedValue(value, scales) !== undefined || (labelId === "RELEVANT" && valueIndicators(value) !== undefined);
}
