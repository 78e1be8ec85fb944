import type { PrintedDate } from "@ogp-graph/schema/graphql/printed-date.ts";
import type { Row } from "@ogp-graph/schema/store/database.ts";

/** A commitment's start or end as printed and as understood; null where no source gives one. */
export function printedDate(commitment: Row<"commitment">, end: "start" | "end"): PrintedDate | null {
  const printed = commitment[`${end}_printed`];
  const value = commitment[`${end}_date`];
  if (printed === null && value === null) return null;
  const candidates: unknown = JSON.parse(commitment[`${end}_candidates`] ?? "[]");
  return {
    printed,
    value,
    candidates: Array.isArray(candidates) ? candidates.map(String) : [],
    rule: commitment[`${end}_rule`],
  };
}
