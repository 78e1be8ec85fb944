import { indicatorById } from "@ogp-graph/schema/vocabulary/index.ts";

/** The indicators that a label of the IRM block can speak of. The first speaks for it where the value cannot tell. */
const INDICATORS: Readonly<Record<string, readonly string[]>> = {
  STARRED: ["STAR_PRINTED"],
  EARLY_RESULTS: ["DIOG", "EARLY_RESULTS"],
  VERIFIABLE: ["VERIFIABLE"],
  RELEVANT: ["RELEVANT"],
  POTENTIAL_IMPACT: ["POTENTIAL_IMPACT"],
  AMBITION: ["PAGE_AMBITION"],
  COMPLETION: ["COMPLETION"],
};

/** Labels with ratings, in the order in which pages print them. */
export const RATING_LABELS = Object.keys(INDICATORS);

/** The indicators of a label; empty for a label without ratings. */
export function indicatorsOf(labelId: string): readonly string[] {
  return INDICATORS[labelId] ?? [];
}

/** The scales on which a label's value may stand; undefined for a label without ratings. */
export function scalesOf(labelId: string): readonly string[] | undefined {
  const indicators = INDICATORS[labelId];
  return indicators?.map((id) => indicatorById(id).scale);
}
