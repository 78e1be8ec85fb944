import { z } from "zod";
import { entryFields, type VocabularyEntry } from "./entry.ts";
import { listOfEntries } from "./list-of-entries.ts";
import { printedKey } from "./printed-key.ts";
import { vocabularyReader } from "./read-vocabulary.ts";

/** A value of open government that a commitment can serve. */
export interface OgpValue extends VocabularyEntry {
  /** The indicator that rates relevance to this value. */
  readonly indicator: string;
  /** False: serving this value alone does not make a commitment relevant. */
  readonly countsForRelevance: boolean;
}

const ogpValue: z.ZodType<OgpValue> = z.strictObject({
  ...entryFields,
  indicator: z.string(),
  countsForRelevance: z.boolean(),
});

/** The four values, in the order of the file. */
export const ogpValues = vocabularyReader("ogp-values.yml", listOfEntries(ogpValue));

/**
 * The values named in a printed list, whose names may be joined by " , " or by a space alone
 * ("Access to Information Civic Participation , Technology"). Undefined when the text holds anything else, or nothing.
 */
export function ogpValuesFromPrinted(printed: string): readonly OgpValue[] | undefined {
  let rest = printedKey(printed);
  const found: OgpValue[] = [];
  for (const value of ogpValues()) {
    const without = rest.replace(printedKey(value.title), " ");
    if (without === rest) continue;
    found.push(value);
    rest = without;
  }
  return found.length > 0 && /^[\s,]*$/.test(rest) ? found : undefined;
}
