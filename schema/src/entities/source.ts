import { defineEntity, p } from "@mikro-orm/core";
import { text } from "./fact-columns.ts";

/** Where facts come from: one address or file, in one state. Sources are only ever added. */
export const Source = defineEntity({
  name: "Source",
  tableName: "source",
  indexes: [{ properties: ["url"] }],
  properties: {
    id: text().primary(),
    /** schema/vocabulary/source-kinds.yml */
    kind: text(),
    url: text(),
    title: text().nullable(),
    publisher: text().nullable(),
    /** When its content was written into this store's records: ISO date or date and time, UTC. */
    recorded_at: text(),
    /** SHA-256, hexadecimal, of the bytes named by `hash_of`. */
    sha256: text(),
    /** `FILE` or `RESPONSE` where we hold the source's own bytes, `RECORD` where we hold our reading of it. */
    hash_of: text(),
    /** schema/vocabulary/licences.yml */
    licence: text(),
    http_status: p.integer().nullable(),
    since: p.integer(),
  },
});
