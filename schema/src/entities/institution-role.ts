import { defineEntity, p } from "@mikro-orm/core";
import { factColumns, flag, text } from "./fact-columns.ts";

/** An institution, or a list of them that could not be split safely, in its role for a commitment. */
export const InstitutionRole = defineEntity({
  name: "InstitutionRole",
  tableName: "institution_role",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["commitment_id"] }],
  properties: {
    ...factColumns,
    commitment_id: text(),
    /** `LEAD` or `SUPPORTING`. */
    role: text(),
    position: p.integer(),
    name: text(),
    folded: text(),
    /** How the printed list was divided: `WHOLE`, `NUMBERED`, `SEMICOLON`, `LINE`, `BY_HAND`, `READER` (of a page). */
    split_rule: text(),
    preferred: flag(),
    /** Rank of the source: schema/vocabulary/source-kinds.yml */
    trust: p.integer(),
  },
});
