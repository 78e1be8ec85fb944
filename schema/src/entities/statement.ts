import { defineEntity, p } from "@mikro-orm/core";
import { factColumns, flag, text } from "./fact-columns.ts";

/**
 * One value of one field, said by one source. Rival statements stay side by side; `preferred` marks the one that
 * stands in the subject's own row.
 */
export const Statement = defineEntity({
  name: "Statement",
  tableName: "statement",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["subject_id", "field"] }],
  properties: {
    ...factColumns,
    /** `MEMBER`, `ACTION_PLAN`, `COMMITMENT` or, for what a portal states of its record, `NATIONAL_RECORD`. */
    subject_kind: text(),
    subject_id: text(),
    /** The column of the subject's row. */
    field: text(),
    value: text().nullable(),
    printed: text(),
    rule: text().nullable(),
    trust: p.integer(),
    locator: text(),
    preferred: flag(),
  },
});
