import {
  labelOf,
  type MissingReason,
  missingFrom,
  type ScaleLabel,
  scaleOfIndicator,
} from "@ogp-graph/schema/vocabulary/index.ts";

/** What a cell of a rating column says: a step of the indicator's scale, or the reason why there is none. */
export interface RatingWord {
  readonly step: ScaleLabel | undefined;
  readonly missing: MissingReason | undefined;
}

/** Indicator → cell → meaning: a sheet has some two dozen cells a row, and all of them hold the same few words. */
const known = new Map<string, Map<string, RatingWord>>();

/** The meaning of a cell for one indicator; undefined for a word that is neither a label nor a missing code. */
export function ratingWord(indicator: string, cell: string): RatingWord | undefined {
  const words = known.get(indicator) ?? new Map<string, RatingWord>();
  known.set(indicator, words);
  const found = words.get(cell) ?? read(indicator, cell.trim());
  // Words that nobody knows are not kept: a file can hold any number of them.
  if (found) words.set(cell, found);
  return found;
}

function read(indicator: string, printed: string): RatingWord | undefined {
  const missing = missingFrom(printed);
  if (missing) return { missing, step: undefined };
  const step = labelOf(scaleOfIndicator(indicator).id, printed);
  return step && { step, missing: undefined };
}
