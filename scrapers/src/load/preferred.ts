import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import { indicatorById, missingReasonById } from "@ogp-graph/schema/vocabulary/index.ts";
import { originRank } from "./origin.ts";

type AssessmentFact = FactOf<"assessment">;
type PlanAssessmentFact = FactOf<"plan_assessment">;

/**
 * Marks which rows stand for a commitment. `preferred`: for one indicator and stage, a rating before an absence, then
 * the more trusted source. `headline`: for one measure and stage, the indicator that was rated, then the vocabulary's
 * rank, then the weightier reason for its absence. Rows that lose stay, and stay queryable.
 *
 * Order of trust between sources: IRM report, commitment page, commitments sheet, member page (source-kinds.yml).
 */
export function markAssessments(rows: readonly AssessmentFact[]): AssessmentFact[] {
  const preferred = new Set<AssessmentFact>();
  for (const group of groups(rows, (row) => `${row.commitment_id} ${row.indicator} ${row.stage}`)) {
    preferred.add(first(group, comparePreference));
  }
  const headline = new Set<AssessmentFact>();
  const candidates = [...preferred].filter((row) => row.measure && indicatorById(row.indicator).headlineRank !== null);
  for (const group of groups(candidates, (row) => `${row.commitment_id} ${row.measure} ${row.stage}`)) {
    headline.add(first(group, compareHeadline));
  }
  return rows.map((row) => ({ ...row, preferred: preferred.has(row) ? 1 : 0, headline: headline.has(row) ? 1 : 0 }));
}

/** Marks, for one plan, indicator and stage, the row that stands: a rating before an absence, then the more trusted source. */
export function markPlanAssessments(rows: readonly PlanAssessmentFact[]): PlanAssessmentFact[] {
  const preferred = new Set<PlanAssessmentFact>();
  for (const group of groups(rows, (row) => `${row.plan_id} ${row.indicator} ${row.stage}`)) {
    preferred.add(first(group, comparePreference));
  }
  return rows.map((row) => ({ ...row, preferred: preferred.has(row) ? 1 : 0 }));
}

/** Marks, among rows that come in sets (tags, institutions), the set of the most trusted source. */
export function markSets<R extends { readonly id: string; readonly trust: number }>(
  rows: readonly R[],
  setOf: (row: R) => string,
): (R & { preferred: number })[] {
  const best = new Map<string, R>();
  for (const row of rows) {
    const rival = best.get(setOf(row));
    if (!rival || compareSets(row, rival) < 0) best.set(setOf(row), row);
  }
  const stands = (row: R) => compareSets(row, best.get(setOf(row)) ?? row) === 0;
  return rows.map((row) => ({ ...row, preferred: stands(row) ? 1 : 0 }));
}

interface Ranked {
  readonly id: string;
  readonly trust: number;
}

interface Rated extends Ranked {
  readonly label: string | null;
}

function compareSets(a: Ranked, b: Ranked): number {
  return b.trust - a.trust || originRank(b.id) - originRank(a.id);
}

function comparePreference(a: Rated, b: Rated): number {
  return rated(b) - rated(a) || b.trust - a.trust || compareIds(a, b);
}

function compareHeadline(a: AssessmentFact, b: AssessmentFact): number {
  return rated(b) - rated(a) || rank(a) - rank(b) || weight(a) - weight(b) || b.trust - a.trust || compareIds(a, b);
}

function rated(row: Rated): number {
  return row.label === null ? 0 : 1;
}

function rank(row: AssessmentFact): number {
  return indicatorById(row.indicator).headlineRank ?? Number.MAX_SAFE_INTEGER;
}

function weight(row: AssessmentFact): number {
  return row.missing ? missingReasonById(row.missing).priority : 0;
}

function compareIds(a: Ranked, b: Ranked): number {
  return originRank(b.id) - originRank(a.id) || (a.id < b.id ? -1 : 1);
}

function first<R>(rows: readonly R[], compare: (a: R, b: R) => number): R {
  return rows.reduce((best, row) => (compare(row, best) < 0 ? row : best));
}

function groups<R>(rows: readonly R[], keyOf: (row: R) => string): Iterable<readonly R[]> {
  return Map.groupBy(rows, keyOf).values();
}
