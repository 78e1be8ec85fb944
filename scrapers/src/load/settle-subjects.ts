import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import { holding } from "./holding.ts";
import { citedAddress, isOfOrigin, type Origin, originRank, withOrigin } from "./origin.ts";
import type { SubjectRecord } from "./records.ts";
import { columnValue, type SubjectTable, subjectColumns, subjectKinds } from "./subject-columns.ts";

type StatementFact = FactOf<"statement">;
type CitationFact = FactOf<"citation">;

/** The values that stand for one subject, each from its preferred statement. */
export interface SettledSubject {
  readonly id: string;
  readonly sourceId: string;
  readonly values: Readonly<Record<string, string | number | null>>;
  /** The preferred statement of each field, for what a plain value does not carry. */
  readonly statements: ReadonlyMap<string, StatementFact>;
}

/**
 * Writes the statements and citations of one reading, beside those of the other readings, and works out which statement
 * stands for each field. The caller writes the subject's own row from the answer.
 */
export async function settleSubjects(
  writer: FactWriter,
  table: SubjectTable,
  origin: Origin,
  records: readonly SubjectRecord[],
): Promise<SettledSubject[]> {
  const ids = records.map((record) => record.id);
  const kind = subjectKinds[table];
  const others = await holding(writer, "statement", "subject_id", ids);
  const own = records.flatMap((record) => statementsOf(record, kind, origin));
  const ofKind = others.filter((row) => row.subject_kind === kind && !isOfOrigin(row.id, origin));
  const statements = markPreferred([...ofKind, ...own]);
  await writer.write("statement", statements, {
    column: "subject_id",
    values: ids,
    only: (row) => row.subject_kind === kind,
  });
  await writer.write(
    "citation",
    records.flatMap((record) => citationsOf(record, kind, origin)),
    { column: "subject_id", values: ids, only: (row) => row.subject_kind === kind && isOfOrigin(row.id, origin) },
  );
  return resolve(table, statements);
}

function statementsOf(record: SubjectRecord, kind: string, origin: Origin): StatementFact[] {
  const seen = new Map<string, number>();
  return record.statements.map((statement) => {
    const times = (seen.get(statement.field) ?? 0) + 1;
    seen.set(statement.field, times);
    return {
      id: withOrigin(`${record.id}:${statement.field}${times > 1 ? `:${times}` : ""}`, origin),
      source_id: statement.sourceId,
      subject_kind: kind,
      subject_id: record.id,
      field: statement.field,
      value: statement.value,
      printed: statement.printed,
      rule: statement.rule,
      trust: statement.trust,
      locator: statement.locator,
      preferred: 0,
    };
  });
}

/**
 * The sheet is one source in many states, of which a subject's citation keeps the first, as its facts do: a later file
 * that says the same changes nothing. Other readers name each address.
 */
function citationsOf(record: SubjectRecord, kind: string, origin: Origin): CitationFact[] {
  return [...new Set(record.sourceIds)].map((sourceId) => ({
    id: withOrigin(
      origin === "sheet" ? `${kind}:${record.id}` : `${kind}:${record.id}:${citedAddress(sourceId)}`,
      origin,
    ),
    source_id: sourceId,
    subject_kind: kind,
    subject_id: record.id,
  }));
}

/** A value before none, then the more trusted source, the newer reading, the statement that the reader gave first. */
function markPreferred(statements: readonly StatementFact[]): StatementFact[] {
  const best = new Map<string, StatementFact>();
  for (const statement of statements) {
    const key = `${statement.subject_id} ${statement.field}`;
    const rival = best.get(key);
    if (!rival || beats(statement, rival)) best.set(key, statement);
  }
  const preferred = new Set(best.values());
  return statements.map((statement) => ({ ...statement, preferred: preferred.has(statement) ? 1 : 0 }));
}

function beats(statement: StatementFact, rival: StatementFact): boolean {
  if ((statement.value === null) !== (rival.value === null)) return rival.value === null;
  if (statement.trust !== rival.trust) return statement.trust > rival.trust;
  const newer = originRank(statement.id) - originRank(rival.id);
  return newer === 0 ? isEarlier(statement.id, rival.id) : newer > 0;
}

/** Ids count up in the order of the reading (`…:label`, `…:label:2`); rows of the store come in any order. */
function isEarlier(id: string, other: string): boolean {
  return id.length === other.length ? id < other : id.length < other.length;
}

function resolve(table: SubjectTable, statements: readonly StatementFact[]): SettledSubject[] {
  const columns: Record<string, "text" | "integer"> = subjectColumns[table];
  const bySubject = Map.groupBy(
    statements.filter((statement) => statement.preferred === 1),
    (statement) => statement.subject_id,
  );
  return [...bySubject].map(([id, rows]) => {
    const byField = new Map(rows.map((row) => [row.field, row]));
    const values = Object.entries(columns).map(([field, kind]) => [
      field,
      columnValue(kind, byField.get(field)?.value ?? null),
    ]);
    const weightiest = rows.reduce((best, row) => (row.trust > best.trust ? row : best));
    return { id, sourceId: weightiest.source_id, values: Object.fromEntries(values), statements: byField };
  });
}
