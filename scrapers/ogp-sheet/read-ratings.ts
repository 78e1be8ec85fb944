import { type ScaleLabel, scaleOfIndicator, trustOf } from "@ogp-graph/schema/vocabulary/index.ts";
import type { AssessmentRecord } from "../src/load/records.ts";
import { ratingWord } from "./rating-word.ts";
import type { RowContext } from "./row-context.ts";
import { type RatingColumn, sheetColumns } from "./sheet-columns.ts";

/** The ratings of one row. An unknown label is quarantined and gives no rating; its neighbours are read all the same. */
export function readRatings(context: RowContext, clusterId: string | null): AssessmentRecord[] {
  const years = {
    DESIGN: reportYear(context, "designReportYear"),
    PROGRESS: reportYear(context, "designReportYear"),
    FINAL: reportYear(context, "finalReportYear"),
  } as Record<string, number | null>;
  return sheetColumns().ratings.flatMap((column) => {
    const read = readCell(context, column);
    if (!read) return [];
    return {
      indicator: column.indicator,
      stage: column.stage,
      ...read,
      reportId: null,
      reportPrinted: null,
      reportYear: years[column.stage] ?? null,
      // An Action Plan Review rates a cluster as one; completion and results are rated commitment by commitment.
      clusterId: column.stage === "DESIGN" ? clusterId : null,
      trust: trustOf("COMMITMENTS_SHEET"),
      locator: context.locator(column.name),
      sourceId: context.sourceId,
    };
  });
}

type ReadCell = Pick<AssessmentRecord, "label" | "code" | "band" | "missing" | "printed" | "rule">;

function readCell(context: RowContext, column: RatingColumn): ReadCell | undefined {
  const printed = context.cell(column.name).trim();
  const word = ratingWord(column.indicator, context.cell(column.name));
  if (word?.missing)
    return { label: null, code: null, band: null, missing: word.missing.id, printed, rule: "SHEET_CODE" };
  if (!word?.step) {
    noteUnknown(context, column, printed);
    return undefined;
  }
  const { step } = word;
  compareWithCode(context, column, step);
  const isAlias = step.label !== printed;
  if (isAlias && column.codes === undefined && !isFlagColumn(context, column, step)) {
    context.repaired(column.name, "OTHER_SPELLING", `"${printed}" was read as "${step.label}".`);
  }
  return {
    ...{ label: step.label, code: step.code, band: step.band },
    missing: null,
    printed,
    rule: isAlias ? "ALIAS" : "LABEL",
  };
}

function noteUnknown(context: RowContext, column: RatingColumn, printed: string): void {
  const scale = scaleOfIndicator(column.indicator);
  const known = scale.labels.map((label) => label.label).join(", ");
  context.quarantine(
    column.name,
    printed === "" ? "EMPTY_CELL" : "UNKNOWN_LABEL",
    `"${printed}" is no label of the scale ${scale.id} (${known}) and no missing code (NR, ND, NA).`,
  );
}

/** Cells of yes/no columns hold 0 and 1 by design; only in "Verifiable", which holds words, a 1 is a slip. */
function isFlagColumn(context: RowContext, column: RatingColumn, step: ScaleLabel): boolean {
  return /^[01]$/.test(context.cell(column.name).trim()) && column.indicator !== "VERIFIABLE" && step.label !== "";
}

/** The sheet gives a number beside most labels. The label rules; a number that contradicts it is reported. */
function compareWithCode(context: RowContext, column: RatingColumn, step: ScaleLabel): void {
  if (column.codes === undefined || step.code === null) return;
  const code = context.cell(column.codes).trim();
  if (code === String(step.code)) return;
  context.repaired(
    column.codes,
    "LABEL_OVER_CODE",
    `The sheet's number is ${code || "empty"}; its label "${step.label}" is number ${step.code} on the scale. The label was taken.`,
  );
}

function reportYear(context: RowContext, field: string): number | null {
  const cell = context.value(field);
  return cell !== null && /^\d{4}$/.test(cell) ? Number(cell) : null;
}
