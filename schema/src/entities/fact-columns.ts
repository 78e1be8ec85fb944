import { p } from "@mikro-orm/core";

/**
 * The columns that every fact row carries, whatever it is about.
 *
 * A fact is never updated. When a source says something else, the row that held is closed (`until`) and a new one is
 * opened (`since`), so that a reader who names an edition gets the same rows for ever.
 */
export const factColumns = {
  row_id: p.integer().primary().autoincrement(),
  /** Natural key: the same fact has the same id in every edition. */
  id: text(),
  /** Number of the first edition in which the row holds. */
  since: p.integer(),
  /** Number of the first edition in which it no longer holds; null while it holds. */
  until: p.integer().nullable(),
  /** Id of the `source` row that states it. */
  source_id: text(),
} as const;

/**
 * Text that sorts byte by byte on both databases. PostgreSQL would otherwise sort by the server's locale, and the two
 * stores would answer the same query in different orders.
 */
export function text() {
  return p.text();
}

/** 0 or 1. An integer on both databases, so that plain rows are the same on both. */
export function flag() {
  return p.integer();
}
