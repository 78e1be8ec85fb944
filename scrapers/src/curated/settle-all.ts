import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import { type Origin, withOrigin } from "../load/origin.ts";
import type { CommitmentRecord, SubjectRecord } from "../load/records.ts";
import { settleCommitments } from "../load/settle-commitments.ts";
import { settleMembers, settlePlans } from "../load/settle-members.ts";
import { type SubjectTable, subjectKinds } from "../load/subject-columns.ts";

interface Subjects {
  readonly members: readonly SubjectRecord[];
  readonly plans: readonly SubjectRecord[];
  readonly commitments: readonly CommitmentRecord[];
}

/** Of whom the readings are the whole of what their origin says: these members, or everyone. */
export type Whole = readonly string[] | "ALL";

/**
 * Writes members, plans and commitments beside what other readers said of them. The readings together are the whole of
 * what their origin says of `whole`: a subject there that none has any more is settled without our statements.
 */
export async function settleAll(
  writer: FactWriter,
  origin: Origin,
  { members, plans, commitments }: Subjects,
  whole: Whole = "ALL",
): Promise<void> {
  const gone = async (table: SubjectTable, records: readonly SubjectRecord[]) =>
    (await dropped(writer, origin, table, records, whole)).map(emptyRecord);
  await settleMembers(writer, origin, [...members, ...(await gone("member", members))]);
  await settlePlans(writer, origin, [...plans, ...(await gone("action_plan", plans))]);
  // National records are settled for whole countries afterwards, when their portals are known.
  const all = [...commitments, ...(await gone("commitment", commitments))];
  await settleCommitments(writer, origin, all, new Set());
}

async function dropped(
  writer: FactWriter,
  origin: Origin,
  table: SubjectTable,
  records: readonly SubjectRecord[],
  whole: Whole,
): Promise<string[]> {
  const before = await writer.db
    .selectFrom("citation")
    .select("subject_id")
    .distinct()
    .where("until", "is", null)
    .where("subject_kind", "=", subjectKinds[table])
    .where("id", "like", withOrigin("%", origin))
    .execute();
  const now = new Set(records.map(({ id }) => id));
  const missing = before.map(({ subject_id }) => subject_id).filter((id) => !now.has(id));
  if (whole === "ALL") return missing;
  const theirs = await subjectsOf(writer, table, whole);
  return missing.filter((id) => theirs.has(id));
}

async function subjectsOf(writer: FactWriter, table: SubjectTable, members: readonly string[]): Promise<Set<string>> {
  const column = table === "member" ? "id" : "member_id";
  const rows = await writer.db
    .selectFrom(table)
    .select("id")
    .where("until", "is", null)
    .where(column as "id", "in", members) // a column that each of the three tables has
    .execute();
  return new Set(rows.map(({ id }) => id));
}

function emptyRecord(id: string): CommitmentRecord {
  return { id, sourceIds: [], statements: [], titles: [], areas: [], institutions: [], links: [], assessments: [] };
}
