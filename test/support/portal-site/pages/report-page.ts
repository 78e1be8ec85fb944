import { type ReportTable, type TableForm, tableMarkup } from "./report-table.ts";

export interface ReportPageParts {
  readonly title: string;
  /** `Action Plan`, `Dates Under Review`, … in the order of the page. */
  readonly head?: readonly (readonly [label: string, value: string])[];
  readonly table?: ReportTable;
  readonly form?: TableForm;
  /** Markup between the table and the end, as a highlights table. */
  readonly body?: string;
  readonly language?: string;
}

/** Made-up prose: no report's text stands in this repository. */
const FILLER =
  "Lorva tem seldo marin ut vestra polim, quode narem isti bolvane sur memlo dasti venor, alque tormi selba nu ostra lempi vande.";

/** A page of an IRM report (`/documents/<slug>/`) in the layout with a head block of dashes. */
export function reportPage({
  title,
  head = [],
  table,
  form = "colons",
  body = "",
  language = "en",
}: ReportPageParts): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title} - Open Government Partnership</title></head>
<body><a href="#content">Skip Navigation</a>
<nav><ul><li><a href="/members/">Members</a></li><li><a href="/irm-guidance-overview/">About the IRM</a></li></ul></nav>
<main id="content"><h1>${title}</h1>
${head.map(([label, value]) => `<p>- ${label}: ${value}</p>`).join("\n")}
<p>${FILLER}</p>
${table === undefined ? "" : tableMarkup(table, form)}
<p>${FILLER}</p>
${body}
<h2>Downloads</h2><p>No comments yet</p><p>Leave a Reply</p>
</main><footer>Open Government Partnership</footer></body></html>`;
}

export interface HighlightRow {
  /** `✪1. Title`, as printed. */
  readonly commitment: string;
  readonly findings: readonly string[];
}

/** The forms of a highlights table: an HTML table, cells between strokes, a cell on a line, blanks only. */
export const highlightForms = ["table", "strokes", "lines", "blanks"] as const;

/** The table of a mid-term or end-of-term page that says which commitments were well designed and what they led to. */
export function highlights(
  headings: readonly string[],
  rows: readonly HighlightRow[],
  form: (typeof highlightForms)[number],
  notes: readonly string[] = [],
): string {
  const lines = [headings, ...rows.map(({ commitment, findings }) => [commitment, FILLER, ...findings])];
  const below = notes.map((note) => `<p>${note}</p>`).join("\n");
  if (form === "table") {
    return `<table>${lines.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>${below}`;
  }
  if (form === "lines")
    return (
      lines
        .flat()
        .map((cell) => `<p>${cell}</p>`)
        .join("\n") + below
    );
  const separator = form === "strokes" ? " | " : " ";
  const end = form === "strokes" ? " |" : "";
  return lines.map((cells) => `<p>${cells.join(separator)}${end}</p>`).join("\n") + below;
}

/** The note under such a table, in words of our own around the ones that are read. */
export const WELL_DESIGNED_NOTE = "*Polim narem specific, relevant, mar transformative potential impact.";
