import { defineEntity, p } from "@mikro-orm/core";
import { factColumns, text } from "./fact-columns.ts";

/** One figure of a report's "At a glance" table, as printed. */
export const ReportFigure = defineEntity({
  name: "ReportFigure",
  tableName: "report_figure",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["report_id"] }],
  properties: {
    ...factColumns,
    report_id: text(),
    position: p.integer(),
    /** The table's block or column, e.g. "End of term": labels repeat across blocks. */
    block: text().nullable(),
    label: text(),
    printed: text(),
    /** The whole number that `printed` begins with, where it begins with one. */
    number: p.integer().nullable(),
    /** The percentage in brackets, where there is one. */
    percent: p.double().nullable(),
  },
});
