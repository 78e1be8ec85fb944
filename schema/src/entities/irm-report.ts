import { defineEntity, p } from "@mikro-orm/core";
import { factColumns, flag, text } from "./fact-columns.ts";

/** A report of the Independent Reporting Mechanism on one plan. */
export const IrmReport = defineEntity({
  name: "IrmReport",
  tableName: "irm_report",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["member_id"] }, { properties: ["plan_id"] }],
  properties: {
    ...factColumns,
    member_id: text(),
    plan_id: text().nullable(),
    /** schema/vocabulary/report-types.yml */
    type: text(),
    title: text(),
    published_year: p.integer().nullable(),
    url: text().nullable(),
    /** 1 where only the draft for public comment was seen: its figures are not final. */
    for_public_comment: flag(),
  },
});
