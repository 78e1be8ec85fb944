import { z } from "zod";
import { byId } from "./by-id.ts";
import { entryFields, type VocabularyEntry } from "./entry.ts";
import { listOfEntries } from "./list-of-entries.ts";
import { vocabularyReader } from "./read-vocabulary.ts";

/** The terms under which a source publishes. */
export interface Licence extends VocabularyEntry {
  /** SPDX identifier; null where the source states no licence. */
  readonly spdx: string | null;
  readonly url: string | null;
}

const licence: z.ZodType<Licence> = z.strictObject({
  ...entryFields,
  spdx: z.string().nullable(),
  url: z.url().nullable(),
});

/** Every licence, in the order of the file. */
export const licences = vocabularyReader("licences.yml", listOfEntries(licence));

/** @throws {UnknownIdError} when there is no such licence */
export function licenceById(id: string): Licence {
  return byId("licence", licences(), id);
}
