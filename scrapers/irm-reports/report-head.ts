import type { ReadingProblem } from "../src/read/reading.ts";
import { type ReportLine, withoutBullet, wordCount } from "./report-line.ts";
import { problem, shortened } from "./report-reading.ts";
import { labelKey, tableLabels } from "./table-labels.ts";

/** What the lines before the text say of the report. Null where not printed. */
export interface ReportHead {
  /** `Kenya Action Plan 2018-2020` */
  readonly planPrinted: string | null;
  /** As printed, also where it breaks off (`2018-202`). */
  readonly datesUnderReview: string | null;
  readonly publicationYear: number | null;
  readonly country: string | null;
  readonly problems: readonly ReadingProblem[];
}

/** Head lines come before the text; a plan or a researcher named further down is somebody's sentence. */
const HEAD_LINES = 60;
const VALUE_WORDS = 16;

/**
 * The head block: `- Action Plan: …`, `- Dates Under Review: …`, `- Report Publication Year: …` or, in the older layout,
 * `Country : Kenya`, with the value on the label's line or the one below. Names of researchers are read over, never kept.
 */
export function readReportHead(lines: readonly ReportLine[]): ReportHead {
  const found = new Map<string, { readonly printed: string; readonly place: string }>();
  const head = lines.slice(0, HEAD_LINES);
  for (const [index, line] of head.entries()) {
    const labelled = fieldIn(line.text);
    if (!labelled || found.has(labelled.field)) continue;
    const below = head[index + 1]?.text ?? "";
    const printed = labelled.value === "" && !fieldIn(below) ? withoutBullet(below) : labelled.value;
    if (printed !== "" && wordCount(printed) <= VALUE_WORDS) found.set(labelled.field, { printed, place: line.place });
  }
  const year = found.get("publicationYear");
  const isYear = year !== undefined && /^20\d\d$/u.test(year.printed);
  const message = "The year of publication is not four digits from 2000 on. It was left out.";
  return {
    planPrinted: found.get("planPrinted")?.printed ?? null,
    datesUnderReview: found.get("datesUnderReview")?.printed ?? null,
    publicationYear: isYear ? Number(year.printed) : null,
    country: found.get("country")?.printed ?? null,
    problems: year && !isYear ? [problem("UNKNOWN_VALUE", message, shortened(year.printed), year.place)] : [],
  };
}

/** A line that opens with a head label and a colon, `Country : Kenya` too. */
function fieldIn(text: string): { readonly field: string; readonly value: string } | undefined {
  const [, label, value] = /^([^:]{3,40}?)\s*:\s*(.*)$/u.exec(withoutBullet(text)) ?? [];
  const field = label === undefined ? undefined : tableLabels().head.get(labelKey(label));
  return field === undefined ? undefined : { field, value: (value ?? "").trim() };
}
