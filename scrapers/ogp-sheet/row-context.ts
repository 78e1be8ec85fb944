import type { QuarantineRecord } from "../src/load/records.ts";
import type { SheetRow } from "./read-sheet.ts";
import { sheetColumns } from "./sheet-columns.ts";

/** One row on its way into records: its cells by our names, and what had to be set aside or repaired. */
export class RowContext {
  readonly problems: QuarantineRecord[] = [];

  constructor(
    readonly row: SheetRow,
    readonly sourceId: string,
    readonly memberId: string | null,
    readonly subjectId: string,
  ) {}

  /** The cell of one of the fields of columns.yml, without surrounding space. */
  field(field: string): string {
    return this.cell(headerOf(field)).trim();
  }

  /** As `field`, but null for what the sheet writes into empty cells. */
  value(field: string): string | null {
    const cell = this.field(field);
    return isEmpty(cell) ? null : cell;
  }

  cell(header: string): string {
    return this.row.cells[header] ?? "";
  }

  locator(header: string): string {
    return `row ${this.row.number}, column "${header}"`;
  }

  locatorOf(field: string): string {
    return this.locator(headerOf(field));
  }

  quarantine(header: string, reason: string, message: string): void {
    this.#note("QUARANTINED", header, reason, message);
  }

  /** As `quarantine`, but without the cell itself, which holds what may not be stored. */
  withheld(header: string, reason: string, message: string): void {
    this.#note("QUARANTINED", header, reason, message, "(withheld)");
  }

  /** The value stays as printed, with what it can mean. */
  undecided(header: string, reason: string, message: string): void {
    this.#note("UNDECIDED", header, reason, message);
  }

  repaired(header: string, reason: string, message: string): void {
    this.#note("REPAIRED", header, reason, message);
  }

  #note(
    state: QuarantineRecord["state"],
    header: string,
    reason: string,
    message: string,
    raw = this.cell(header),
  ): void {
    this.problems.push({
      memberId: this.memberId,
      subjectId: this.subjectId,
      state,
      reason,
      message,
      raw,
      locator: this.locator(header),
      sourceId: this.sourceId,
    });
  }
}

export function headerOf(field: string): string {
  const header = sheetColumns().fields.get(field);
  if (header === undefined) throw new Error(`columns.yml has no column for the field "${field}".`);
  return header;
}

/** What the sheet writes where it has nothing: NA, ND, NR or no text at all. */
export function isEmpty(cell: string): boolean {
  return /^(|NA|ND|NR)$/.test(cell.trim());
}
