import { z } from "zod";
import { byId } from "./by-id.ts";
import { entryFields, type VocabularyEntry } from "./entry.ts";
import { listOfEntries, reportRepeats } from "./list-of-entries.ts";
import { printedKey } from "./printed-key.ts";
import { vocabularyReader } from "./read-vocabulary.ts";

/** A kind of report on a plan or a commitment. */
export interface ReportType extends VocabularyEntry {
  /** The latest stage that it rates; null when it rates no commitment. */
  readonly stage: string | null;
  /** Every stage of which it carries ratings. */
  readonly stages: readonly string[];
  /** Words by which a printed title is recognised. */
  readonly aliases: readonly string[];
  /** Submission years of the plans it is written for; null = open. */
  readonly from: number | null;
  readonly to: number | null;
  /** True when its values may stand as the final ones. */
  readonly final: boolean;
  /** Who writes it (`assessors.yml`). */
  readonly assessor: string;
}

const reportType: z.ZodType<ReportType> = z.strictObject({
  ...entryFields,
  stage: z.string().nullable(),
  stages: z.array(z.string()),
  aliases: z.array(z.string()),
  from: z.int().nullable(),
  to: z.int().nullable(),
  final: z.boolean(),
  assessor: z.string(),
});

const file = listOfEntries(reportType).check((context) => {
  reportRepeats(
    context,
    context.value.map((type) => type.aliases),
    "the alias",
  );
});

/** Every report type, in the order of the file. */
export const reportTypes = vocabularyReader("report-types.yml", file);

/** @throws {UnknownIdError} when there is no such report type */
export function reportTypeById(id: string): ReportType {
  return byId("report type", reportTypes(), id);
}

/** The type that a printed title names ("Kenya Mid-Term Report 2016-2018"); undefined when it names none. */
export function reportTypeFromTitle(title: string): ReportType | undefined {
  const printed = printedKey(title);
  const matches = reportTypes().flatMap((type) => type.aliases.map((alias) => ({ type, alias: printedKey(alias) })));
  const found = matches.filter(({ alias }) => printed.includes(alias)).sort((a, b) => b.alias.length - a.alias.length);
  return found[0]?.type;
}

/** True for the twin of a report that OGP publishes "For Public Comment": a draft whose values are not final. */
export function isPublicCommentDraft(title: string): boolean {
  return /for public comment\s*\)?$/i.test(title.trim());
}
