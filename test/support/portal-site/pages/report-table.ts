/** A line of an "At a glance" table: a block heading, a row with its values, or a row with a list below it. */
export type TableLine =
  | { readonly block: string }
  | { readonly label: string; readonly values: readonly string[] }
  | { readonly label: string; readonly list: readonly string[] };

/** An "At a glance" table as a report prints it, without its outward form. */
export interface ReportTable {
  /** Null for copies that lost it. */
  readonly heading: string | null;
  readonly columns?: readonly string[];
  readonly lines: readonly TableLine[];
  readonly note?: string;
}

/**
 * The forms in which copies of report pages have the table: a label and a colon on a line, blanks instead of the colon, an HTML
 * table, cells between strokes or slashes, a cell on a line, the whole table on one line, or labels whose values were lost.
 */
export const tableForms = [
  "colons",
  "blanks",
  "table",
  "strokes",
  "slashes",
  "cells-on-lines",
  "one-line",
  "values-lost",
] as const;
export type TableForm = (typeof tableForms)[number];

/** The table as markup. */
export function tableMarkup(table: ReportTable, form: TableForm): string {
  if (form === "table") return htmlTable(table);
  const header = table.columns ?? [];
  const heading = table.heading === null ? [] : [table.heading];
  const columns = form === "cells-on-lines" ? header : header.length > 0 ? [header.join(" ")] : [];
  const note = table.note === undefined ? [] : [table.note];
  const lines = [...heading, ...columns, ...table.lines.flatMap((line) => linesOf(line, form)), ...note];
  return form === "one-line" ? `<p>${lines.join(" ")}</p>` : lines.map((line) => `<p>${line}</p>`).join("\n");
}

function linesOf(line: TableLine, form: TableForm): string[] {
  if ("block" in line) return [line.block];
  if ("list" in line)
    return [`${line.label}:`, ...(form === "values-lost" ? [] : line.list.map((entry) => `• ${entry}`))];
  const { label, values } = line;
  if (form === "values-lost") return [label];
  if (form === "cells-on-lines") return [label, ...values];
  if (form === "strokes") return [[label, ...values].join(" | ")];
  if (form === "slashes") return [[label, ...values].join(" / ")];
  return [`${label}${form === "blanks" ? " &nbsp; &nbsp; &nbsp;" : ":"} ${values.join(" ")}`];
}

function htmlTable({ heading, columns = [], lines, note }: ReportTable): string {
  const rows = lines.map((line) => {
    if ("block" in line) return `<tr><td colspan="3"><b>${line.block}</b></td></tr>`;
    const cells = "list" in line ? [line.list.join("; ")] : line.values;
    return `<tr><td>${line.label}</td>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  const header =
    columns.length === 0 ? [] : [`<tr><td></td>${columns.map((column) => `<th>${column}</th>`).join("")}</tr>`];
  const title = heading === null ? "" : `<h3>${heading}</h3>`;
  return `${title}<table>${[...header, ...rows].join("")}</table>${note === undefined ? "" : `<p>${note}</p>`}`;
}
