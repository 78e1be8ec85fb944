import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import type { Origin } from "./origin.ts";
import type { SubjectRecord } from "./records.ts";
import { settleSubjects } from "./settle-subjects.ts";
import type { SubjectTable } from "./subject-columns.ts";

/** Writes members as one reading has them, beside what other readings said. */
export function settleMembers(writer: FactWriter, origin: Origin, records: readonly SubjectRecord[]): Promise<void> {
  return settle(writer, "member", origin, records);
}

/** Writes action plans as one reading has them, beside what other readings said. */
export function settlePlans(writer: FactWriter, origin: Origin, records: readonly SubjectRecord[]): Promise<void> {
  return settle(writer, "action_plan", origin, records);
}

async function settle(
  writer: FactWriter,
  table: Exclude<SubjectTable, "commitment">,
  origin: Origin,
  records: readonly SubjectRecord[],
): Promise<void> {
  const settled = await settleSubjects(writer, table, origin, records);
  const facts = settled.map(({ id, sourceId, values }) => ({ id, source_id: sourceId, ...values }));
  await writer.write(table, facts as unknown as FactOf<typeof table>[], {
    // the columns of subject-columns.ts are those of the table
    column: "id",
    values: records.map((record) => record.id),
  });
}
