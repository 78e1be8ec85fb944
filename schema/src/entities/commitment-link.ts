import { defineEntity, p } from "@mikro-orm/core";
import { factColumns, text } from "./fact-columns.ts";

/** That two commitments belong together: as one cluster, as part and whole, or as a reform carried into a later plan. */
export const CommitmentLink = defineEntity({
  name: "CommitmentLink",
  tableName: "commitment_link",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["from_id"] }, { properties: ["to_id"] }],
  properties: {
    ...factColumns,
    from_id: text(),
    /** `CLUSTER`, `PART_OF` or `CARRIED_FORWARD_FROM`. */
    kind: text(),
    to_id: text(),
    /** `PRINTED` by the source, or `CURATED` by a named reviewer. */
    method: text(),
    confidence: p.double(),
    reviewer: text().nullable(),
  },
});
