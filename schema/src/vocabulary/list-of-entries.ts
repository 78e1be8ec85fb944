import { z } from "zod";
import { printedKey } from "./printed-key.ts";

/** A zod list of entries in which no id occurs twice. */
export function listOfEntries<T extends { readonly id: string }>(entry: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z
    .array(entry)
    .min(1)
    .readonly()
    .check((context) => {
      reportRepeats(
        context,
        context.value.map(({ id }) => [id]),
        "the id",
      );
    });
}

interface ListCheck {
  readonly value: unknown;
  readonly issues: z.core.$ZodRawIssue[];
}

/** Adds an issue for every word that stands in the words of two entries, or twice in one. */
export function reportRepeats(context: ListCheck, wordsOfEntries: readonly (readonly string[])[], what: string): void {
  const seen = new Set<string>();
  for (const [index, words] of wordsOfEntries.entries()) {
    for (const word of words) {
      const key = printedKey(word);
      if (seen.has(key)) {
        context.issues.push({
          code: "custom",
          message: `${what} "${word}" occurs twice`,
          path: [index],
          input: context.value,
        });
      }
      seen.add(key);
    }
  }
}
