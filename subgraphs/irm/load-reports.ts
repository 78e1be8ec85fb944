import type { Row } from "@ogp-graph/schema/store/database.ts";
import { allForEach, type Batch, oneForEach } from "../kit/load.ts";

export type ReportRow = Pick<Row<"irm_report">, (typeof reportColumns)[number]>;

export const reportColumns = [
  "id",
  "member_id",
  "plan_id",
  "type",
  "title",
  "published_year",
  "url",
  "for_public_comment",
  "source_id",
] as const;

/** Reports by their ids, in one statement. */
export const reportsById: Batch<string, ReportRow | null> = async ({ db }, ids) => {
  const rows = await db.selectFrom("irm_report").select(reportColumns).where("id", "in", ids).execute();
  return oneForEach(ids, rows, (row) => row.id);
};

export type FigureRow = Pick<Row<"report_figure">, (typeof figureColumns)[number]>;

const figureColumns = ["report_id", "position", "block", "label", "printed", "number", "percent"] as const;

/** The figures of each report in the order of its table, in one statement. */
export const figuresOfReports: Batch<string, readonly FigureRow[]> = async ({ db }, ids) => {
  const rows = await db
    .selectFrom("report_figure")
    .select(figureColumns)
    .where("report_id", "in", ids)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return allForEach(ids, rows, (row) => row.report_id);
};
