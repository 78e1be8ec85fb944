import { defineEntity } from "@mikro-orm/core";
import { factColumns, text } from "./fact-columns.ts";

/** Something that happened between a member and OGP: joining, a plan submitted, a letter. */
export const ProcessEvent = defineEntity({
  name: "ProcessEvent",
  tableName: "process_event",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["member_id"] }],
  properties: {
    ...factColumns,
    member_id: text(),
    plan_id: text().nullable(),
    /** schema/vocabulary/event-kinds.yml */
    kind: text(),
    /** `2023`, `2023-02` or `2023-02-14`: as exact as the source. */
    date: text().nullable(),
    what: text(),
  },
});
