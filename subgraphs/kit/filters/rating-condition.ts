import type { RatingFilter, StarFilter } from "@ogp-graph/schema/graphql/rating-filter.ts";
import { userError } from "@ogp-graph/schema/graphql/user-error.ts";
import type { Database } from "@ogp-graph/schema/store/database.ts";
import { closest } from "@ogp-graph/schema/text/closest.ts";
import { indicatorById, indicatorsOfMeasure, labelOf, scaleById } from "@ogp-graph/schema/vocabulary/index.ts";
import { expressionBuilder, type SqlBool, sql } from "kysely";
import { anyOf, type Condition, isOneOf } from "./condition.ts";

/** The ratings that commitments are filtered by: field of the filter, measure of the vocabulary, usual stage. */
export const ratingFields = [
  { field: "completion", measure: "COMPLETION", usualStage: "FINAL" },
  { field: "ambition", measure: "AMBITION", usualStage: "DESIGN" },
  { field: "results", measure: "RESULTS", usualStage: "FINAL" },
  { field: "verifiable", measure: "VERIFIABLE", usualStage: "DESIGN" },
  { field: "relevant", measure: "RELEVANT", usualStage: "DESIGN" },
] as const;

export type RatingField = (typeof ratingFields)[number];

/**
 * Commitments by the one rating that answers for a measure and a stage.
 *
 * @throws GraphQLError BAD_FILTER where nothing is asked for or no report of the stage rates the measure; UNKNOWN_LABEL
 */
export function ratingCondition({ field, measure, usualStage }: RatingField, filter: RatingFilter): Condition {
  const stage = filter.stage ?? usualStage;
  requireStage(
    field,
    indicatorsOfMeasure(measure).flatMap((indicator) => indicator.stages),
    stage,
  );
  const answers = ratings.where("assessment.measure", "=", measure).where("assessment.headline", "=", 1);
  const labels = filter.labels && canonicalLabels(field, measure, filter.labels);
  return matching(field, answers.where("assessment.stage", "=", stage), { ...filter, labels });
}

/**
 * Commitments by a star of one rule in one report.
 *
 * @throws GraphQLError BAD_FILTER where neither `starred` nor `missing` is given, or stars are not given at the stage
 */
export function starCondition({ rule, stage, starred, missing }: StarFilter): Condition {
  const indicator = indicatorById(rule);
  requireStage("star", indicator.stages, stage);
  const answers = ratings.where("assessment.indicator", "=", rule).where("assessment.preferred", "=", 1);
  const labels = starred == null ? null : [starLabel(indicator.scale, starred)];
  return matching("star", answers.where("assessment.stage", "=", stage), { labels, missing });
}

// The rows of assessments as commitments' ids; the edition narrows them where the query that holds them is run.
const ratings = expressionBuilder<Database, never>().selectFrom("assessment").select("assessment.commitment_id");

type Wanted = Pick<RatingFilter, "labels" | "bands" | "missing">;

function matching(field: string, answers: typeof ratings, { labels, bands, missing }: Wanted): Condition {
  if (!labels && !bands && !missing) throw emptyFilter(field);
  const wanted = [
    ...(labels ? [isOneOf("assessment.label", labels)] : []),
    ...(bands ? [isOneOf("assessment.band", bands)] : []),
    ...(missing ? [isOneOf("assessment.missing", missing)] : []),
  ];
  const rated = sql<SqlBool>`commitment.id in (${answers.where(anyOf(wanted))})`;
  if (!missing?.includes("NOT_LOADED")) return rated;
  return anyOf([rated, sql<SqlBool>`commitment.id not in (${answers})`]);
}

/** The labels in the vocabulary's spelling. One word may be a step of several scales of the measure. */
function canonicalLabels(field: string, measure: string, printed: readonly string[]): readonly string[] {
  const scales = [...new Set(indicatorsOfMeasure(measure).map(({ scale }) => scale))];
  return printed.flatMap((word) => {
    const found = scales.flatMap((scale) => labelOf(scale, word)?.label ?? []);
    if (found.length === 0) throw unknownLabel(field, word, scales);
    return [...new Set(found)];
  });
}

function starLabel(scale: string, starred: boolean): string {
  const label = scaleById(scale).labels.find(({ code }) => code === (starred ? 1 : 0));
  if (!label)
    throw new Error(`Scale ${scale} has no label with code ${starred ? 1 : 0}; see schema/vocabulary/scales.yml.`);
  return label.label;
}

function requireStage(field: string, stages: readonly string[], stage: string): void {
  if (stages.includes(stage)) return;
  throw userError({
    code: "BAD_FILTER",
    message: `${field} was asked for at stage ${stage}, of which no report rates it.`,
    hint: `Ask for ${[...new Set(stages)].join(" or ")}.`,
  });
}

function emptyFilter(field: string) {
  const parts = field === "star" ? "`starred` or `missing`" : "`labels`, `bands` or `missing`";
  return userError({
    code: "BAD_FILTER",
    message: `The filter \`${field}\` names no value.`,
    hint: `Give ${parts}, or leave ${field} out.`,
  });
}

function unknownLabel(field: string, word: string, scales: readonly string[]) {
  const known = [...new Set(scales.flatMap((scale) => scaleById(scale).labels.map(({ label }) => label)))];
  return userError({
    code: "UNKNOWN_LABEL",
    message: `${JSON.stringify(word)} is no label of ${field}.`,
    hint: `Labels of ${field}: ${known.join(", ")}.`,
    suggestions: closest(word, known),
  });
}
