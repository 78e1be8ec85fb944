import type { Leftover, ReadingProblem } from "../src/read/reading.ts";
import { figureTokens } from "./figure-tokens.ts";
import { type GlanceSection, glanceSection } from "./glance-section.ts";
import { type FoundLabel, labelsInLine } from "./labels-in-line.ts";
import { hasBullet, type ReportLine, withoutBullet, wordCount } from "./report-line.ts";
import { problem, shortened, withoutPeople } from "./report-reading.ts";
import type { TableBlock, TableRow } from "./table-labels.ts";

/** A row of the table: its label with what was printed beside it. */
export interface GlanceRow {
  readonly row: TableRow;
  /** As printed, without the colon. */
  readonly label: string;
  /** Heading of the block, as printed; null above the first. */
  readonly block: string | null;
  /** `DESIGN` or `FINAL` where a block says so. */
  readonly stage: string | null;
  /** Column headings in force, as printed; empty in tables of one column. */
  readonly columns: readonly string[];
  /** Cells of a row of figures; a word or a list otherwise. Empty where the copy lost the value. */
  readonly values: readonly string[];
  /** Everything printed after the label, for problems. */
  readonly raw: string;
  readonly place: string;
}

export interface GlanceTable {
  readonly heading: string | null;
  readonly rows: readonly GlanceRow[];
  readonly leftovers: readonly Leftover[];
  readonly problems: readonly ReadingProblem[];
}

/** An entry of a list with more words is prose. */
const LIST_WORDS = 12;
/** A value in words with more of them is prose. */
const VALUE_WORDS = 6;

/**
 * The "At a glance" table of a report in whatever form the lines have it: with colons or without, one or two columns, a
 * cell on a line or the whole table on one, with blocks whose labels repeat. Null where there is none.
 */
export function readGlanceTable(lines: readonly ReportLine[]): GlanceTable | null {
  const section = glanceSection(lines);
  if (!section) return null;
  const table = new TableReader(section).read();
  const valued = table.rows.filter(({ values }) => values.length > 0).length;
  return section.heading === null && valued < 2 ? null : table;
}

interface OpenRow {
  readonly found: FoundLabel;
  readonly row: TableRow;
  readonly place: string;
  readonly block: string | null;
  readonly stage: string | null;
  readonly columns: readonly string[];
  readonly parts: string[];
  /** A value on the label's own line is whole: what follows below belongs to something else. */
  hasOwnValue: boolean;
}

class TableReader {
  readonly #rows: GlanceRow[] = [];
  readonly #leftovers: Leftover[] = [];
  readonly #problems: ReadingProblem[] = [];
  #block: { readonly entry: TableBlock; readonly printed: string } | null = null;
  #stage: string | null = null;
  #columns: { readonly id: string; readonly printed: string }[] = [];
  #open: OpenRow | null = null;

  constructor(readonly section: GlanceSection) {}

  read(): GlanceTable {
    for (const line of this.section.lines) this.#readLine(line);
    this.#close();
    return { heading: this.section.heading, rows: this.#rows, leftovers: this.#leftovers, problems: this.#problems };
  }

  #readLine({ text: printed, place }: ReportLine): void {
    const text = withoutBullet(printed);
    const labels = labelsInLine(text, this.#block?.entry.id ?? null);
    this.#takeText(text.slice(0, labels[0]?.start ?? text.length), hasBullet(printed), place);
    for (const [index, found] of labels.entries()) {
      this.#takeLabel(found, place);
      const value = withoutBulletsAfter(text.slice(found.end, labels[index + 1]?.start ?? text.length));
      if (/[\p{L}\p{N}]|\|/u.test(value)) this.#takeOwnValue(value, place);
    }
  }

  #takeLabel(found: FoundLabel, place: string): void {
    const { block, column, row } = found.label;
    this.#close();
    if (block) {
      this.#block = { entry: block, printed: found.printed };
      this.#stage = block.stage ?? this.#stage;
    }
    if (column) {
      const isNewHeader = this.#columns.some(({ id }) => id === column.id);
      this.#columns = [...(isNewHeader ? [] : this.#columns), { id: column.id, printed: found.printed }];
    }
    if (!row) return;
    const columns = this.#columns.map(({ printed }) => printed);
    const heading = this.#block?.printed ?? null;
    this.#open = { found, row, place, block: heading, stage: this.#stage, columns, parts: [], hasOwnValue: false };
  }

  #takeOwnValue(value: string, place: string): void {
    if (!this.#open) {
      // Beside a heading there is nothing to read but the strokes between cells.
      if (/[\p{L}\p{N}]/u.test(value)) this.#leaveOver(value, place);
      return;
    }
    this.#open.parts.push(value);
    this.#open.hasOwnValue = /[\p{L}\p{N}]/u.test(value);
  }

  /** Text without a label: a cell of the row above, an entry of its list, or a leftover. */
  #takeText(text: string, isEntry: boolean, place: string): void {
    const value = text.trim();
    if (!/[\p{L}\p{N}]/u.test(value)) return;
    const open = this.#open;
    if (open?.row.kind === "list" && wordCount(value) <= LIST_WORDS && this.#takeEntry(open, value, isEntry)) return;
    if (open && !open.hasOwnValue && this.#mayFollow(open, value)) open.parts.push(value);
    else this.#leaveOver(value, place);
  }

  /** Entries have a sign before them; a line without one that begins small is the end of the entry above. */
  #takeEntry({ parts }: OpenRow, value: string, isEntry: boolean): boolean {
    const last = parts.at(-1);
    if (isEntry) parts.push(value);
    else if (last !== undefined && /^\p{Ll}/u.test(value)) parts[parts.length - 1] = `${last} ${value}`;
    return isEntry || (last !== undefined && /^\p{Ll}/u.test(value));
  }

  #mayFollow(open: OpenRow, value: string): boolean {
    if (open.row.kind === "list") return false;
    if (open.row.kind !== "count") return open.parts.length === 0 && wordCount(value) <= VALUE_WORDS;
    return open.parts.length < Math.max(1, open.columns.length) && figureTokens(value) !== undefined;
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    const { row, place, block, stage, columns, parts, found } = open;
    const raw = row.kind === "list" ? entriesOf(parts).join("; ") : parts.join(" ").trim();
    const values = row.kind === "count" ? figureTokens(raw) : [bareCell(raw)].filter((value) => value !== "");
    const gathered = { row, label: found.printed, block, stage, columns, raw, place };
    if (values === undefined) this.#refuse(found.printed, raw, place);
    else this.#rows.push({ ...gathered, values });
  }

  #refuse(label: string, raw: string, place: string): void {
    const message = `"${label}" should have a figure but has other text. Nothing was read of it; look at the page.`;
    this.#problems.push(problem("UNKNOWN_VALUE", message, raw, place));
  }

  #leaveOver(value: string, place: string): void {
    // A footnote is prose about the rows and none itself.
    if (value.startsWith("*")) return;
    this.#leftovers.push({ place, text: withoutPeople(shortened(value)) });
    if (!/^[^:]{3,80}(?::|\s\d{1,3}(?:\s?\(\d{1,3}%\))?$)/u.test(value)) return;
    const message = "The table has a label that is in none of the known wordings. Add it to table-labels.yml.";
    this.#problems.push(problem("UNKNOWN_LABEL", message, value, place));
  }
}

/** In copies without line ends the sign before the next row stands behind the value of the last. */
function withoutBulletsAfter(text: string): string {
  return text.replace(/[\s•●○·▪‣◦\ue000-\uf8ff]+$/u, "").trim();
}

/** Entries that stand on one line have their signs between them. */
function entriesOf(parts: readonly string[]): string[] {
  const entries = parts.flatMap((part) => bareCell(part).split(/\s*[•●○·▪‣◦\ue000-\uf8ff]\s*/u));
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== "");
}

function bareCell(text: string): string {
  return text.replace(/^[|/\s]+|[|\s]+$/gu, "");
}
