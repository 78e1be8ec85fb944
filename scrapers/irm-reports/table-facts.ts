import { labelOf, missingFrom, type ReportType, scaleOfIndicator } from "@ogp-graph/schema/vocabulary/index.ts";
import type { CuratedReport } from "../src/curated/record.ts";
import type { Reading, ReadingProblem } from "../src/read/reading.ts";
import { withoutMarks } from "./figure-numbers.ts";
import type { GlanceRow, GlanceTable } from "./glance-table.ts";
import { problem } from "./report-reading.ts";
import { reportStage } from "./report-stage.ts";

type Figure = CuratedReport["figures"][number];
type PlanAssessment = CuratedReport["planAssessments"][number];

/** What the table says in the record format. */
export interface TableFacts {
  readonly figures: readonly Figure[];
  readonly planAssessments: readonly PlanAssessment[];
  /** Lines about the member, the plan and the report itself. */
  readonly about: Reading["figures"];
  readonly problems: readonly ReadingProblem[];
}

/**
 * Figures and plan assessments of a table, as printed. A label that stands twice is kept once a block; a row whose value was
 * lost, a row with more figures than columns and a word that is no label of the scale give a problem and no fact.
 *
 * @param type null where the kind of report is not known: then no word can be given its stage
 */
export function factsOfTable(table: GlanceTable, type: ReportType | null): TableFacts {
  const figures: Figure[] = [];
  const planAssessments: PlanAssessment[] = [];
  const about: { label: string; printed: string }[] = [];
  const problems: ReadingProblem[] = [...table.problems];
  for (const row of withoutRepeats(table.rows, problems)) {
    if (row.values.every((value) => value === "")) {
      problems.push(problem("NO_VALUE", `"${row.label}" has no value in this copy.`, row.raw, row.place));
    } else if (row.row.kind === "count" || row.row.kind === "list") {
      const read = figuresOf(row);
      if ("reason" in read) problems.push(read);
      else figures.push(...read);
    } else if (row.row.kind === "rating") {
      const read = assessmentOf(row, type);
      if ("reason" in read) problems.push(read);
      else planAssessments.push(read);
    } else about.push({ label: row.label, printed: row.values.join(" ") });
  }
  return { figures, planAssessments, about, problems };
}

/** The same label twice in one block: once where the values agree, the first and a problem where they do not. */
function withoutRepeats(rows: readonly GlanceRow[], problems: ReadingProblem[]): GlanceRow[] {
  const kept: GlanceRow[] = [];
  for (const row of rows) {
    const twin = kept.find((other) => other.row === row.row && other.block === row.block);
    if (!twin) kept.push(row);
    else if (twin.values.join("|") !== row.values.join("|")) {
      const message = `"${row.label}" stands twice in one block, with "${twin.raw}" and "${row.raw}". The first was kept.`;
      problems.push(problem("REPEATED_LABEL", message, row.raw, row.place));
    }
  }
  return kept;
}

function figuresOf({ label, block, columns, values, raw, place }: GlanceRow): Figure[] | ReadingProblem {
  const where = { ...(block === null ? {} : { block }), label };
  const [first = ""] = values;
  if (values.length === 1) return [{ ...where, printed: first }];
  if (values.length !== columns.length) {
    const message = `"${label}" has ${values.length} figures under ${columns.length} column headings. None was read.`;
    return problem("AMBIGUOUS_VALUE", message, raw, place);
  }
  return values.flatMap((printed, index) =>
    printed === "" ? [] : { ...where, column: columns[index] ?? "", printed },
  );
}

function assessmentOf(row: GlanceRow, type: ReportType | null): PlanAssessment | ReadingProblem {
  const indicator = row.row.indicator ?? "";
  const printed = knownWord(indicator, row.values[0] ?? "");
  if (printed === undefined) {
    const words = scaleOfIndicator(indicator)
      .labels.map(({ label }) => label)
      .join(", ");
    return problem(
      "UNKNOWN_VALUE",
      `"${row.label}" should have one of: ${words}. Nothing was read.`,
      row.raw,
      row.place,
    );
  }
  const stage = type === null ? undefined : stageOf(row, indicator, type);
  if (stage === undefined) {
    const message = `"${row.label}" stands in no block that says whether it is on the plan's writing or its carrying out.`;
    return problem("STAGE_UNKNOWN", message, row.raw, row.place);
  }
  return { indicator, stage, label: row.label, printed, ...(row.row.reversed ? { reversed: true as const } : {}) };
}

/**
 * Reports on the end of a plan print some labels twice, for its writing and for its carrying out. Without the heading of
 * the block nobody can tell which is meant.
 */
function stageOf({ stage }: GlanceRow, indicator: string, type: ReportType): string | undefined {
  const mayStandTwice = stage === null && type.stages.includes("FINAL") && reportStage(type, indicator) === "FINAL";
  return mayStandTwice ? undefined : reportStage(type, indicator, stage);
}

/** The value as printed where the scale or a missing phrase has it so, else without the marks of footnotes. */
function knownWord(indicator: string, printed: string): string | undefined {
  const scale = scaleOfIndicator(indicator).id;
  return [printed, withoutMarks(printed)].find((word) => labelOf(scale, word, { reviewed: true }) ?? missingFrom(word));
}
