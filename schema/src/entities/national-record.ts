import { defineEntity, p } from "@mikro-orm/core";
import { factColumns, text } from "./fact-columns.ts";

/**
 * What a government, or national observers, say of one commitment. The id is the OGP commitment's where the crosswalk
 * knows it, otherwise member, plan and number (`COL-2-15.1`).
 */
export const NationalRecord = defineEntity({
  name: "NationalRecord",
  tableName: "national_record",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["commitment_id"] }, { properties: ["plan_id"] }, { properties: ["member_id"] }],
  properties: {
    ...factColumns,
    member_id: text(),
    plan_id: text().nullable(),
    commitment_id: text().nullable(),
    number_in_plan: text().nullable(),
    lead_institution: text().nullable(),
    /** JSON array of names as the plan gives them. */
    supporting_institutions: text(),
    /** The portal's or plan's own status word. */
    status: text().nullable(),
    start_date: text().nullable(),
    end_date: text().nullable(),
    portal_id: text().nullable(),
    /** JSON object of the fields that only this country has. */
    own_fields: text(),
    position: p.integer(),
  },
});
