import type { PageLine } from "./page-line.ts";

interface Row {
  readonly start: number;
  /** First line and the line after the last, for each cell. */
  readonly cells: [number, number][];
  readonly table: Table;
}

interface Table {
  /** A table inside one of its cells: such a table lays the page out. */
  holdsTable: boolean;
}

const MAX_CELLS = 100;
/** A cell of data has a few lines; a cell with more is a part of the page. */
const MAX_LINES_OF_CELL = 6;

/** Joins the lines of a row's cells to one line, unless the table only lays out the page. */
export class RowBuilder {
  readonly #tables: Table[] = [];
  readonly #rows: Row[] = [];

  openTable(): void {
    for (const table of this.#tables) table.holdsTable = true;
    this.#tables.push({ holdsTable: false });
  }

  closeTable(): void {
    this.#tables.pop();
  }

  openRow(at: number): void {
    this.#rows.push({ start: at, cells: [], table: this.#tables.at(-1) ?? { holdsTable: false } });
  }

  openCell(at: number): void {
    const row = this.#rows.at(-1);
    if (row && row.cells.length < MAX_CELLS) row.cells.push([at, at]);
  }

  closeCell(at: number): void {
    const cell = this.#rows.at(-1)?.cells.at(-1);
    if (cell) cell[1] = Math.max(cell[0], at);
  }

  closeRow(lines: PageLine[]): void {
    const row = this.#rows.pop();
    if (!row || row.table.holdsTable || row.cells.length < 2) return;
    const parts = lines.slice(row.start);
    const cells = row.cells.map(([from, to]) => lines.slice(from, to));
    const isData = cells.every((cell) => cell.length <= MAX_LINES_OF_CELL && cell.every(({ item }) => item === null));
    // Lines beside the cells come from broken markup: then nothing is joined.
    if (!isData || parts.length === 0 || cells.flat().length !== parts.length) return;
    const texts = cells.map((cell) =>
      cell
        .map(({ text }) => text)
        .join(" ")
        .trim(),
    );
    lines.length = row.start;
    lines.push({
      number: 0,
      text: texts.join(" | ").replace(/\s+/g, " ").trim(),
      images: parts.flatMap(({ images }) => images),
      links: parts.flatMap(({ links }) => links),
      item: null,
      cells: texts,
    });
  }
}
