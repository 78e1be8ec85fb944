import { z } from "zod";
import { byId } from "./by-id.ts";
import { entryFields, type VocabularyEntry } from "./entry.ts";
import { listOfEntries } from "./list-of-entries.ts";
import { vocabularyReader } from "./read-vocabulary.ts";

/** A kind of source and how far it is trusted for one value. */
export interface SourceKind extends VocabularyEntry {
  /** The higher number wins where two sources give different values; no unit. */
  readonly trust: number;
}

const sourceKind: z.ZodType<SourceKind> = z.strictObject({ ...entryFields, trust: z.int().min(0) });

/** Every kind of source, the most trusted first. */
export const sourceKinds = vocabularyReader("source-kinds.yml", listOfEntries(sourceKind));

/** @throws {UnknownIdError} when there is no such kind of source */
export function trustOf(id: string): number {
  return byId("kind of source", sourceKinds(), id).trust;
}
