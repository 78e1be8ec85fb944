import { defineEntity, p } from "@mikro-orm/core";
import { factColumns, flag, text } from "./fact-columns.ts";

/** What an IRM report says of a plan as a whole: public influence, forum, process. */
export const PlanAssessment = defineEntity({
  name: "PlanAssessment",
  tableName: "plan_assessment",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["plan_id"] }],
  properties: {
    ...factColumns,
    plan_id: text(),
    indicator: text(),
    stage: text(),
    scale_id: text(),
    label: text().nullable(),
    code: p.integer().nullable(),
    band: text().nullable(),
    missing: text().nullable(),
    printed: text(),
    rule: text(),
    report_id: text().nullable(),
    report_year: p.integer().nullable(),
    trust: p.integer(),
    locator: text(),
    preferred: flag(),
  },
});
