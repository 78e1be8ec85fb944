import { defineEntity } from "@mikro-orm/core";
import { factColumns, text } from "./fact-columns.ts";

/** What somebody says of a commitment's progress, with who says it. The words resemble the IRM's; the authors differ. */
export const Claim = defineEntity({
  name: "Claim",
  tableName: "claim",
  uniques: [{ properties: ["id", "since"] }],
  indexes: [{ properties: ["commitment_id"] }, { properties: ["record_id"] }],
  properties: {
    ...factColumns,
    commitment_id: text().nullable(),
    record_id: text().nullable(),
    milestone_id: text().nullable(),
    /** `GOVERNMENT`, `CIVIL_SOCIETY`, `IRM` or `LOCAL_MONITOR`. */
    assessor: text(),
    /** What the claim is about: an indicator id, or `STATUS`. */
    topic: text(),
    /** The claimant's own word. */
    label: text(),
    /** What that word comes to in words shared by all claimants; null where nobody has said so. Never the IRM's rating. */
    mapped: text().nullable(),
    /** As exact as the source gives it: year, month or day. */
    date: text().nullable(),
  },
});
