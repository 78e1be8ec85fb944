import { isPublicCommentDraft, type ReportType, reportTypeFromTitle } from "@ogp-graph/schema/vocabulary/index.ts";
import type { CuratedReport } from "../src/curated/record.ts";
import type { ReadingProblem } from "../src/read/reading.ts";
import { findingsInLines } from "./commitment-findings.ts";
import { type GlanceTable, readGlanceTable } from "./glance-table.ts";
import type { PrintedTable } from "./printed-table.ts";
import { processLine } from "./process-line.ts";
import { ratedCommitments } from "./rated-commitments.ts";
import { readRecommendations } from "./recommendations.ts";
import { readReportHead } from "./report-head.ts";
import type { ReportLine } from "./report-line.ts";
import { PAGE, problem, type ReportReading } from "./report-reading.ts";
import { factsOfTable } from "./table-facts.ts";

/** A report as lines, from a page or a PDF. */
export interface ReportText {
  /** As printed; null where the copy has none. */
  readonly title: string | null;
  readonly url: string;
  readonly lines: readonly ReportLine[];
  /** The lines in which to look for the "At a glance" table, where they are not those of the text. */
  readonly glanceLines?: readonly ReportLine[];
  /** Tables that rate commitments. */
  readonly tables: readonly PrintedTable[];
}

/** What a report's lines give to a reading. */
export type ReportFacts = Pick<
  ReportReading,
  "layout" | "reports" | "figures" | "leftovers" | "problems" | "rated" | "recommendations"
>;

/** A draft is stamped on every page, or its title says so. */
const DRAFT_MARK = /^(?:version\s+for\s+public\s+comment|embargoed\s+for\s+public\s+comment)\b/iu;

/**
 * One report from its lines: kind by its title or by the table's own line, head block, table, ratings, recommendations. A
 * report whose kind cannot be told is no record: its figures stay in `figures` and a problem says so.
 */
export function readReportLines(text: ReportText): ReportFacts {
  const head = readReportHead(text.lines);
  const table = readGlanceTable(text.glanceLines ?? text.lines);
  const kind = kindOf(text.title, table);
  const facts = table && factsOfTable(table, kind.type);
  const ratings = kind.type ? rate(text, kind.type) : { rated: [], problems: [] };
  const assessments = facts?.planAssessments ?? [];
  const process = kind.type && processLine(text.lines, kind.type);
  const isNew =
    process && !assessments.some(({ indicator, stage }) => indicator === process.indicator && stage === process.stage);
  const reports: CuratedReport[] = kind.type
    ? [
        {
          type: kind.type.id,
          title: text.title,
          plan: null,
          publicationYear: head.publicationYear,
          url: text.url,
          forPublicComment: isDraft(text),
          ...(head.datesUnderReview === null ? {} : { datesUnderReview: head.datesUnderReview }),
          ...(head.planPrinted === null ? {} : { planPrinted: head.planPrinted }),
          figures: [...(facts?.figures ?? [])],
          planAssessments: [...assessments, ...(isNew ? [process] : [])],
          sources: [PAGE],
        },
      ]
    : [];
  const country = head.country === null ? [] : [{ label: "Country", printed: head.country }];
  const strayFigures = kind.type ? [] : (facts?.figures ?? []).map(({ label, printed }) => ({ label, printed }));
  return {
    layout: layoutOf(table, ratings.rated.length),
    reports,
    figures: [...country, ...(facts?.about ?? []), ...strayFigures],
    leftovers: table?.leftovers ?? [],
    problems: [...kind.problems, ...head.problems, ...(facts?.problems ?? []), ...ratings.problems],
    rated: ratings.rated,
    recommendations: readRecommendations(text.lines),
  };
}

function rate(text: ReportText, type: ReportType) {
  const tables = [...text.tables, ...findingsInLines(text.lines)];
  const read = tables.map((table) => ratedCommitments(table, { type, title: text.title }));
  return { rated: read.flatMap(({ rated }) => rated), problems: read.flatMap(({ problems }) => problems) };
}

/** The title names the kind; where it does not, the table's line does ("Report type: Design"). */
function kindOf(title: string | null, table: GlanceTable | null) {
  const printed = table?.rows.find(({ row }) => row.kind === "type")?.values[0];
  const fromTable =
    printed === undefined ? undefined : (reportTypeFromTitle(`${printed} Report`) ?? reportTypeFromTitle(printed));
  const type = (title === null ? undefined : reportTypeFromTitle(title)) ?? fromTable ?? null;
  const problems: ReadingProblem[] = [];
  if (type === null) {
    const message = "Neither the title nor the table names a known kind of report, so no report was made of it.";
    problems.push(problem("UNKNOWN_REPORT_TYPE", message, title ?? "", "title"));
  } else if (fromTable && fromTable.id !== type.id) {
    const message = `The title says ${type.title}, the table "${printed}". The title was believed.`;
    problems.push(problem("REPORT_TYPE_DIFFERS", message, printed ?? "", "at a glance"));
  }
  return { type, problems };
}

function isDraft({ title, lines }: ReportText): boolean {
  return (title !== null && isPublicCommentDraft(title)) || lines.some(({ text }) => DRAFT_MARK.test(text));
}

function layoutOf(table: GlanceTable | null, rated: number): string {
  const columns = Math.max(0, ...(table?.rows ?? []).map((row) => row.columns.length));
  const parts = [
    table === null ? "no table" : columns > 1 ? "two-column table" : "table",
    table !== null && table.heading === null ? "heading lost" : null,
    rated > 0 ? "commitments rated" : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
