import { defineEntity } from "@mikro-orm/core";
import { factColumns, text } from "./fact-columns.ts";

/** One step of a commitment as its plan or tracker lists it. */
export const Milestone = defineEntity({
  name: "Milestone",
  tableName: "milestone",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["record_id"] }, { properties: ["commitment_id"] }],
  properties: {
    ...factColumns,
    record_id: text().nullable(),
    commitment_id: text().nullable(),
    number: text(),
    title: text(),
    start_date: text().nullable(),
    due_date: text().nullable(),
    /** The tracker's own status word. */
    status: text().nullable(),
    /** JSON array of `{url, title}`. */
    evidence: text(),
  },
});
