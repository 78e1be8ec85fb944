import { defineEntity, p } from "@mikro-orm/core";
import { factColumns, flag, text } from "./fact-columns.ts";

/** A policy area given to a commitment by one source, under one version of the taxonomy. */
export const AreaTag = defineEntity({
  name: "AreaTag",
  tableName: "area_tag",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["commitment_id"] }, { properties: ["area_id", "commitment_id"] }],
  properties: {
    ...factColumns,
    commitment_id: text(),
    area_id: text(),
    /**
     * `TAGGED`, or `NOT_CODED` where the source says that nobody coded this area for this commitment (a newer tag, an
     * older plan). An area without a row was coded and not given.
     */
    state: text(),
    printed: text(),
    taxonomy: text(),
    /** 1 where the row belongs to the source whose tags stand for the commitment. */
    preferred: flag(),
    /** Rank of the source: schema/vocabulary/source-kinds.yml */
    trust: p.integer(),
  },
});
