import { defineEntity, p } from "@mikro-orm/core";
import { text } from "./fact-columns.ts";

/** One run of an importer or harvester, finished or not. */
export const Run = defineEntity({
  name: "Run",
  tableName: "run",
  properties: {
    id: text().primary(),
    what: text(),
    started_at: text(),
    finished_at: text().nullable(),
    /** `RUNNING`, `PUBLISHED`, `NO_CHANGE`, `REFUSED` or `FAILED`. */
    outcome: text(),
    message: text().nullable(),
    /** JSON object of counts. */
    summary: text(),
    edition_number: p.integer().nullable(),
  },
});
