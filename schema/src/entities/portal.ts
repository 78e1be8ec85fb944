import { defineEntity } from "@mikro-orm/core";
import { factColumns, text } from "./fact-columns.ts";

/** A site on which a country publishes about its commitments. */
export const Portal = defineEntity({
  name: "Portal",
  tableName: "portal",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["member_id"] }],
  properties: {
    ...factColumns,
    member_id: text(),
    name: text(),
    url: text().nullable(),
    operator: text().nullable(),
    /** BCP 47 codes joined by ", ". */
    language: text().nullable(),
    publishes: text().nullable(),
    /** When a run against the live site last passed; null = never verified against the live portal. */
    last_verified: text().nullable(),
  },
});
