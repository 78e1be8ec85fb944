import {
  eventKinds,
  indicators,
  reportStages,
  reportTypes,
  sourceKinds,
  titleOrigins,
  type VocabularyEntry,
} from "@ogp-graph/schema/vocabulary/index.ts";
import { z } from "zod";

/** Key of a page in `sources`; every fact names at least one. */
export const sourceKey = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, "a source key has letters, digits, dots and hyphens only");
export const sourceKeys = z.array(sourceKey).min(1);

export const text = z.string().trim().min(1);

/**
 * The `printed` value of a rating whose label stands on the page without words: it is drawn, or missing (CO0097 draws
 * completion, https://www.opengovpartnership.org/members/colombia/commitments/CO0097). In brackets because no page prints
 * it; it means NOT_LOADED, never a low rating.
 */
export const NO_TEXT = "[no text]";
export const year = z.int().min(2000).max(2100);
export const month = z.int().min(1).max(12);
export const count = z.int().min(0);
export const language = z.enum(["en", "es", "fr", "id"]);
export const webAddress = z.url({ protocol: /^https?$/ });

/** OGP's commitment id: the member's letters and four digits (`KE0023`, `PHSC0003`, `KEKAK0002`). */
export const commitmentId = z
  .string()
  .regex(/^[A-Z]{2,5}\d{4}$/, "a commitment id has 2 to 5 capitals and 4 digits, as KE0023");

/** A year, a month or a day, as exact as the page prints it. */
export const looseDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "a date is YYYY, YYYY-MM or YYYY-MM-DD, in quotes");

/** A short phrase of our own; longer texts belong on the page that the source names. */
export function phrase(limit: number) {
  return text.refine((value) => value.split(/\s+/).length <= limit, `at most ${limit} words, in our own words`);
}

export const sourceKind = idFrom("source-kinds.yml", sourceKinds);
export const eventKind = idFrom("event-kinds.yml", eventKinds);
export const reportType = idFrom("report-types.yml", reportTypes);
export const ratingStage = idFrom("report-stages.yml", reportStages);
export const titleOrigin = idFrom("title-origins.yml", titleOrigins);

/** An indicator that rates a commitment or a plan; the stage is checked by `ratedAtItsStage`. */
export function indicatorOf(subject: "COMMITMENT" | "PLAN") {
  return idFrom("indicators.yml", () => indicators().filter((entry) => entry.subject === subject));
}

/** Refuses a value at a stage whose reports do not rate the indicator. */
export function ratedAtItsStage(value: { readonly indicator: string; readonly stage: string }): boolean {
  const indicator = indicators().find(({ id }) => id === value.indicator);
  return indicator === undefined || indicator.stages.includes(value.stage);
}
export const wrongStage = { path: ["stage"], error: "the indicator is not rated at this stage (indicators.yml)" };

function idFrom(file: string, entries: () => readonly VocabularyEntry[]) {
  return z
    .string()
    .refine((value) => entries().some(({ id }) => id === value), `not an id of schema/vocabulary/${file}`);
}
