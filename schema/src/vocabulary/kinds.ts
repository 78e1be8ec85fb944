import { z } from "zod";
import { entryFields, type VocabularyEntry } from "./entry.ts";
import { listOfEntries } from "./list-of-entries.ts";
import { vocabularyReader } from "./read-vocabulary.ts";

const entry: z.ZodType<VocabularyEntry> = z.strictObject(entryFields);
const plainList = listOfEntries(entry);

/** What readers filter and count by: COMPLETION, AMBITION, RESULTS, VERIFIABLE, RELEVANT, STAR. */
export const measures = vocabularyReader("measures.yml", plainList);

/** The moments that an assessment speaks about: DESIGN, PROGRESS, FINAL. */
export const reportStages = vocabularyReader("report-stages.yml", plainList);

/** OGP's two-step cut: HIGH, LOW. */
export const bands = vocabularyReader("bands.yml", plainList);

/** How a text in one language came about: ORIGINAL, HUMAN, MACHINE, UNSTATED. */
export const titleOrigins = vocabularyReader("title-origins.yml", plainList);

/** Whose word a claim is: GOVERNMENT, CIVIL_SOCIETY, IRM, LOCAL_MONITOR. */
export const assessors = vocabularyReader("assessors.yml", plainList);
