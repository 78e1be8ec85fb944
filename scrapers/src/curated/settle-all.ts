import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import { withOrigin } from "../load/origin.ts";
import type { CommitmentRecord, SubjectRecord } from "../load/records.ts";
import { settleCommitments } from "../load/settle-commitments.ts";
import { settleMembers, settlePlans } from "../load/settle-members.ts";

interface Subjects {
  readonly members: readonly SubjectRecord[];
  readonly plans: readonly SubjectRecord[];
  readonly commitments: readonly CommitmentRecord[];
}

/**
 * Writes members, plans and commitments beside what other readers said of them. The files together are the whole of
 * what is curated: a subject that no file has any more is settled without our statements.
 */
export async function settleAll(writer: FactWriter, { members, plans, commitments }: Subjects): Promise<void> {
  await settleMembers(writer, "curated", [...members, ...(await dropped(writer, "MEMBER", members)).map(emptyRecord)]);
  await settlePlans(writer, "curated", [...plans, ...(await dropped(writer, "ACTION_PLAN", plans)).map(emptyRecord)]);
  const gone = (await dropped(writer, "COMMITMENT", commitments)).map(emptyRecord);
  // National records are settled for whole countries afterwards, when their portals are known.
  await settleCommitments(writer, "curated", [...commitments, ...gone], new Set());
}

async function dropped(writer: FactWriter, kind: string, records: readonly SubjectRecord[]): Promise<string[]> {
  const before = await writer.db
    .selectFrom("citation")
    .select("subject_id")
    .distinct()
    .where("until", "is", null)
    .where("subject_kind", "=", kind)
    .where("id", "like", withOrigin("%", "curated"))
    .execute();
  const now = new Set(records.map(({ id }) => id));
  return before.map(({ subject_id }) => subject_id).filter((id) => !now.has(id));
}

function emptyRecord(id: string): CommitmentRecord {
  return { id, sourceIds: [], statements: [], titles: [], areas: [], institutions: [], links: [], assessments: [] };
}
