import { z } from "zod";
import { byId } from "./by-id.ts";
import { entryFields, type VocabularyEntry } from "./entry.ts";
import { listOfEntries, reportRepeats } from "./list-of-entries.ts";
import { printedKey } from "./printed-key.ts";
import { vocabularyReader } from "./read-vocabulary.ts";

/** OGP's published two-step cut of a scale. */
export type BandId = "HIGH" | "LOW";

/** One step of a scale. */
export interface ScaleLabel {
  /** The assessor's own word. */
  readonly label: string;
  /** The number in OGP's commitments sheet; null where it has none of its own. */
  readonly code: number | null;
  /** Null where OGP publishes no cut for the scale. */
  readonly band: BandId | null;
  readonly aliases: readonly string[];
  /** Spellings that are a placeholder until the review is out. */
  readonly aliasesWhenReviewed: readonly string[];
  readonly definition: string | null;
}

/** A scale as the IRM used it for the plans submitted from `from` to `to` (null = open). */
export interface Scale extends VocabularyEntry {
  /** The indicator that the scale is first of all for; several indicators may share a scale. */
  readonly indicator: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly note: string | null;
  /** From the lowest to the highest step. */
  readonly labels: readonly ScaleLabel[];
}

const label: z.ZodType<ScaleLabel> = z.strictObject({
  label: z.string().min(1),
  code: z.int().min(0).nullable(),
  band: z.enum(["HIGH", "LOW"]).nullable(),
  aliases: z.array(z.string()).default([]),
  aliasesWhenReviewed: z.array(z.string()).default([]),
  definition: z.string().nullable().default(null),
});

const labels = z
  .array(label)
  .min(2)
  .readonly()
  .check((context) => {
    reportRepeats(
      context,
      context.value.map((step) => [step.label, ...step.aliases, ...step.aliasesWhenReviewed]),
      "the spelling",
    );
  });

const scale: z.ZodType<Scale> = z.strictObject({
  ...entryFields,
  indicator: z.string(),
  from: z.int().nullable(),
  to: z.int().nullable(),
  note: z.string().nullable().default(null),
  labels,
});

/** Every scale, in the order of the file. */
export const scales = vocabularyReader("scales.yml", listOfEntries(scale));

/** @throws {UnknownIdError} when there is no such scale */
export function scaleById(id: string): Scale {
  return byId("scale", scales(), id);
}

export interface LabelOptions {
  /** True when the report that carries the rating is known to be out: then spellings that double as placeholders count too. */
  readonly reviewed?: boolean;
}

/**
 * The step that a printed word means: the label itself or one of its aliases, without regard to case and white space.
 * Undefined for anything else, which the caller must then treat as unknown and never as a default.
 * @throws {UnknownIdError} when there is no such scale
 */
export function labelOf(scaleId: string, printed: string, options: LabelOptions = {}): ScaleLabel | undefined {
  const spellings = spellingsOf(scaleById(scaleId));
  const key = printedKey(printed);
  return spellings.always.get(key) ?? (options.reviewed ? spellings.whenReviewed.get(key) : undefined);
}

interface Spellings {
  readonly always: ReadonlyMap<string, ScaleLabel>;
  readonly whenReviewed: ReadonlyMap<string, ScaleLabel>;
}

const known = new WeakMap<Scale, Spellings>();

function spellingsOf(of: Scale): Spellings {
  const cached = known.get(of);
  if (cached) return cached;
  const spellings: Spellings = {
    always: new Map(of.labels.flatMap((step) => [step.label, ...step.aliases].map((word) => [printedKey(word), step]))),
    whenReviewed: new Map(
      of.labels.flatMap((step) => step.aliasesWhenReviewed.map((word) => [printedKey(word), step])),
    ),
  };
  known.set(of, spellings);
  return spellings;
}
