import { defineEntity, p } from "@mikro-orm/core";
import { factColumns, flag, text } from "./fact-columns.ts";

/**
 * What one source says that one assessor found on one indicator at one stage: a label, or the reason why there is none;
 * never both, never neither.
 */
export const Assessment = defineEntity({
  name: "Assessment",
  tableName: "assessment",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [
    { properties: ["commitment_id"] },
    { properties: ["measure", "stage", "headline", "band"] },
    { properties: ["indicator", "stage", "preferred", "label"] },
  ],
  properties: {
    ...factColumns,
    commitment_id: text(),
    /** schema/vocabulary/indicators.yml */
    indicator: text(),
    /** The word of the GraphQL filter that the indicator answers to; null for the others. */
    measure: text().nullable(),
    /** `DESIGN`, `PROGRESS` or `FINAL`: schema/vocabulary/report-stages.yml */
    stage: text(),
    scale_id: text(),
    /** The assessor's own word, in the vocabulary's spelling. */
    label: text().nullable(),
    /** OGP's number for the label on this scale; never compared across scales. */
    code: p.integer().nullable(),
    /** `HIGH` or `LOW` where OGP publishes a cut. */
    band: text().nullable(),
    /** Why there is no label: schema/vocabulary/missing-reasons.yml */
    missing: text().nullable(),
    /** The cell or phrase as the source prints it. */
    printed: text(),
    /** How `printed` became `label` or `missing`. */
    rule: text(),
    report_id: text().nullable(),
    /** The report as the source names it, where it names one. */
    report_printed: text().nullable(),
    report_year: p.integer().nullable(),
    /** The cluster that was rated as one; its members share one rating. */
    cluster_id: text().nullable(),
    assessor: text(),
    /** Rank of the source: schema/vocabulary/source-kinds.yml */
    trust: p.integer(),
    /** Where in the source: "row 37, column Completion (End Of Term)". */
    locator: text(),
    /** 1 on the row that wins for (commitment, indicator, stage). */
    preferred: flag(),
    /** 1 on the one row that answers for (commitment, measure, stage). */
    headline: flag(),
  },
});
