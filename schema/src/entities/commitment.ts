import { defineEntity, p } from "@mikro-orm/core";
import { factColumns, flag, text } from "./fact-columns.ts";

/**
 * One commitment: what every source together says of its identity. Each value is the preferred one of the `statement`
 * rows about it. The plan may be absent: Open Gov Challenge commitments stand outside plans.
 */
export const Commitment = defineEntity({
  name: "Commitment",
  tableName: "commitment",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["member_id"] }, { properties: ["plan_id"] }, { properties: ["submission_year", "id"] }],
  properties: {
    ...factColumns,
    member_id: text(),
    plan_id: text().nullable(),
    /** A string: "2A", "1.1" and "3.2 & 3.3" are numbers in a plan. */
    number_in_plan: text().nullable(),
    title: text(),
    submission_year: p.integer().nullable(),
    plan_end_year: p.integer().nullable(),
    plan_length_years: p.integer().nullable(),
    start_printed: text().nullable(),
    /** ISO date as exact as the source allows: `2018`, `2018-09` or `2018-09-01`; null while it is ambiguous. */
    start_date: text().nullable(),
    /** JSON array of the ISO dates that an ambiguous date can mean. */
    start_candidates: text().nullable(),
    start_rule: text().nullable(),
    end_printed: text().nullable(),
    end_date: text().nullable(),
    end_candidates: text().nullable(),
    end_rule: text().nullable(),
    theme: text().nullable(),
    /** Cluster as printed in the source, e.g. "2.3". */
    cluster: text().nullable(),
    /** The commitment of which this one is a part. */
    part_of_id: text().nullable(),
    /** 1 where the sheet marks a subnational commitment inside a national plan. */
    subnational: flag().nullable(),
    /** Status word of OGP's page, as printed. */
    page_status: text().nullable(),
    url: text().nullable(),
    /** Version of the policy-area taxonomy under which the tags were given. */
    taxonomy: text().nullable(),
  },
});
