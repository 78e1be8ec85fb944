import { defineEntity } from "@mikro-orm/core";
import { factColumns, text } from "./fact-columns.ts";

/** That a source says something of a subject: the answer to every `sources` field in one indexed read. */
export const Citation = defineEntity({
  name: "Citation",
  tableName: "citation",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["subject_kind", "subject_id"] }],
  properties: {
    ...factColumns,
    /** `MEMBER`, `ACTION_PLAN`, `COMMITMENT`, `IRM_REPORT`, `NATIONAL_RECORD`, `PORTAL` or `PROCESS_EVENT`. */
    subject_kind: text(),
    subject_id: text(),
  },
});
