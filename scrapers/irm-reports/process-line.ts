import type { ReportType } from "@ogp-graph/schema/vocabulary/index.ts";
import type { CuratedReport } from "../src/curated/record.ts";
import { type ReportLine, wordCount } from "./report-line.ts";

const LINE =
  /^(?<subject>.{0,60}?)\s*\b(?<negated>did\s+not\s+act|acted)\s+contrary\s+to\s+(?:the\s+)?OGP\s+process\.?$/iu;
/** A name: `Kenya`, `The Philippines`, `Côte d'Ivoire`. "It is not clear whether Kenya" is none. */
const NAME = /^(?:\p{Lu}[\p{L}'’.-]*|of|and|the|d['’]\p{Lu}\p{L}*)(?:\s+(?:\p{Lu}[\p{L}'’.-]*|of|and|the)){0,4}$/u;

/**
 * The heading by which mid-term and end-of-term reports say whether the member broke the process rules:
 * `Kenya Did Not act contrary to OGP process`. Only a line that is nothing else counts, and `Acted contrary to OGP process`
 * without a subject is a label whose value was lost. The stage is the report's own.
 */
export function processLine(
  lines: readonly ReportLine[],
  type: ReportType,
): CuratedReport["planAssessments"][number] | undefined {
  if (type.stage === null) return undefined;
  for (const { text } of lines) {
    const { subject, negated } = (wordCount(text) <= 12 && LINE.exec(text)?.groups) || {};
    if (subject === undefined || negated === undefined) continue;
    const isNegated = /not/iu.test(negated);
    if (subject === "" ? !isNegated : !NAME.test(subject)) continue;
    const printed = isNegated ? "No" : "Yes";
    return { indicator: "CONTRARY_TO_PROCESS", stage: type.stage, label: text.replace(/\.$/u, ""), printed };
  }
  return undefined;
}
