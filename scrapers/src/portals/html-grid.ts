import { load } from "cheerio";
import { boundMarkup } from "../read/bound-markup.ts";
import type { PageLink } from "../read/page-line.ts";
import { printedText } from "../read/printed-text.ts";

export interface GridCell {
  readonly text: string;
  readonly links: readonly PageLink[];
}

/** One row of a table, a cell for every column: a cell that spans several stands in each of them. */
export interface GridRow {
  readonly cells: readonly GridCell[];
  /** One cell over the whole width: a heading inside the table. */
  readonly isHeading: boolean;
}

const MAX_ROWS = 5_000;
const MAX_COLUMNS = 100;
const MAX_CELL = 5_000;
const MAX_LINKS = 50;
const UNSEEN = new Set(["script", "style", "noscript", "template"]);
const INLINE = new Set(["a", "abbr", "b", "em", "font", "i", "mark", "span", "small", "strong", "sub", "sup", "u"]);

type Document = ReturnType<ReturnType<typeof load>["root"]>[number];
type Node = Document["children"][number];
type Element = Extract<Node, { readonly attribs: unknown }>;

/** Every table of a page that holds no other table, as grids. Bounded in rows, columns and text; never throws. */
export function htmlGrids(html: string): readonly (readonly GridRow[])[] {
  const root = load(boundMarkup(html).html, { xml: { xmlMode: false, decodeEntities: true } }).root()[0];
  return root ? innerTables(root).map(gridOf) : [];
}

/** A table inside another one is data; the outer one lays out the page. */
function innerTables(root: Document): readonly Element[] {
  const tables: Element[] = [];
  const outer = new Set<Element>();
  const open: { readonly node: Document | Element; readonly table: Element | null }[] = [{ node: root, table: null }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, table } = next;
    const isTable = isElement(node) && node.name === "table";
    if (isTable) tables.push(node);
    if (isTable && table) outer.add(table);
    const within = isTable ? node : table;
    for (const child of node.children.toReversed()) if (isElement(child)) open.push({ node: child, table: within });
  }
  return tables.filter((table) => !outer.has(table));
}

function gridOf(table: Element): readonly GridRow[] {
  const rows = elementsIn(table, ["tr"]).slice(0, MAX_ROWS);
  const spans = new Spans();
  return rows.map((row) => {
    const cells = elementsIn(row, ["th", "td"]).slice(0, MAX_COLUMNS);
    for (const cell of cells) {
      const links = elementsIn(cell, ["a"]).filter(({ attribs }) => attribs["href"]);
      spans.add(
        {
          text: textOf(cell),
          links: links.slice(0, MAX_LINKS).map((link) => ({ href: link.attribs["href"] ?? "", text: textOf(link) })),
        },
        spanOf(cell.attribs["colspan"]),
        spanOf(cell.attribs["rowspan"]),
      );
    }
    return { cells: spans.endRow(), isHeading: cells.length === 1 && rows.length > 1 };
  });
}

/** Elements of these names below a node, in the order of the page. */
function elementsIn(node: Element, names: readonly string[]): readonly Element[] {
  const found: Element[] = [];
  const open: Node[] = node.children.toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    if (!isElement(next)) continue;
    if (names.includes(next.name)) found.push(next);
    for (const child of next.children.toReversed()) open.push(child);
  }
  return found;
}

/** What a reader sees of it, with a blank wherever an element other than plain emphasis begins or ends. */
function textOf(node: Element): string {
  const parts: string[] = [];
  let length = 0;
  const open: (Node | string)[] = node.children.toReversed();
  for (let next = open.pop(); next !== undefined && length < MAX_CELL; next = open.pop()) {
    const data = typeof next === "string" ? next : next.type === "text" ? next.data : "";
    parts.push(data.slice(0, MAX_CELL));
    length += data.length;
    if (typeof next === "string" || !isElement(next) || UNSEEN.has(next.name)) continue;
    const gap = INLINE.has(next.name) ? "" : " ";
    open.push(gap);
    for (const child of next.children.toReversed()) open.push(child);
    open.push(gap);
  }
  return printedText(parts.join(""));
}

function isElement(node: Node | Document): node is Element {
  return "attribs" in node && "name" in node;
}

function spanOf(printed: string | undefined): number {
  const span = /^\d{1,3}$/.test(printed ?? "") ? Number(printed) : 1;
  return Math.min(Math.max(span, 1), MAX_COLUMNS);
}

/** Puts cells into the places that the spans of earlier rows leave free. */
class Spans {
  #row: GridCell[] = [];
  #below: ({ readonly cell: GridCell; rows: number } | undefined)[] = [];

  add(cell: GridCell, columns: number, rows: number): void {
    this.#fill();
    for (let column = 0; column < columns && this.#row.length < MAX_COLUMNS; column += 1) {
      if (rows > 1) this.#below[this.#row.length] = { cell, rows };
      this.#row.push(cell);
    }
  }

  endRow(): readonly GridCell[] {
    this.#fill();
    const row = this.#row;
    this.#row = [];
    this.#below = this.#below.map((span) =>
      span && span.rows > 1 ? { cell: span.cell, rows: span.rows - 1 } : undefined,
    );
    return row;
  }

  #fill(): void {
    for (let span = this.#spanHere(); span; span = this.#spanHere()) this.#row.push(span.cell);
  }

  #spanHere() {
    return this.#row.length < MAX_COLUMNS ? this.#below[this.#row.length] : undefined;
  }
}
