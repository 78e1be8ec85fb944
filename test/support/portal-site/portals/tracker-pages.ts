import { escaped } from "./escaped.ts";

/** One row of a tracker's milestone table: column heading → cell; `links` stand in the cell of their column. */
export interface TrackerRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, readonly { readonly href: string; readonly text: string }[]>>;
}

/** A tracker's table as a PHP page prints it: menu, heading row, one milestone a row. The order of `columns` is the page's. */
export function trackerTable(title: string, columns: readonly string[], rows: readonly TrackerRow[]): string {
  const heading = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join("");
  const body = rows.map(({ cells, links }) => {
    const cell = (column: string) => {
      const shown = (links?.[column] ?? []).map(
        ({ href, text }) => `<li><a href="${escaped(href)}">${escaped(text)}</a></li>`,
      );
      return `<td>${escaped(cells[column] ?? "")}${shown.length > 0 ? `<ul>${shown.join("")}</ul>` : ""}</td>`;
    };
    return `<tr>${columns.map(cell).join("")}</tr>`;
  });
  return page(title, `<table id="t1"><thead><tr>${heading}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table>`);
}

export interface TrackerBlock {
  readonly number: string;
  readonly title: string;
  readonly lead: string;
  readonly milestones: readonly {
    readonly number: string;
    readonly text: string;
    readonly period: string;
    readonly status: string;
    readonly updated: string;
  }[];
}

/** A tracker's page on a whole plan: `COMMITMENT 4: …`, its milestones below, each with labels on lines of their own. */
export function trackerPlan(title: string, blocks: readonly TrackerBlock[], statusLabel = "Status"): string {
  const body = blocks.map(
    ({ number, title, lead, milestones }) => `<h3>COMMITMENT ${number}: ${escaped(title)}</h3>
<p><b>Lead MDA:</b> ${escaped(lead)}</p><p><b>Responsible person(s):</b> Zed Quorl, Unit of Filler</p>
${milestones
  .map(
    (milestone) => `<div><h4>Milestone ${milestone.number}: ${escaped(milestone.text)}</h4>
<p>Start-Finish Date: ${milestone.period}</p><p>${statusLabel}: <span>${milestone.status}</span></p><p>Last Updated: ${milestone.updated}</p></div>`,
  )
  .join("\n")}`,
  );
  return page(title, body.join("\n"));
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>
<ul class="menu"><li><a href="index.php">Home</a></li><li><a href="analysis.php">Analysis</a></li></ul>
<h1>${escaped(title)}</h1>
${body}
<footer>All rights reserved</footer></body></html>`;
}
