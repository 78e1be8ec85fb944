import { isPublicCommentDraft, reportTypeFromTitle } from "@ogp-graph/schema/vocabulary/index.ts";
import { type PdfLimits, readPdfLines } from "../src/read/pdf-lines.ts";
import type { PdfPage } from "../src/read/pdf-text.ts";
import { glanceLinesInPdf } from "./glance-lines-in-pdf.ts";
import { readReportLines } from "./read-report-lines.ts";
import { type ReportLine, wordCount } from "./report-line.ts";
import { emptyReading, problem, type ReportReading } from "./report-reading.ts";
import { isTableHeader } from "./tables-in-lines.ts";
import { tablesInPdf } from "./tables-in-pdf.ts";

export const REPORT_PDF_READER = "irm-reports/report-pdf";
export const REPORT_PDF_VERSION = 1;

export interface ReportPdf {
  readonly url: string;
  readonly body: Uint8Array;
  /** As the page or list that links to the document prints it; else the document's own first pages name it. */
  readonly title?: string | null;
  readonly limits?: PdfLimits;
}

/** Cover and imprint. */
const TITLE_PAGES = 3;
const TITLE_WORDS = 20;

/**
 * An IRM report as a PDF: the same reading as of its page, from text by its place. Never throws. A file that cannot be read
 * whole (locked, cut off, altered, scanned, not a PDF) gives a reading with one problem and no fact.
 *
 * Recommendations are given as numbers, with a heading where one stands apart: their sentences are the IRM's prose.
 */
export async function readReportPdf({ url, body, title = null, limits = {} }: ReportPdf): Promise<ReportReading> {
  const empty = emptyReading(REPORT_PDF_READER, REPORT_PDF_VERSION, "report PDF");
  const pdf = await readPdfLines(body, limits);
  if (pdf.kind !== "text") {
    const reason = `PDF_${pdf.kind.toUpperCase().replaceAll("-", "_")}`;
    return { ...empty, layout: pdf.kind, problems: [problem(reason, pdf.message, "", url)] };
  }
  const own = ownTitle(pdf.pages);
  const facts = readReportLines({
    title: title ?? own,
    url,
    lines: proseLines(pdf.pages),
    glanceLines: glanceLinesInPdf(pdf.pages),
    tables: tablesInPdf(pdf.pages),
  });
  const unread = [
    ...pdf.problems.map(({ reason, message }) => problem(reason, message, "", url)),
    ...unreadTables(pdf.pages),
  ];
  // A draft keeps its mark also where the address names it and the page's title does not.
  const isDraft = own !== null && isPublicCommentDraft(own);
  const reports = facts.reports.map((report) => ({ ...report, forPublicComment: report.forPublicComment || isDraft }));
  return { ...empty, ...facts, reports, problems: [...unread, ...facts.problems] };
}

/** Columns so close that their cells run together: the table is there, and nothing of it can be told. */
function unreadTables(pages: readonly PdfPage[]) {
  return pages.flatMap(({ number, lines }) => {
    const header = lines.find(({ text }) => isTableHeader(text));
    if (!header || tablesInPdf([{ number, lines, slanted: [] }]).length > 0) return [];
    const message = `The table of commitments on page ${number} could not be parted into columns. Nothing of it was read.`;
    return [problem("TABLE_UNREADABLE", message, header.text, `page ${number}`)];
  });
}

/** Lines of running text; stamps across the page are lines of their own. */
function proseLines(pages: readonly PdfPage[]): ReportLine[] {
  return pages.flatMap(({ number, lines, slanted }) => {
    const upright = lines.map(({ text }, index) => ({ text, place: `page ${number}, line ${index + 1}` }));
    return [...upright, ...slanted.map((text) => ({ text, place: `page ${number}, across` }))];
  });
}

/** The first line, or two lines together, that name a kind of report and a year. */
function ownTitle(pages: readonly PdfPage[]): string | null {
  const lines = pages.slice(0, TITLE_PAGES).flatMap((page) => page.lines.map(({ text }) => text));
  for (const [index, line] of lines.entries()) {
    const together = `${line} ${lines[index + 1] ?? ""}`.trim();
    const title = [line, together].find(isTitle);
    if (title !== undefined) return title;
  }
  return null;
}

function isTitle(text: string): boolean {
  return (
    /\b20\d\d\b/u.test(text) &&
    !/[:|.]/u.test(text) &&
    wordCount(text) <= TITLE_WORDS &&
    reportTypeFromTitle(text) !== undefined
  );
}
