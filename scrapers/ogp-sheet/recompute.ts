import type { ScaleLabel } from "@ogp-graph/schema/vocabulary/index.ts";
import { ratingWord } from "./rating-word.ts";
import type { SheetRow } from "./read-sheet.ts";
import { sheetColumns } from "./sheet-columns.ts";

/** A value that OGP works out in its sheet and that the labels of the same row do not give. */
export interface Difference {
  readonly commitmentId: string;
  readonly row: number;
  readonly column: string;
  readonly printed: string;
  readonly recomputed: string;
}

/** The labels of one row, by indicator and stage; undefined where there is none. */
type Labels = (indicator: string, stage: string) => ScaleLabel | undefined;

/** From the labels of a row to the value that OGP's column should hold; undefined where the rule has nothing to say. */
type Rule = (labels: Labels) => string | undefined;

/**
 * OGP's derived columns as far as their rule is known, recomputed from the labels. They are never loaded: they turn
 * three kinds of missing into 0. Sources: https://www.opengovpartnership.org/glossary/completion/,
 * https://www.opengovpartnership.org/glossary/early-results/; for "High Ambition" and the four flags, the sheet itself.
 */
const rules: Readonly<Record<string, Rule>> = {
  HIGH_COMPLETION: (labels) => flag(latestCompletion(labels)?.band === "HIGH"),
  HIGH_RESULTS: (labels) => flag(hasStrongResults(labels)),
  HIGH_AMBITION: highAmbition,
  COMPLETION_ASSESSED: (labels) => flag(latestCompletion(labels) !== undefined),
  AMBITION_ASSESSED: (labels) =>
    flag((labels("POTENTIAL_IMPACT", "DESIGN") ?? labels("POTENTIAL_FOR_RESULTS", "DESIGN")) !== undefined),
  RESULTS_ASSESSED: (labels) => flag((labels("DIOG", "FINAL") ?? labels("EARLY_RESULTS", "FINAL")) !== undefined),
  RAW_COMPLETION: (labels) => latestCompletion(labels)?.code?.toString(),
  MAX_COMPLETION: (labels) => {
    const code = latestCompletion(labels)?.code;
    return code === undefined || code === null || code < 2 ? undefined : String(code - 2);
  },
  AMBITIOUS_AND_COMPLETE: (labels) =>
    flag((highAmbition(labels) === "1" && isComplete(labels)) || hasStrongResults(labels)),
  AMBITIOUS_NOT_COMPLETE: (labels) =>
    flag(highAmbition(labels) === "1" && !isComplete(labels) && !hasStrongResults(labels)),
  COMPLETE_NOT_AMBITIOUS: (labels) =>
    flag(highAmbition(labels) !== "1" && isComplete(labels) && !hasStrongResults(labels)),
};

/** Every derived cell of the row that its labels contradict. */
export function differencesOf(row: SheetRow, commitmentId: string): Difference[] {
  const labels = labelsOf(row);
  return [...sheetColumns().derived].flatMap(([id, column]) => {
    const recomputed = rules[id]?.(labels);
    const printed = (row.cells[column] ?? "").trim();
    if (recomputed === undefined || recomputed === printed) return [];
    return { commitmentId, row: row.number, column, printed, recomputed };
  });
}

/** Columns of columns.yml for which no rule is known; a test keeps this list in step with the file. */
export function derivedWithoutRule(): string[] {
  return [...sheetColumns().derived].filter(([id]) => !(id in rules)).map(([, column]) => column);
}

function labelsOf(row: SheetRow): Labels {
  const found = new Map<string, ScaleLabel>();
  for (const column of sheetColumns().ratings) {
    const step = ratingWord(column.indicator, row.cells[column.name] ?? "")?.step;
    if (step) found.set(`${column.indicator} ${column.stage}`, step);
  }
  return (indicator, stage) => found.get(`${indicator} ${stage}`);
}

function latestCompletion(labels: Labels): ScaleLabel | undefined {
  return labels("COMPLETION", "FINAL") ?? labels("COMPLETION", "PROGRESS");
}

function isComplete(labels: Labels): boolean {
  return latestCompletion(labels)?.band === "HIGH";
}

function hasStrongResults(labels: Labels): boolean {
  return labels("DIOG", "FINAL")?.band === "HIGH" || labels("EARLY_RESULTS", "FINAL")?.band === "HIGH";
}

/** Only rated potential impact counts here, and only where the commitment is relevant; unrated rows hold NR or ND. */
function highAmbition(labels: Labels): string | undefined {
  const impact = labels("POTENTIAL_IMPACT", "DESIGN");
  return impact && flag(impact.band === "HIGH" && labels("RELEVANT", "DESIGN")?.band === "HIGH");
}

function flag(value: boolean): string {
  return value ? "1" : "0";
}
