import type { CuratedCountry, CuratedReport } from "@ogp-graph/scrapers/curated/record.ts";
import { reportPage } from "../pages/report-page.ts";
import type { ReportTable, TableForm, TableLine } from "../pages/report-table.ts";
import type { PrintedReport } from "./printed-facts.ts";
import { htmlPage, type SitePage } from "./site-page.ts";

const OGP = "https://www.opengovpartnership.org";
const FORMS: readonly TableForm[] = ["colons", "table", "strokes", "blanks"];

/** An IRM report as its page prints it, with what the page holds. */
export interface ReportOnSite {
  readonly page: SitePage;
  readonly printed: PrintedReport;
}

/** The page of a report with its table; `index` varies the table's form. Undefined for one whose title was never seen. */
export function reportOnSite(country: CuratedCountry, report: CuratedReport, index: number): ReportOnSite | undefined {
  const { title, type, forPublicComment, publicationYear, planPrinted, datesUnderReview } = report;
  if (title === null) return undefined;
  const isDraftNamed = /public comment/i.test(title);
  const printedTitle = forPublicComment && !isDraftNamed ? `${title} – For Public Comment` : title;
  const address = addressOf(report, printedTitle);
  const head = [
    ["Action Plan", planPrinted ?? country.plans.find(({ number }) => number === report.plan)?.title ?? null],
    ["Dates Under Review", datesUnderReview ?? null],
    ["Report Publication Year", publicationYear === null ? null : String(publicationYear)],
  ].flatMap(([label, value]) => (label && value ? [[label, value] as const] : []));
  const table = tableOf(report);
  const form = FORMS[index % FORMS.length] ?? "colons";
  const sentences = report.planAssessments.filter(isSentence).map(({ label }) => `<h3>${label}</h3>`);
  const body = reportPage({ title: printedTitle, head, ...(table ? { table, form } : {}), body: sentences.join("") });
  const figures = table ? report.figures.filter((one) => !one.fromText && !isInWords(one)) : [];
  return {
    page: htmlPage(address, body),
    printed: {
      address,
      title: printedTitle,
      type,
      year: publicationYear,
      figures: figures.map(({ label, printed }) => ({ label, printed })),
    },
  };
}

function addressOf({ url }: CuratedReport, title: string): string {
  const isOwn =
    url !== null && /(^|\.)opengovpartnership\.org$/.test(new URL(url).hostname) && !/\/(es|fr)\//.test(url);
  if (isOwn) return `${OGP}${new URL(url).pathname}${new URL(url).search}`;
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${OGP}/documents/${slug}/`;
}

/** "three stand-alone commitments and a cluster of seven" is no figure: it goes to quarantine. */
function isInWords({ label, printed }: CuratedReport["figures"][number]): boolean {
  return /commitments$/i.test(label) && !/\d|n\/a/i.test(printed);
}

/** `Kenya Did Not act contrary to OGP process`: a line of its own, without a value. */
function isSentence({ label }: CuratedReport["planAssessments"][number]): boolean {
  return /\bdid (not )?act\b/i.test(label);
}

function tableOf({ figures, planAssessments }: CuratedReport): ReportTable | undefined {
  const printed = figures.filter(({ fromText }) => !fromText);
  if (printed.length === 0) return undefined;
  const columns = [...new Set(printed.flatMap(({ column }) => column ?? []))];
  const rows = planAssessments.filter((one) => !isSentence(one));
  const at = (stage: string) =>
    rows.filter((one) => one.stage === stage).map(({ label, printed }) => ({ label, values: [printed] }));
  const design = at("DESIGN");
  const later = rows
    .filter(({ stage }) => stage !== "DESIGN")
    .map(({ label, printed }) => ({ label, values: [printed] }));
  const lines: TableLine[] = [
    ...(design.length > 0 ? [{ block: "Action plan development" }, ...design, { block: "Action plan design" }] : []),
    ...figureLines(printed),
    ...(later.length > 0 ? [{ block: "Action plan implementation" }, ...later] : []),
  ];
  return { heading: "Table 1. At a glance", lines, ...(columns.length > 0 ? { columns } : {}) };
}

function figureLines(figures: CuratedReport["figures"]): TableLine[] {
  const lines: TableLine[] = [];
  let open: string | undefined;
  for (const { block, label, printed } of figures) {
    if (block !== undefined && block !== open) lines.push({ block });
    open = block;
    // https://www.opengovpartnership.org/documents/peru-design-report-2019-2021/ has the two below a line of their own.
    if (block === undefined && label === "Relevant to OGP values") lines.push({ block: "Commitments that are:" });
    const last = lines.at(-1);
    if (last && "values" in last && last.label === label)
      lines[lines.length - 1] = { label, values: [...last.values, printed] };
    else lines.push({ label, values: [printed] });
  }
  return lines;
}
