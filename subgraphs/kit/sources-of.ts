import type { SourceStub } from "@ogp-graph/schema/graphql/source-stub.ts";
import { type Batch, load } from "./load.ts";
import type { SubgraphContext } from "./subgraph.ts";

/** Kinds of things that citations are about. */
export type CitedKind =
  | "MEMBER"
  | "ACTION_PLAN"
  | "COMMITMENT"
  | "IRM_REPORT"
  | "NATIONAL_RECORD"
  | "PORTAL"
  | "PROCESS_EVENT";

/** Every source that says something of the subject: stubs, which the owner of `Source` fills, ordered by id. */
export async function sourcesOf(context: SubgraphContext, kind: CitedKind, subjectId: string): Promise<SourceStub[]> {
  const ids = await load(context, citations, `${kind} ${subjectId}`);
  return ids.map((id) => ({ id }));
}

const citations: Batch<string, string[]> = async ({ db }, subjects) => {
  const pairs = subjects.map((subject) => splitAtSpace(subject));
  const rows = await db
    .selectFrom("citation")
    .select(["subject_kind", "subject_id", "source_id"])
    .distinct()
    .where("subject_kind", "in", [...new Set(pairs.map(([kind]) => kind))])
    .where("subject_id", "in", [...new Set(pairs.map(([, id]) => id))])
    .orderBy("source_id")
    .execute();
  const found = new Map<string, string[]>(subjects.map((subject) => [subject, []]));
  for (const row of rows) found.get(`${row.subject_kind} ${row.subject_id}`)?.push(row.source_id);
  return subjects.map((subject) => found.get(subject) ?? []);
};

function splitAtSpace(subject: string): readonly [string, string] {
  const space = subject.indexOf(" ");
  return [subject.slice(0, space), subject.slice(space + 1)];
}
