import { reportTypeFromTitle } from "@ogp-graph/schema/vocabulary/index.ts";
import { readReportLines } from "./read-report-lines.ts";
import { type ReportLine, wordCount } from "./report-line.ts";
import { type CapturedPage, type ReportPage, reportPageLines } from "./report-page-lines.ts";
import { emptyReading, problem, type ReportReading } from "./report-reading.ts";
import { tablesInLines } from "./tables-in-lines.ts";

export const REPORT_PAGE_READER = "irm-reports/report-page";
export const REPORT_PAGE_VERSION = 1;

/** The title stands among the first lines, after the navigation. */
const TITLE_LINES = 60;
const TITLE_WORDS = 20;

/**
 * A page of an IRM report on OGP's site (`/documents/<slug>/`): the report with its figures and plan assessments, and the
 * commitments that its tables and lists rate, by their number in the plan. Prose, excerpts and researchers' names are not
 * kept. Never throws; what could not be taken at its word is in `problems`.
 *
 * A machine translation is recognised and not read: its title stands in `links`, with the page's own address.
 */
export function readReportPage(capture: CapturedPage): ReportReading {
  const page = reportPageLines(capture);
  const empty = emptyReading(REPORT_PAGE_READER, REPORT_PAGE_VERSION, "report page");
  const title = titleOf(page);
  if (page.language !== "en") {
    const self = { url: capture.url, title, type: null, date: null };
    const message = `The page is in "${page.language}": a machine translation. No value was read; read the English page.`;
    const problems = [problem("TRANSLATED_PAGE", message, title ?? "", "page")];
    return { ...empty, layout: "translated", language: page.language, translated: true, links: [self], problems };
  }
  const facts = readReportLines({ title, url: capture.url, lines: page.lines, tables: tablesInLines(page.lines) });
  return { ...empty, ...facts, problems: [...cutsOf(page), ...facts.problems] };
}

/** The document's own title where it names a report; else the first line that does and has a year; else what there is. */
function titleOf({ title, lines }: ReportPage): string | null {
  if (title !== null && reportTypeFromTitle(title)) return title;
  const line = lines.slice(0, TITLE_LINES).find(isReportTitle);
  return line?.text ?? title;
}

function isReportTitle({ text }: ReportLine): boolean {
  return (
    /\b20\d\d\b/u.test(text) &&
    !/[:|]/u.test(text) &&
    wordCount(text) <= TITLE_WORDS &&
    reportTypeFromTitle(text) !== undefined
  );
}

function cutsOf({ cuts, whole }: ReportPage) {
  if (whole) return [];
  const what = cuts.length > 0 ? cuts.join(", ") : "the page breaks off before its end";
  return [problem("PAGE_CUT", `Not all of the page was read: ${what}.`, "", "page")];
}
