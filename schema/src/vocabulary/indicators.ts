import { z } from "zod";
import { byId } from "./by-id.ts";
import { entryFields, type VocabularyEntry } from "./entry.ts";
import { listOfEntries } from "./list-of-entries.ts";
import { vocabularyReader } from "./read-vocabulary.ts";
import { type Scale, scaleById } from "./scales.ts";

/** One thing that assessors rate. */
export interface Indicator extends VocabularyEntry {
  /** The measure (`measures.yml`) that readers filter by; null for indicators that answer to none. */
  readonly measure: string | null;
  readonly subject: "COMMITMENT" | "PLAN";
  /** Stages (`report-stages.yml`) whose reports rate it. */
  readonly stages: readonly string[];
  /** Id of its scale. */
  readonly scale: string;
  /** 1 speaks for the measure before 2; null = never chosen for another indicator of the measure. */
  readonly headlineRank: number | null;
}

const indicator: z.ZodType<Indicator> = z.strictObject({
  ...entryFields,
  measure: z.string().nullable(),
  subject: z.enum(["COMMITMENT", "PLAN"]),
  stages: z.array(z.string()).min(1),
  scale: z.string(),
  headlineRank: z.int().min(1).nullable(),
});

/** Every indicator, in the order of the file. */
export const indicators = vocabularyReader("indicators.yml", listOfEntries(indicator));

/** @throws {UnknownIdError} when there is no such indicator */
export function indicatorById(id: string): Indicator {
  return byId("indicator", indicators(), id);
}

/** The scale on which an indicator is rated. @throws {UnknownIdError} when there is no such indicator */
export function scaleOfIndicator(id: string): Scale {
  return scaleById(indicatorById(id).scale);
}

/** The indicators of a measure, those with a headline rank first and by rank; empty for an unknown measure. */
export function indicatorsOfMeasure(measure: string): readonly Indicator[] {
  const rank = (entry: Indicator) => entry.headlineRank ?? Number.MAX_SAFE_INTEGER;
  return indicators()
    .filter((entry) => entry.measure === measure)
    .sort((a, b) => rank(a) - rank(b));
}
