import { z } from "zod";
import { entryFields, type VocabularyEntry } from "./entry.ts";
import { listOfEntries, reportRepeats } from "./list-of-entries.ts";
import { printedKey } from "./printed-key.ts";
import { vocabularyReader } from "./read-vocabulary.ts";

/** Something that can happen in a member's life in OGP. */
export interface EventKind extends VocabularyEntry {
  /** Words by which the title of a letter is recognised. */
  readonly letterPhrases: readonly string[];
}

const eventKind: z.ZodType<EventKind> = z.strictObject({
  ...entryFields,
  letterPhrases: z.array(z.string()).default([]),
});

const file = listOfEntries(eventKind).check((context) => {
  reportRepeats(
    context,
    context.value.map((kind) => kind.letterPhrases),
    "the phrase",
  );
});

/** Every kind of event, in the order of the file. */
export const eventKinds = vocabularyReader("event-kinds.yml", file);

/** The kind of letter that a title names ("Kenya – Contrary to Process Letter (February 2023)"); undefined when it names none. */
export function letterKindFromTitle(title: string): EventKind | undefined {
  const printed = printedKey(title);
  const phrases = eventKinds().flatMap((kind) =>
    kind.letterPhrases.map((phrase) => ({ kind, phrase: printedKey(phrase) })),
  );
  const found = phrases
    .filter(({ phrase }) => printed.includes(phrase))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  return found[0]?.kind;
}
