import { defineEntity, p } from "@mikro-orm/core";
import { factColumns, text } from "./fact-columns.ts";

/**
 * One action plan. The id (`AP_KEN05`) is the identity; labels move: one and the same plan was labelled 2019-2021
 * and, after an extension, 2019-2022.
 */
export const ActionPlan = defineEntity({
  name: "ActionPlan",
  tableName: "action_plan",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["member_id"] }],
  properties: {
    ...factColumns,
    member_id: text(),
    number: p.integer(),
    label: text(),
    title: text().nullable(),
    /** The plan's cycle on OGP's site and "Year Of Submission" in its sheet. */
    submission_year: p.integer().nullable(),
    end_year: p.integer().nullable(),
    /** 6 or 12 where the plan's title says "(June)" or "(December)"; deadlines hang on it. */
    end_month: p.integer().nullable(),
    /** Length in years as the source prints it. */
    length_years: p.integer().nullable(),
    /** How many commitments the source counts; counters differ, so this is never used as a denominator. */
    printed_commitments: p.integer().nullable(),
    status: text().nullable(),
  },
});
