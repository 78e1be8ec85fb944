import { z } from "zod";
import {
  commitmentId,
  indicatorOf,
  language,
  ratedAtItsStage,
  ratingStage,
  sourceKey,
  sourceKeys,
  text,
  titleOrigin,
  wrongStage,
  year,
} from "./fields.ts";

const titleSchema = z.strictObject({ text, language: language.nullable(), origin: titleOrigin });

/** One value as printed, of one indicator, at one stage of the plan. */
export const ratingSchema = z
  .strictObject({
    indicator: indicatorOf("COMMITMENT"),
    stage: ratingStage,
    printed: text,
    /** Title of the IRM report that the value is from, as the page prints it; absent where none fits the stage. */
    report: text.optional(),
    source: sourceKey,
    /** A rival value that an older capture of the page printed. */
    olderCapture: z.literal(true).optional(),
  })
  .refine(ratedAtItsStage, wrongStage);

export const commitmentSchema = z.strictObject({
  id: commitmentId,
  /** Number of the plan in this file; null where no page ties the commitment to one. */
  plan: z.int().nullable(),
  /** `Action Plan Cycle` as printed. */
  cycle: year.nullable(),
  /** The page's `Action Plan:` line where it differs from the plan's title. */
  planPrinted: text.optional(),
  numberInPlan: text.nullable(),
  /** The page's title first; empty where only the id was printed. */
  titles: z.array(titleSchema),
  /** As printed on the newest page; empty where the page was not seen. */
  policyAreas: z.array(text),
  /** The list was seen only in part. */
  policyAreasCut: z.literal(true).optional(),
  /** One list for each older capture that differs. */
  olderPolicyAreas: z.array(z.array(text).min(1)).optional(),
  /** Areas that the commitment lists of other pages print beside the id: one for each capture, never the whole list. */
  memberPageAreas: z.array(text).optional(),
  lead: text.nullable(),
  supporting: z.array(text),
  /** As printed on the newest page; null where the line is empty or missing. */
  status: z.enum(["Active", "Inactive"]).nullable(),
  ratings: z.array(ratingSchema),
  sources: sourceKeys,
});

/** A title from a plan or a report that carries no OGP id. */
export const nationalTitleSchema = z.strictObject({
  plan: z.int(),
  numberInPlan: text.nullable(),
  /** Ends in "…" where the source breaks off. */
  title: text,
  language: language.nullable(),
  ratings: z.array(ratingSchema).optional(),
  sources: sourceKeys,
});

/** A printed value that could not be given a stage or an indicator. Kept, never counted. */
export const unplacedSchema = z.strictObject({
  commitment: commitmentId.optional(),
  indicator: indicatorOf("COMMITMENT"),
  printed: text,
  report: text.optional(),
  reason: text,
  source: sourceKey,
});
