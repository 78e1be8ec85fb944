import { trustOf } from "@ogp-graph/schema/vocabulary/index.ts";
import type { StatementRecord } from "../src/load/records.ts";
import { headerOf, type RowContext } from "./row-context.ts";
import { readSheetDate, type SheetDate } from "./sheet-date.ts";

/** Version of the policy-area taxonomy that the sheet's tag columns follow. */
export const SHEET_TAXONOMY = "sheet-2024-07";

/** Trust of what is worked out from a source rather than printed in it: below every source. */
const COMPOSED_TRUST = 1;

/** What the row says of the commitment itself. */
export function readCommitmentFields(context: RowContext): StatementRecord[] {
  return [
    text(context, "member_id", "memberCode"),
    text(context, "plan_id", "planId"),
    tidyNumber(context, "number_in_plan", "numberInPlan"),
    title(context),
    year(context, "submission_year", "submissionYear"),
    year(context, "plan_end_year", "planEndYear"),
    integer(context, "plan_length_years", "planLength"),
    date(context, "start"),
    date(context, "end"),
    text(context, "theme", "theme"),
    tidyNumber(context, "cluster", "cluster"),
    integer(context, "subnational", "subnational"),
    text(context, "url", "url"),
    {
      ...statement(context, "taxonomy", SHEET_TAXONOMY, headerOf("id"), "COLUMNS_OF_THE_SHEET"),
      printed: SHEET_TAXONOMY,
      locator: "row 1",
    },
  ].filter((entry) => entry !== undefined);
}

/** What the row says of its plan. */
export function readPlanFields(context: RowContext): StatementRecord[] {
  const [from, to] = [context.value("submissionYear"), context.value("planEndYear")];
  const label =
    from && to
      ? statement(context, "label", `${from}-${to}`, headerOf("submissionYear"), "COMPOSED_FROM_YEARS")
      : undefined;
  return [
    text(context, "member_id", "memberCode"),
    integer(context, "number", "planNumber"),
    year(context, "submission_year", "submissionYear"),
    year(context, "end_year", "planEndYear"),
    integer(context, "length_years", "planLength"),
    label && { ...label, trust: COMPOSED_TRUST },
  ].filter((entry) => entry !== undefined);
}

export function statement(
  context: RowContext,
  field: string,
  value: string | null,
  header: string,
  rule: string | null = null,
): StatementRecord {
  return {
    field,
    value,
    printed: context.cell(header),
    rule,
    trust: trustOf("COMMITMENTS_SHEET"),
    locator: context.locator(header),
    sourceId: context.sourceId,
  };
}

function text(context: RowContext, field: string, column: string): StatementRecord | undefined {
  const value = context.value(column);
  return value === null ? undefined : statement(context, field, value.replace(/\s+/g, " "), headerOf(column));
}

function title(context: RowContext): StatementRecord | undefined {
  return text(context, "title", "shortTitle") ?? text(context, "title", "title");
}

function integer(context: RowContext, field: string, column: string): StatementRecord | undefined {
  const value = context.value(column);
  if (value === null) return undefined;
  if (/^\d{1,4}$/.test(value)) return statement(context, field, value, headerOf(column));
  context.quarantine(headerOf(column), "NOT_A_NUMBER", `"${value}" is not a whole number.`);
  return undefined;
}

function year(context: RowContext, field: string, column: string): StatementRecord | undefined {
  const value = context.value(column);
  if (value === null) return undefined;
  // OGP began in 2011, and no plan yet made ends after 2050.
  if (/^\d{4}$/.test(value) && Number(value) >= 2011 && Number(value) <= 2050) {
    return statement(context, field, value, headerOf(column));
  }
  context.quarantine(headerOf(column), "NOT_A_YEAR", `"${value}" is not a year between 2011 and 2050.`);
  return undefined;
}

/** A label such as "2.3" that went through a spreadsheet as a number and came out as "2.2999999999999998". */
function tidyNumber(context: RowContext, field: string, column: string): StatementRecord | undefined {
  const value = context.value(column);
  if (value === null || (column === "cluster" && value === "0")) return undefined;
  if (!/^\d+\.\d{10,}$/.test(value)) return statement(context, field, value.replace(/\s+/g, " "), headerOf(column));
  const tidy = String(Number(Number(value).toPrecision(12)));
  context.repaired(headerOf(column), "FLOATING_POINT", `"${value}" was read as "${tidy}".`);
  return statement(context, field, tidy, headerOf(column), "FLOATING_POINT");
}

function date(context: RowContext, column: "start" | "end"): StatementRecord | undefined {
  const value = context.value(column);
  if (value === null) return undefined;
  const header = headerOf(column);
  const read = readSheetDate(value);
  if (!read) {
    context.quarantine(header, "IMPOSSIBLE_DATE", `"${value}" is no date that a plan can have.`);
    return undefined;
  }
  noteDate(context, header, value, read);
  return statement(
    context,
    column,
    JSON.stringify({ date: read.date, candidates: read.candidates }),
    header,
    read.rule,
  );
}

function noteDate(context: RowContext, header: string, value: string, read: SheetDate): void {
  if (read.rule === "YEAR_READ_AS_SERIAL" || read.rule === "SERIAL_NUMBER") {
    context.repaired(header, read.rule, `"${value}" is a spreadsheet's serial number; it was read as ${read.date}.`);
  }
  if (read.rule === "AMBIGUOUS_DAY_MONTH") {
    context.undecided(header, read.rule, `"${value}" can be ${read.candidates.join(" or ")}; it was left undecided.`);
  }
}
