import type { InferKyselyDB } from "@mikro-orm/sql";
import type { Insertable, Selectable } from "kysely";
import type { entities } from "../entities/index.ts";

/** The tables and columns of a store, as the query builder sees them; worked out from the entities. */
export type Database = InferKyselyDB<(typeof entities)[number]>;

export type TableName = keyof Database & string;

/** A row as it is read. */
export type Row<T extends TableName> = Selectable<Database[T]>;

/** A row as it is written. */
export type NewRow<T extends TableName> = Insertable<Database[T]>;

/** The part of a fact row that its author gives: the edition range is the store's business. */
export type FactOf<T extends FactTable> = Omit<Row<T>, "row_id" | "since" | "until">;

/** Tables whose rows hold over a range of editions. */
export const factTables = [
  "member",
  "action_plan",
  "commitment",
  "title",
  "area_tag",
  "institution_role",
  "commitment_link",
  "irm_report",
  "report_figure",
  "assessment",
  "plan_assessment",
  "portal",
  "national_record",
  "milestone",
  "claim",
  "process_event",
  "statement",
  "citation",
  "quarantined_record",
] as const satisfies readonly TableName[];

export type FactTable = (typeof factTables)[number];

export function isFactTable(name: string): name is FactTable {
  return factTables.some((table) => table === name);
}
