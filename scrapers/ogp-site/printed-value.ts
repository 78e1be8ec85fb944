import {
  labelOf,
  missingFrom,
  ogpValues,
  ogpValuesFromPrinted,
  printedKey,
} from "@ogp-graph/schema/vocabulary/index.ts";

/** A printed word of a scale, or a phrase for a missing rating, with doubled words reduced to one. */
export interface PrintedValue {
  readonly printed: string;
  /** Equal for all wordings of one label or reason; for comparing. */
  readonly meaning: string;
  /** True for a phrase that says why there is no rating. */
  readonly isMissing: boolean;
}

/**
 * Reads a value on one of several scales. Pages print a value twice where its icon has words of its own ("Major Major",
 * "Yes Starred"): such repetitions of one label are one value, and the first wording is kept.
 *
 * @returns undefined for anything else, which is never a rating
 */
export function printedValue(text: string, scaleIds: readonly string[]): PrintedValue | undefined {
  const words = text.trim().split(/\s+/);
  if (text.trim() === "" || words.length > 24) return undefined;
  for (let count = 1; count <= words.length; count += 1) {
    const printed = words.slice(0, count).join(" ");
    const meaning = meaningOf(printed, scaleIds);
    if (meaning === undefined) continue;
    if (repeats(words.slice(count), meaning, scaleIds))
      return { printed, meaning, isMissing: meaning.startsWith("missing ") };
  }
  return undefined;
}

/** True when the words are nothing but further wordings of the same meaning. */
function repeats(words: readonly string[], meaning: string, scaleIds: readonly string[]): boolean {
  if (words.length === 0) return true;
  for (let count = 1; count <= words.length; count += 1) {
    if (meaningOf(words.slice(0, count).join(" "), scaleIds) !== meaning) continue;
    if (repeats(words.slice(count), meaning, scaleIds)) return true;
  }
  return false;
}

function meaningOf(printed: string, scaleIds: readonly string[]): string | undefined {
  const missing = missingFrom(printed);
  if (missing) return `missing ${missing.id}`;
  for (const id of scaleIds) {
    const step = labelOf(id, printed, { reviewed: true });
    if (step) return `${id} ${step.label}`;
  }
  return undefined;
}

/** The indicators of the OGP values in a list; undefined when it holds anything else. A value named twice counts once. */
export function valueIndicators(text: string): readonly string[] | undefined {
  const single = ogpValues().reduce((rest, { title }) => {
    const name = printedKey(title);
    return rest.replaceAll(new RegExp(`${name}(?:[\\s,]+${name})+`, "g"), name);
  }, printedKey(text));
  return ogpValuesFromPrinted(single)?.map(({ indicator }) => indicator);
}
