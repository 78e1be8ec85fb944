import { defineEntity, p } from "@mikro-orm/core";
import { factColumns, text } from "./fact-columns.ts";

/** A government that takes part in OGP, national or local. `id` is OGP's code: `KEN`, or `PHSC` for a local member. */
export const Member = defineEntity({
  name: "Member",
  tableName: "member",
  uniques: [{ properties: ["id", "since"] }],
  properties: {
    ...factColumns,
    name: text(),
    /** ISO 3166-1 alpha-2 of the country (`XK` for Kosovo, which ISO leaves to its users). */
    iso2: text().nullable(),
    /** `NATIONAL`, `LEGACY_LOCAL`, `LOCAL` or `OTHER`: schema/vocabulary/levels.yml. */
    level: text(),
    /** The national member in whose country a local member lies. */
    parent_id: text().nullable(),
    /** One of OGP's four regions: schema/vocabulary/regions.yml. */
    region: text().nullable(),
    joined_year: p.integer().nullable(),
    /** The member's part of its address on OGP's site: `/members/{slug}`. */
    slug: text().nullable(),
  },
});
