import { type ReportPageParts, reportPage } from "../../../test/support/portal-site/pages/report-page.ts";
import type { ReportTable } from "../../../test/support/portal-site/pages/report-table.ts";
import { readReportPage } from "../read-report-page.ts";
import type { ReportReading } from "../report-reading.ts";

export const PAGE_URL = "https://www.opengovpartnership.org/documents/report/";

export function readHtml(html: string, url = PAGE_URL): ReportReading {
  return readReportPage({
    url,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: new TextEncoder().encode(html),
  });
}

export function readPage(parts: ReportPageParts, url = PAGE_URL): ReportReading {
  return readHtml(reportPage(parts), url);
}

/** `block > label [column] = printed` of each figure of the first report. */
export function figuresOf({ reports }: ReportReading): string[] {
  return (reports[0]?.figures ?? []).map(({ block, label, column, printed }) => line(block, label, column, printed));
}

/** The same lines from the table itself: one value has no column, two have one each. */
export function figuresIn({ columns = [], lines }: ReportTable, words: readonly string[] = []): string[] {
  let block: string | undefined;
  return lines.flatMap((entry) => {
    if ("block" in entry) {
      block = entry.block.replace(/:$/u, "");
      return [];
    }
    if ("list" in entry) return [line(block, entry.label, undefined, entry.list.join("; "))];
    if (words.includes(entry.label)) return [];
    const isPair = entry.values.length > 1;
    return entry.values.map((value, index) => line(block, entry.label, isPair ? columns[index] : undefined, value));
  });
}

function line(block: string | undefined, label: string, column: string | undefined, printed: string): string {
  return `${block ?? ""} > ${label} [${column ?? ""}] = ${printed}`;
}
