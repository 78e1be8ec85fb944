import { z } from "zod";
import { entryFields, type VocabularyEntry } from "./entry.ts";
import { listOfEntries } from "./list-of-entries.ts";
import { printedKey } from "./printed-key.ts";
import { vocabularyReader } from "./read-vocabulary.ts";

/** One of OGP's four regions. */
export interface Region extends VocabularyEntry {
  /** The word in OGP's sheet. */
  readonly sheetLabel: string;
}

const region: z.ZodType<Region> = z.strictObject({ ...entryFields, sheetLabel: z.string() });

/** OGP's four regions. */
export const regions = vocabularyReader("regions.yml", listOfEntries(region));

/** The region that the sheet's word names; undefined for any other word. */
export function regionFromPrinted(printed: string): Region | undefined {
  const key = printedKey(printed);
  return regions().find(({ sheetLabel }) => printedKey(sheetLabel) === key);
}
