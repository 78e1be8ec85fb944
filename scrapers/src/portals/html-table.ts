import type { SourceOf } from "@ogp-graph/schema/country/country-manifests.ts";
import { columnMap } from "./column-map.ts";
import { type GridRow, htmlGrids } from "./html-grid.ts";
import { itemsToReading } from "./items-to-reading.ts";
import { Notes } from "./notes.ts";
import { PortalChangedError } from "./portal-changed-error.ts";
import { linkAddress, type PortalPage } from "./portal-page.ts";
import { emptyReading, type PortalReading } from "./portal-reading.ts";
import type { PrintedItem } from "./printed-item.ts";
import { rowItem } from "./row-item.ts";

/** The heading row stands among the first of a table. */
const HEADING_ROWS = 5;

/**
 * Tables with one milestone or commitment a row. A table is recognised by the words of its columns, which may stand in
 * any order; several tables with them (one a theme) are read one after the other. Where a column is missing, renamed or
 * doubled nothing of the page is read, because the others may have moved too.
 */
export function readHtmlTable(source: SourceOf<"html-table">, page: PortalPage): PortalReading {
  const notes = new Notes();
  const empty = emptyReading("html-table", source.language);
  const { columns, optional, rows } = source.read;
  const tables = htmlGrids(page.text).flatMap((grid, index) => {
    const found = headingRow(source, grid);
    return found ? [{ ...found, grid, name: `table ${index + 1}` }] : [];
  });
  const wanted = Object.entries(columns).flatMap(([, labels]) => labels.slice(0, 1));
  const broken = tables.find(({ map }) => map.missing.length > 0 || map.twice.length > 0);
  if (tables.length === 0 || broken) {
    const found = broken ? broken.headings : headingsOf(page);
    const expected = broken
      ? [...broken.map.missing, ...broken.map.twice].flatMap((field) => columns[field] ?? [])
      : wanted;
    const changed = new PortalChangedError({ source: source.id, url: page.url, expected, found });
    return { ...empty, problems: [changed.toProblem(broken?.name ?? "page")] };
  }
  const items = tables.flatMap((table) => {
    for (const { heading } of table.map.unknown) notes.leftover(`${table.name}, heading`, heading);
    return tableItems(rows === "milestones" ? "milestone" : "commitment", table, page, notes);
  });
  const topic = "STATUS" as const;
  const facts = itemsToReading(items, { ...source, topic, dates: source.read.dates }, notes);
  const unused = optional.filter((field) => tables.every(({ map }) => !map.fields.has(field)));
  const layout = `html-table: ${tables.length} table(s)${unused.length > 0 ? ` without ${unused.join(", ")}` : ""}`;
  return { ...empty, ...facts, layout, leftovers: notes.leftovers, problems: notes.problems };
}

interface FoundTable {
  readonly at: number;
  readonly headings: readonly string[];
  readonly map: ReturnType<typeof columnMap>;
}

/** The row with the most known headings, if it has at least half of them: then the table is meant, even if one is renamed. */
function headingRow({ read }: SourceOf<"html-table">, grid: readonly GridRow[]): FoundTable | null {
  const rows = grid.slice(0, HEADING_ROWS).map((row, at) => {
    const headings = row.cells.map(({ text }) => text);
    return { at, headings, map: columnMap(headings, read.columns, read.optional) };
  });
  const best = rows.toSorted((a, b) => b.map.fields.size - a.map.fields.size)[0];
  const needed = Object.keys(read.columns).length - read.optional.length;
  return best && best.map.fields.size >= Math.max(2, Math.ceil(needed / 2)) ? best : null;
}

function headingsOf(page: PortalPage): readonly string[] {
  return htmlGrids(page.text).flatMap((grid) => (grid[0]?.cells ?? []).map(({ text }) => text));
}

function tableItems(
  kind: PrintedItem["kind"],
  { grid, at, headings, map, name }: FoundTable & { readonly grid: readonly GridRow[]; readonly name: string },
  page: PortalPage,
  notes: Notes,
): PrintedItem[] {
  return grid.slice(at + 1).flatMap(({ cells, isHeading }, index) => {
    const place = `${name}, row ${index + 1}`;
    const texts = cells.map(({ text }) => text);
    if (texts.every((text) => text === "") || texts.join("|") === headings.join("|")) return [];
    if (isHeading) {
      notes.leftover(place, texts[0] ?? "");
      return [];
    }
    if (cells.length !== headings.length) {
      const message = `The row has ${cells.length} cells and the table ${headings.length} columns; it was not taken.`;
      notes.problem("ROW_WIDTH", place, texts.join(" | "), message);
      return [];
    }
    const values = new Map([...map.fields].map(([field, column]) => [field, texts[column] ?? ""] as const));
    const proof = cells[map.fields.get("evidence") ?? -1]?.links ?? [];
    const evidence = proof.flatMap(({ href }) => linkAddress(page, href) ?? []);
    const item = rowItem(kind, { values, evidence, place }, notes);
    return item ? [item] : [];
  });
}
