import { z } from "zod";
import { entryFields, type VocabularyEntry } from "./entry.ts";
import { listOfEntries } from "./list-of-entries.ts";
import { printedKey } from "./printed-key.ts";
import { vocabularyReader } from "./read-vocabulary.ts";

/** The level of government of a member. */
export interface Level extends VocabularyEntry {
  /** The word in OGP's sheet; null for a level that the sheet does not hold. */
  readonly sheetLabel: string | null;
}

const level: z.ZodType<Level> = z.strictObject({ ...entryFields, sheetLabel: z.string().nullable() });

/** NATIONAL, LEGACY_LOCAL, LOCAL, OTHER. */
export const levels = vocabularyReader("levels.yml", listOfEntries(level));

/** The level that the sheet's word names; undefined for any other word. */
export function levelFromPrinted(printed: string): Level | undefined {
  const key = printedKey(printed);
  return levels().find(({ sheetLabel }) => sheetLabel !== null && printedKey(sheetLabel) === key);
}
