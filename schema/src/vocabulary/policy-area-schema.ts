import { z } from "zod";
import { entryFields } from "./entry.ts";
import { reportRepeats } from "./list-of-entries.ts";

/** A policy area by which commitments are tagged. */
export interface PolicyAreaEntry {
  /** The label in kebab case. */
  readonly id: string;
  readonly label: string;
  /** Id of the area that it belongs to; null for a top-level, cross-cutting or page-only area. */
  readonly parent: string | null;
  readonly topLevel: boolean;
  readonly crossCutting: boolean;
  /** Older or other words for it. */
  readonly aliases: readonly string[];
  /** The exact header of its column in OGP's sheet; null for an area that only pages print. */
  readonly sheetColumn: string | null;
  readonly definition: string;
  readonly source: string;
}

/** A printed word that stands for several areas. */
export interface PolicyAreaSplit {
  readonly printed: string;
  /** Ids of the areas, at least two. */
  readonly areas: readonly string[];
}

/** The content of `policy-areas.yml`. */
export interface PolicyAreaFile {
  readonly areas: readonly PolicyAreaEntry[];
  readonly splits: readonly PolicyAreaSplit[];
}

const area = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  label: z.string().min(1),
  parent: z.string().nullable().default(null),
  topLevel: z.boolean().default(false),
  crossCutting: z.boolean().default(false),
  aliases: z.array(z.string()).default([]),
  sheetColumn: z.string().nullable().default(null),
  definition: entryFields.definition,
  source: entryFields.source.nullable().default(null),
});

const split: z.ZodType<PolicyAreaSplit> = z.strictObject({ printed: z.string(), areas: z.array(z.string()).min(2) });

/** No id, word or column may occur twice, and every parent and split names an area of the file. */
export const policyAreaFile: z.ZodType<PolicyAreaFile> = z
  .strictObject({ source: entryFields.source, areas: z.array(area).min(1), splits: z.array(split) })
  .transform(({ source, areas, splits }) => ({
    areas: areas.map((entry): PolicyAreaEntry => ({ ...entry, source: entry.source ?? source })),
    splits,
  }))
  .check((context) => {
    const { areas, splits } = context.value;
    reportRepeats(
      context,
      areas.map(({ id }) => [id]),
      "the id",
    );
    reportRepeats(
      context,
      areas.flatMap(({ sheetColumn }) => (sheetColumn === null ? [] : [[sheetColumn]])),
      "the column",
    );
    reportRepeats(
      context,
      [...areas.map(({ label, aliases }) => [label, ...aliases]), ...splits.map((s) => [s.printed])],
      "the word",
    );
    const ids = new Set(areas.map(({ id }) => id));
    const named = [...areas.flatMap(({ parent }) => parent ?? []), ...splits.flatMap((s) => s.areas)];
    for (const id of named.filter((name) => !ids.has(name))) {
      context.issues.push({ code: "custom", message: `there is no area "${id}"`, input: context.value });
    }
  });
