import type { CommitmentOrder } from "@ogp-graph/schema/graphql/commitment-filter.ts";
import { sql } from "kysely";
import { nullsLast, type Order, type SortKey } from "../kit/order.ts";

/** The order of rows of `commitment` that a reader asks for; without a wish, by id. */
export function commitmentOrder(wish: CommitmentOrder | null | undefined): Order {
  const field = wish?.field ?? "ID";
  const descending = wish?.direction === "DESC";
  const keys = firstKeys(field, descending);
  return {
    name: `commitments ${field} ${descending ? "DESC" : "ASC"}`,
    keys: [...keys, { expression: id, descending }],
  };
}

const id = sql<string>`commitment.id`;

function firstKeys(field: string, descending: boolean): readonly SortKey[] {
  if (field === "SUBMISSION_YEAR") return nullsLast(sql<number | null>`commitment.submission_year`, 0, descending);
  if (field === "END_DATE") return nullsLast(sql<string | null>`commitment.end_date`, "", descending);
  if (field === "TITLE") return [{ expression: sql<string>`commitment.title`, descending }];
  return [];
}
