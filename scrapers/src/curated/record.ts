import { z } from "zod";
import { commitmentSchema, nationalTitleSchema, type ratingSchema, unplacedSchema } from "./commitment-record.ts";
import {
  commitmentId,
  count,
  eventKind,
  looseDate,
  month,
  phrase,
  sourceKey,
  sourceKeys,
  sourceKind,
  text,
  webAddress,
  year,
} from "./fields.ts";
import { irmReportSchema } from "./report-record.ts";

const sourceSchema = z.strictObject({
  url: webAddress,
  kind: sourceKind,
  title: text.optional(),
  publisher: text.optional(),
});

const countrySchema = z.strictObject({
  name: text,
  joined: year,
  /** As printed by the source; OGP's own region comes from the vocabulary. */
  region: text.optional(),
  founding: z.literal(true).optional(),
  sources: sourceKeys,
});

const planSchema = z.strictObject({
  number: z.int().min(1).max(20),
  /** Pages do not print it: OGP's sheet does, as `AP_`, the member code and the plan's number. */
  id: z.string().regex(/^AP_[A-Z]{3}\d{2}$/, "a plan id is AP_, the member code and two digits, as AP_KEN05"),
  /** The years in the plan's name: a name, not a period. */
  label: text,
  title: text.nullable(),
  /** `Action Plan Cycle` where a commitment page prints it, else the first year of the label. */
  submissionYear: year,
  endYear: year.nullable(),
  /** Only where the title prints it, as `(December)`. */
  endMonth: month.optional(),
  /** The plan's own or OGP's count; rival ones stand in `otherCounts`. */
  commitmentCount: count.nullable(),
  otherCounts: z.array(z.strictObject({ what: phrase(12), count })).optional(),
  labelVariants: z.array(text).optional(),
  titleVariants: z.array(text).optional(),
  status: text.optional(),
  sources: sourceKeys,
});

const portalSchema = z.strictObject({
  name: text,
  /** As printed, with a scheme added where the page leaves it out. */
  url: webAddress.nullable(),
  operator: text.nullable(),
  /** ISO 639-1 codes; empty where the portal itself was not seen. */
  languages: z.array(z.string().regex(/^[a-z]{2}$/)),
  publishes: phrase(12),
  launched: looseDate.optional(),
  sources: sourceKeys,
});

const eventSchema = z.strictObject({
  date: looseDate.nullable(),
  kind: eventKind,
  what: phrase(20),
  plan: z.int().optional(),
  sources: sourceKeys,
});

const localMemberSchema = z.strictObject({
  name: text,
  code: z
    .string()
    .regex(/^[A-Z]{2,5}$/)
    .optional(),
  joined: year.optional(),
  commitmentIds: z.array(commitmentId).optional(),
  plans: z.array(text).optional(),
  /** False where only a third party says so. */
  confirmed: z.boolean(),
  sources: sourceKeys,
});

const localPlanSchema = z.strictObject({
  /** Name in `localMembers`. */
  member: text,
  label: text,
  submitted: looseDate.optional(),
  ends: looseDate.optional(),
  commitmentCount: count.optional(),
  sources: sourceKeys,
});

const challengeSchema = z.strictObject({
  title: text,
  level: text,
  lead: text.nullable(),
  areas: z.array(text),
  sources: sourceKeys,
});

/**
 * The curated record of one country: facts written down by hand from public pages that no sheet or portal offers as data
 * (IRM report tables, older captures of commitment pages, letters, national titles). One YAML file a country.
 *
 * Values stay as printed; nothing is normalised here. A key that is not listed is an error.
 */
export const curatedCountrySchema = z.strictObject({
  member: z.string().regex(/^[A-Z]{3}$/, "a member code has three capitals, as KEN"),
  /** The day on which the pages were read. */
  recorded: z.iso.date(),
  sources: z.record(sourceKey, sourceSchema),
  country: countrySchema,
  plans: z.array(planSchema),
  commitments: z.array(commitmentSchema),
  nationalTitles: z.array(nationalTitleSchema),
  irmReports: z.array(irmReportSchema),
  portals: z.array(portalSchema),
  events: z.array(eventSchema),
  localMembers: z.array(localMemberSchema),
  localPlans: z.array(localPlanSchema),
  /** Open Gov Challenge pages, which stand in no plan. */
  openGovChallenge: z.array(challengeSchema),
  unplaced: z.array(unplacedSchema),
});

export type CuratedCountry = z.infer<typeof curatedCountrySchema>;
export type CuratedSource = z.infer<typeof sourceSchema>;
export type CuratedPlan = z.infer<typeof planSchema>;
export type CuratedCommitment = z.infer<typeof commitmentSchema>;
export type CuratedRating = z.infer<typeof ratingSchema>;
export type CuratedNationalTitle = z.infer<typeof nationalTitleSchema>;
export type CuratedReport = z.infer<typeof irmReportSchema>;
export type CuratedPortal = z.infer<typeof portalSchema>;
export type CuratedEvent = z.infer<typeof eventSchema>;
export type CuratedLocalMember = z.infer<typeof localMemberSchema>;
