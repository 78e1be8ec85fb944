import type { Title } from "@ogp-graph/schema/graphql/title.ts";
import type { Row } from "@ogp-graph/schema/store/database.ts";
import { allForEach, type Batch, oneForEach } from "../kit/load.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";

export type RecordRow = Row<"national_record"> & { readonly __typename: string };

/** Whose records a subgraph answers for. */
export interface RecordOwner {
  /** Member code of the country. */
  readonly code: string;
  /** GraphQL type of the records. */
  readonly recordType: string;
  /** Names of the fields that only this country has, as keys of the record's `own_fields`. */
  readonly ownFields: readonly string[];
}

/** The country's records by their ids, in one statement; null for an id of another country's record. */
export async function recordsById(
  { db }: SubgraphContext,
  owner: RecordOwner,
  ids: readonly string[],
): Promise<(RecordRow | null)[]> {
  const rows = await db
    .selectFrom("national_record")
    .selectAll()
    .where("id", "in", ids)
    .where("member_id", "=", owner.code)
    .execute();
  const records = rows.map((row) => ({ ...row, ...ownValues(row, owner.ownFields), __typename: owner.recordType }));
  return oneForEach(ids, records, (record) => record.id);
}

function ownValues({ own_fields }: Row<"national_record">, names: readonly string[]): object {
  const own: Readonly<Record<string, unknown>> = JSON.parse(own_fields);
  return Object.fromEntries(names.map((name) => [name, own[name] ?? null]));
}

/** The titles of each record, in one statement. */
export const titlesOfRecords: Batch<string, readonly Title[]> = async ({ db }, ids) => {
  const rows = await db
    .selectFrom("title")
    .select(["record_id", "text", "language", "origin", "short", "source_id"])
    .where("record_id", "in", ids)
    .orderBy("short")
    .orderBy("id")
    .execute();
  return allForEach(ids, rows, (row) => row.record_id).map((own) =>
    own.map(({ text, language, origin, short, source_id }) => {
      return { text, language, origin, short: short === 1, source: { id: source_id } };
    }),
  );
};
