import { readReportPage } from "../../irm-reports/read-report-page.ts";
import { readReportPdf } from "../../irm-reports/read-report-pdf.ts";
import { reportPageLines } from "../../irm-reports/report-page-lines.ts";
import type { PageInput } from "../read/reader.ts";
import type { FoundLink, Reading } from "../read/reading.ts";

/** Copies in other languages stand beside the English one; more than these are not the report's. */
const MOST_PDFS = 4;

/** An IRM report, be the answer its page or its PDF: lists link to both. The page's own PDFs are its `links`. */
export async function readReportDocument(page: PageInput, options?: unknown): Promise<Reading> {
  const { url, body, contentType } = page;
  if (isPdf(body)) return readReportPdf({ url, body, title: titleIn(options) });
  const headers: Record<string, string> = contentType === null ? {} : { "content-type": contentType };
  const capture = { url, body, headers };
  const reading = readReportPage(capture);
  if (reading.translated || reading.reports.length === 0) return reading;
  return { ...reading, links: [...reading.links, ...pdfLinks(reportPageLines(capture).links, url)] };
}

/** PDF readers accept junk before the header, within the first kilobyte (ISO 32000-1, annex H). */
function isPdf(body: Uint8Array): boolean {
  return Buffer.from(body.subarray(0, 1024)).includes("%PDF-");
}

function titleIn(options: unknown): string | null {
  const title = typeof options === "object" && options !== null ? Reflect.get(options, "title") : undefined;
  return typeof title === "string" ? title : null;
}

function pdfLinks(links: readonly { readonly href: string; readonly text: string }[], base: string): FoundLink[] {
  const found = new Map<string, FoundLink>();
  for (const { href, text } of links) {
    if (!URL.canParse(href, base)) continue;
    const { href: url, pathname } = new URL(href, base);
    if (/\.pdf$/i.test(pathname) && !found.has(url))
      found.set(url, { url, title: text || null, type: "PDF", date: null });
  }
  return [...found.values()].slice(0, MOST_PDFS);
}
