import { z } from "zod";

/** What every vocabulary entry says of itself. */
export interface VocabularyEntry {
  readonly id: string;
  readonly title: string;
  /** One sentence in our own words. */
  readonly definition: string;
  /** URL of the page on which the entry rests. */
  readonly source: string;
}

/** The zod fields of {@link VocabularyEntry}, to spread into the strict object of a file's own entry. */
export const entryFields = {
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/),
  title: z.string().min(1),
  definition: z.string().min(10),
  source: z.url(),
};
