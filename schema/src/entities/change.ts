import { defineEntity, p } from "@mikro-orm/core";
import { text } from "./fact-columns.ts";

/** One field of one row that an edition added, changed or took away. */
export const Change = defineEntity({
  name: "Change",
  tableName: "change",
  indexes: [{ properties: ["edition_number"] }, { properties: ["member_id"] }],
  properties: {
    change_id: p.integer().primary().autoincrement(),
    edition_number: p.integer(),
    table_name: text(),
    row_key: text(),
    member_id: text().nullable(),
    /** `ADDED`, `SUPERSEDED` or `WITHDRAWN`. */
    operation: text(),
    field: text().nullable(),
    old_value: text().nullable(),
    new_value: text().nullable(),
    /** `WORLD`, `SOURCE_CORRECTION`, `PIPELINE` or `LABEL_ONLY`; null where it was not decided. */
    cause: text().nullable(),
    source_id: text().nullable(),
  },
});
