import {
  isPublicCommentDraft,
  missingFrom,
  type ReportType,
  reportTypeFromTitle,
} from "@ogp-graph/schema/vocabulary/index.ts";

export interface NamedReport {
  /** As the page prints it. */
  readonly title: string;
  readonly type: ReportType;
}

/** What the line "IRM Report" says. */
export interface NamedReports {
  /** In the order of the page, newest first. */
  readonly reports: readonly NamedReport[];
  /** The line says that the review is not out. */
  readonly pending: boolean;
  /** Titles of no type that we know, titles that ran together, and drafts for public comment, whose values are not final. */
  readonly unknown: readonly string[];
}

/**
 * The reports that a commitment page names. Several are joined by ", "; a part without a year belongs to the next one,
 * since titles hold commas too.
 */
export function namedReports(lines: readonly string[]): NamedReports {
  const reports: NamedReport[] = [];
  const unknown: string[] = [];
  let pending = false;
  for (const title of lines.flatMap(titlesIn)) {
    const type = reportTypeFromTitle(title);
    if (missingFrom(title)) pending = true;
    else if (type && !isPublicCommentDraft(title) && !isSeveral(title)) {
      if (!reports.some((report) => report.title === title)) reports.push({ title, type });
    } else unknown.push(title);
  }
  return { reports, pending, unknown };
}

/** A report covers one span of years; more years are two titles that ran together. */
function isSeveral(title: string): boolean {
  return [...title.matchAll(/\d{4}/g)].length > 2;
}

function titlesIn(line: string): string[] {
  const titles: string[] = [];
  let open = "";
  for (const part of line.split(/\s*[,;|]\s+/).filter((text) => text !== "")) {
    open = open === "" ? part : `${open}, ${part}`;
    if (!/\d{4}/.test(part) && !missingFrom(part)) continue;
    titles.push(open);
    open = "";
  }
  return open === "" ? titles : [...titles, open];
}

/** The report that carries ratings of a stage; undefined where none is named. */
export function reportOfStage(reports: readonly NamedReport[], stage: string): NamedReport | undefined {
  return reports.find(({ type }) => type.stages.includes(stage));
}
