import type { QuarantineRecord, StatementRecord, SubjectRecord } from "../src/load/records.ts";
import type { RowReading } from "./read-row.ts";

interface Collected {
  readonly sourceIds: readonly string[];
  /** field → its first statement, and the values that later rows gave otherwise */
  readonly fields: Map<string, StatementRecord>;
  readonly rivals: Map<string, StatementRecord>;
}

/**
 * Members and plans have no rows of their own in the sheet: each commitment repeats them. The first row of a member or
 * plan speaks for it; a later row that says something else is kept as a rival statement and reported.
 */
export class SubjectCollector {
  readonly #members = new Map<string, Collected>();
  readonly #plans = new Map<string, Collected>();

  add({ member, plan }: RowReading): void {
    if (member) collect(this.#members, member);
    if (plan) collect(this.#plans, plan);
  }

  members(): SubjectRecord[] {
    return recordsOf(this.#members);
  }

  plans(): SubjectRecord[] {
    return recordsOf(this.#plans);
  }

  conflicts(sourceId: string): QuarantineRecord[] {
    return [...this.#members, ...this.#plans].flatMap(([id, { fields, rivals }]) =>
      [...rivals.values()].map((rival) => ({
        memberId: fields.get("member_id")?.value ?? (this.#members.has(id) ? id : null),
        subjectId: id,
        state: "REPAIRED" as const,
        reason: "ROWS_DISAGREE",
        message: `Its rows say "${fields.get(rival.field)?.value}" and "${rival.value}" for ${rival.field}; the first was taken.`,
        raw: rival.printed,
        locator: rival.locator,
        sourceId,
      })),
    );
  }
}

function collect(into: Map<string, Collected>, record: SubjectRecord): void {
  const known = into.get(record.id) ?? { sourceIds: record.sourceIds, fields: new Map(), rivals: new Map() };
  into.set(record.id, known);
  for (const statement of record.statements) {
    const first = known.fields.get(statement.field);
    if (!first) known.fields.set(statement.field, statement);
    else if (first.value !== statement.value) known.rivals.set(`${statement.field} ${statement.value}`, statement);
  }
}

function recordsOf(collected: ReadonlyMap<string, Collected>): SubjectRecord[] {
  return [...collected].map(([id, { fields, rivals, sourceIds }]) => ({
    id,
    sourceIds,
    statements: [...fields.values(), ...rivals.values()],
  }));
}
