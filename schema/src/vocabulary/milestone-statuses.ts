import { z } from "zod";
import { fold } from "../text/fold.ts";
import { entryFields, type VocabularyEntry } from "./entry.ts";
import { listOfEntries } from "./list-of-entries.ts";
import { vocabularyReader } from "./read-vocabulary.ts";

/** A word by which a tracker or government says how far something is. */
export interface StatusWord {
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
  /** A page that prints it; null for forms of a word that no page was seen to print. */
  readonly source: string | null;
}

/** What a claimant's word amounts to. Never a rating: the IRM's are in scales.yml. */
export interface MilestoneStatus extends VocabularyEntry {
  /** False where the word says that nothing is known. */
  readonly known: boolean;
  readonly words: readonly StatusWord[];
}

const word: z.ZodType<StatusWord> = z.strictObject({
  text: z.string().min(1),
  language: z.string().regex(/^[a-z]{2,3}$/),
  source: z.url().nullable(),
});

const status: z.ZodType<MilestoneStatus> = z.strictObject({
  ...entryFields,
  known: z.boolean(),
  words: z.array(word).min(1),
});

const file = listOfEntries(status).check(({ value, issues }) => {
  const owners = new Map<string, string>();
  for (const [index, { id, words }] of value.entries()) {
    for (const { text } of words) {
      const owner = owners.get(wordKey(text));
      const message = `the word "${text}" already stands for ${owner}`;
      if (owner !== undefined) issues.push({ code: "custom", message, path: [index, "words"], input: value });
      owners.set(wordKey(text), id);
    }
  }
});

/** Every status, in the order of the file. */
export const milestoneStatuses = vocabularyReader("milestone-statuses.yml", file);

/**
 * The status that a printed word amounts to ("NO DATA", "No iniciado:"); a word printed twice ("Completed Completed") is
 * read once. Undefined for any other word, which then has no status: a likeness is never enough.
 */
export function statusFromPrinted(printed: string): MilestoneStatus | undefined {
  const key = wordKey(printed);
  const half = key.slice(0, (key.length - 1) / 2);
  const single = half !== "" && key === `${half} ${half}` ? half : key;
  return milestoneStatuses().find(({ words }) => words.some(({ text }) => wordKey(text) === single));
}

function wordKey(text: string): string {
  return fold(text.replace(/[^\p{L}\p{N}]+/gu, " "));
}
