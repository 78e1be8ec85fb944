import { type ReportLine, wordCount } from "./report-line.ts";
import type { ListedRecommendation } from "./report-reading.ts";

const HEADING =
  /^(?:table\s+\d+\s*[.:]\s*)?(?:(?:the\s+)?(?:five|5)\s+)?(?:key\s+|SMART\s+|IRM\s+){0,3}recommendations\b\s*:?$/iu;
/** Reports give five, the first ones up to ten. */
const MOST = 10;
/** A heading before a colon; with more words it is the recommendation itself. */
const HEADING_WORDS = 8;
/** Lines below the heading among which the list must go on. */
const WINDOW = 120;

/**
 * The numbered list of key recommendations: numbers, and headings of their own (`2. Specific: …`). A recommendation's text is
 * the IRM's prose under its licence: not a fact, so the number stands for it and the report's address leads to it.
 */
export function readRecommendations(lines: readonly ReportLine[]): ListedRecommendation[] {
  const start = lines.findIndex(({ text }) => HEADING.test(text));
  if (start < 0) return [];
  const found: ListedRecommendation[] = [];
  for (const { text } of lines.slice(start + 1, start + 1 + WINDOW)) {
    const [, number = "", rest = ""] = /^\|?\s*(\d{1,2})\s*(?:[.)|]\s*)\s*(\p{L}.*)$/u.exec(text) ?? [];
    if (Number(number) === found.length + 1 && found.length < MOST) found.push({ number, heading: headingIn(rest) });
  }
  return found;
}

function headingIn(text: string): string | null {
  const [, heading = ""] = /^([^:|]{3,60}):/u.exec(text) ?? [];
  return heading !== "" && wordCount(heading) <= HEADING_WORDS ? heading.trim() : null;
}
