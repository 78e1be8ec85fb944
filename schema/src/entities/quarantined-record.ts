import { defineEntity } from "@mikro-orm/core";
import { factColumns, text } from "./fact-columns.ts";

/** Something that a source says and we do not take at its word: kept whole, with the reason. */
export const QuarantinedRecord = defineEntity({
  name: "QuarantinedRecord",
  tableName: "quarantined_record",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["member_id"] }],
  properties: {
    ...factColumns,
    member_id: text().nullable(),
    subject_id: text().nullable(),
    /** `QUARANTINED`: not loaded. `REPAIRED`: loaded after a repair. `UNDECIDED`: loaded as printed, with its candidates. */
    state: text(),
    /** Stable code, e.g. `UNKNOWN_LABEL`. */
    reason: text(),
    message: text(),
    raw: text(),
    locator: text(),
  },
});
