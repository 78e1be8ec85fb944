import { z } from "zod";
import { byId } from "./by-id.ts";
import { entryFields, type VocabularyEntry } from "./entry.ts";
import { listOfEntries, reportRepeats } from "./list-of-entries.ts";
import { printedKey } from "./printed-key.ts";
import { vocabularyReader } from "./read-vocabulary.ts";

/** Why a rating is absent. */
export interface MissingReason extends VocabularyEntry {
  /** What OGP's sheet writes in the cell. */
  readonly sheetCodes: readonly string[];
  /** What pages and reports print instead of a rating. */
  readonly phrases: readonly string[];
  /** 1 wins over 2 where two indicators of one measure are both missing. */
  readonly priority: number;
}

const missingReason: z.ZodType<MissingReason> = z.strictObject({
  ...entryFields,
  sheetCodes: z.array(z.string()),
  phrases: z.array(z.string()),
  priority: z.int().min(1),
});

const file = listOfEntries(missingReason).check((context) => {
  reportRepeats(
    context,
    context.value.map((reason) => [...reason.sheetCodes, ...reason.phrases]),
    "the spelling",
  );
});

/** Every reason, in the order of the file. */
export const missingReasons = vocabularyReader("missing-reasons.yml", file);

/** @throws {UnknownIdError} when there is no such reason */
export function missingReasonById(id: string): MissingReason {
  return byId("missing reason", missingReasons(), id);
}

/** The reason that a printed word or sheet code gives ("NR", "Pending IRM Review"); undefined when it is no such word. */
export function missingFrom(printed: string): MissingReason | undefined {
  const key = printedKey(printed);
  return missingReasons().find((reason) =>
    [...reason.sheetCodes, ...reason.phrases].some((word) => printedKey(word) === key),
  );
}

/**
 * The one reason that stands for several.
 * @throws {UnknownIdError} for an unknown id
 * @throws {RangeError} for an empty list
 */
export function weightiestMissing(ids: readonly string[]): MissingReason {
  const [first, ...rest] = ids.map(missingReasonById);
  if (!first) throw new RangeError("No missing reason was given; give at least one id of missing-reasons.yml.");
  return rest.reduce((best, next) => (next.priority < best.priority ? next : best), first);
}
