import { defineEntity, p } from "@mikro-orm/core";
import { text } from "./fact-columns.ts";

/** A published state of the whole graph. Rows of later editions never change what an earlier one answers. */
export const Edition = defineEntity({
  name: "Edition",
  tableName: "edition",
  properties: {
    /** 1, 2, 3 …: what `since` and `until` of fact rows count in. */
    number: p.integer().primary().autoincrement(false),
    /** `2026-11-22.1`: the day of publication and a counter within it. */
    id: text().unique(),
    published_at: text(),
    /** What ran, in words. */
    what: text(),
    pipeline_version: text(),
    /** JSON object: rows added, superseded and withdrawn by table. */
    counts: text(),
    /** SHA-256 over all facts that hold in this edition, in canonical order. */
    content_hash: text(),
  },
});
