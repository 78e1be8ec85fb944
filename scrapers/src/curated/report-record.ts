import { z } from "zod";
import {
  indicatorOf,
  ratedAtItsStage,
  ratingStage,
  reportType,
  sourceKeys,
  text,
  webAddress,
  wrongStage,
  year,
} from "./fields.ts";

/** One cell of a report's table: block heading, row label and column heading as printed. */
const figureSchema = z.strictObject({
  block: text.optional(),
  label: text,
  column: text.optional(),
  printed: text,
  /** Read from the running text or counted in a list there: the label is ours and the number is in digits. */
  fromText: z.literal(true).optional(),
});

const planAssessmentSchema = z
  .strictObject({
    indicator: indicatorOf("PLAN"),
    stage: ratingStage,
    label: text,
    printed: text,
    /** The label says the opposite of the indicator, as `Acted according to OGP process`. */
    reversed: z.literal(true).optional(),
  })
  .refine(ratedAtItsStage, wrongStage);

export const irmReportSchema = z.strictObject({
  type: reportType,
  /** Null where the pages seen do not print it in full. */
  title: text.nullable(),
  plan: z.int().nullable(),
  /** Name in `localMembers` where the report is on a local plan; `plan` is then null. */
  localMember: text.optional(),
  publicationYear: year.nullable(),
  url: webAddress.nullable(),
  /** Only the page of the draft for public comment was seen. */
  forPublicComment: z.boolean(),
  datesUnderReview: text.optional(),
  planPrinted: text.optional(),
  figures: z.array(figureSchema),
  planAssessments: z.array(planAssessmentSchema),
  sources: sourceKeys,
});
