import type { Kysely } from "kysely";
import { memberOfCommitmentId } from "../vocabulary/index.ts";
import type { Database, FactOf, FactTable, NewRow, Row } from "./database.ts";
import type { Dialect } from "./dialect.ts";
import { insertRows } from "./insert-rows.ts";

/** What writing did to one table. */
export interface WriteCounts {
  added: number;
  superseded: number;
  withdrawn: number;
  unchanged: number;
}

/** Which of the rows that hold now the new rows replace: those whose `column` is one of `values`, and that pass `only`. */
export interface Scope<T extends FactTable> {
  readonly column: keyof FactOf<T> & string;
  readonly values: readonly string[];
  readonly only?: (row: Row<T>) => boolean;
}

/** What the writer needs to know of any fact, and of any fact that is already stored. */
interface AnyFact {
  readonly id: string;
  readonly source_id: string;
}
interface AnyRow extends AnyFact {
  readonly row_id: number;
  readonly since: number;
}

/**
 * Columns that are the store's own, or that tell where a fact was read and not what it says: a sheet that repeats a
 * value, three rows further down and a year later, has changed nothing. The row keeps the source that said it first.
 */
const NOT_A_CHANGE = new Set(["row_id", "since", "until", "id", "source_id", "locator"]);

/**
 * Writes facts into the edition that is being made. Rows are compared with those that hold: an equal row is left alone,
 * a different one is closed and followed by its successor, and one that the scope covers and nobody states any more is
 * closed. Nothing is updated in place or deleted, so older editions keep answering as they did.
 */
export class FactWriter {
  readonly counts = new Map<FactTable, WriteCounts>();
  readonly #changes: NewRow<"change">[] = [];

  constructor(
    readonly db: Kysely<Database>,
    readonly dialect: Dialect,
    /** Number of the edition in the making. */
    readonly edition: number,
  ) {}

  async write<T extends FactTable>(table: T, facts: readonly FactOf<T>[], scope: Scope<T>): Promise<void> {
    // Generic at the door, plain inside: the builder's types cannot follow a table that is a type parameter.
    await this.#write(table, facts as unknown as readonly AnyFact[], await this.#holding(table, scope));
  }

  async #write(table: FactTable, facts: readonly AnyFact[], before: ReadonlyMap<string, AnyRow>): Promise<void> {
    const counts = this.#countsOf(table);
    const stale: AnyRow[] = [];
    const fresh: object[] = [];
    const seen = new Set<string>();
    for (const fact of facts) {
      if (seen.has(fact.id)) throw new DuplicateFactError(table, fact.id);
      seen.add(fact.id);
      const old = before.get(fact.id);
      if (old && isSame(old, fact)) {
        counts.unchanged += 1;
        continue;
      }
      fresh.push({ ...fact, since: this.edition, until: null });
      if (old) stale.push(old);
      this.#record(table, fact, old);
    }
    for (const [id, old] of before) {
      if (seen.has(id)) continue;
      stale.push(old);
      counts.withdrawn += 1;
      this.#changes.push(this.#change(table, old, "WITHDRAWN", null, null, null));
    }
    await this.#close(table, stale);
    await insertRows(this.db, this.dialect, table, fresh as NewRow<typeof table>[]); // a fact plus its range is a row
    await this.#flush(1000);
  }

  /** True when anything was added, superseded or withdrawn. */
  get changedAnything(): boolean {
    return [...this.counts.values()].some((table) => table.added + table.superseded + table.withdrawn > 0);
  }

  /** Writes the change rows still held back; call once, at the end. */
  async finish(): Promise<void> {
    await this.#flush(1);
  }

  async #holding<T extends FactTable>(table: T, scope: Scope<T>): Promise<Map<string, AnyRow>> {
    const found = new Map<string, AnyRow>();
    for (let start = 0; start < scope.values.length; start += 500) {
      const rows = (await this.db
        .selectFrom(table as FactTable)
        .selectAll()
        .where("until", "is", null)
        .where(scope.column as "id", "in", scope.values.slice(start, start + 500))
        .execute()) as unknown as (AnyRow & Row<T>)[]; // see write()
      for (const row of rows) if (!scope.only || scope.only(row)) found.set(row.id, row);
    }
    return found;
  }

  async #close(table: FactTable, rows: readonly AnyRow[]): Promise<void> {
    // A row that the same edition made never held in a published one: it goes, instead of holding over no edition.
    const unpublished = rows.filter((row) => row.since === this.edition).map((row) => row.row_id);
    const published = rows.filter((row) => row.since !== this.edition).map((row) => row.row_id);
    for (const ids of inParts(unpublished)) await this.db.deleteFrom(table).where("row_id", "in", ids).execute();
    for (const ids of inParts(published)) {
      await this.db.updateTable(table).set({ until: this.edition }).where("row_id", "in", ids).execute();
    }
  }

  #record(table: FactTable, fact: AnyFact, old: AnyRow | undefined): void {
    const counts = this.#countsOf(table);
    if (!old) {
      counts.added += 1;
      // The first edition adds everything; a change row for each would say nothing that the edition does not.
      if (this.edition > 1) this.#changes.push(this.#change(table, fact, "ADDED", null, null, null));
      return;
    }
    counts.superseded += 1;
    for (const field of differences(old, fact)) {
      const [was, is] = [textOf(old, field), textOf(fact, field)];
      this.#changes.push(this.#change(table, fact, "SUPERSEDED", field, was, is));
    }
  }

  #change(
    table: FactTable,
    row: AnyFact,
    operation: string,
    field: string | null,
    old_value: string | null,
    new_value: string | null,
  ): NewRow<"change"> {
    return {
      edition_number: this.edition,
      table_name: table,
      row_key: row.id,
      member_id: memberOf(table, row),
      operation,
      field,
      old_value,
      new_value,
      cause: null,
      source_id: row.source_id,
    };
  }

  #countsOf(table: FactTable): WriteCounts {
    const known = this.counts.get(table);
    if (known) return known;
    const made = { added: 0, superseded: 0, withdrawn: 0, unchanged: 0 };
    this.counts.set(table, made);
    return made;
  }

  async #flush(atLeast: number): Promise<void> {
    if (this.#changes.length >= atLeast) await insertRows(this.db, this.dialect, "change", this.#changes.splice(0));
  }
}

/** Two facts of one id in one write: the importer would not know which one it means. */
export class DuplicateFactError extends Error {
  override readonly name = "DuplicateFactError";
  constructor(
    readonly table: string,
    readonly id: string,
  ) {
    super(`Two facts with the id "${id}" were written to "${table}" at once. One of them must go to quarantine first.`);
  }
}

/** Whom a row is about: its own column, or the member whose letters the commitment's id begins with. */
function memberOf(table: FactTable, row: AnyFact): string | null {
  if (table === "member") return row.id;
  const commitmentId = textOf(row, "commitment_id") ?? textOf(row, "subject_id") ?? textOf(row, "from_id");
  return textOf(row, "member_id") ?? memberOfCommitmentId(commitmentId ?? "")?.member ?? null;
}

function isSame(old: object, fact: object): boolean {
  return differences(old, fact).length === 0;
}

function differences(old: object, fact: object): string[] {
  return Object.keys(fact).filter(
    (field) => !NOT_A_CHANGE.has(field) && (Reflect.get(old, field) ?? null) !== (Reflect.get(fact, field) ?? null),
  );
}

function textOf(row: object, field: string): string | null {
  const value: unknown = Reflect.get(row, field);
  return value === null || value === undefined ? null : String(value);
}

function* inParts(ids: readonly number[]): Generator<readonly number[]> {
  for (let start = 0; start < ids.length; start += 500) yield ids.slice(start, start + 500);
}
