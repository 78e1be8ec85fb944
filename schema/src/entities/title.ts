import { defineEntity } from "@mikro-orm/core";
import { factColumns, flag, text } from "./fact-columns.ts";

/** One title of a commitment or of a national record, in one language, with where the wording comes from. */
export const Title = defineEntity({
  name: "Title",
  tableName: "title",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["commitment_id"] }, { properties: ["record_id"] }],
  properties: {
    ...factColumns,
    commitment_id: text().nullable(),
    record_id: text().nullable(),
    /** BCP 47; null where the source does not say and nobody has read it. */
    language: text().nullable(),
    /** schema/vocabulary/title-origins.yml */
    origin: text(),
    /** 1 for the sheet's short title. */
    short: flag(),
    text: text(),
    /** `text` without accents and case: what the text search reads. */
    folded: text(),
  },
});
