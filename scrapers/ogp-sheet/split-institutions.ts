/** How a printed list of institutions was divided. */
export interface SplitInstitutions {
  readonly names: readonly string[];
  readonly rule: "WHOLE" | "NUMBERED" | "LETTERED" | "BULLETED" | "SEMICOLON";
}

/**
 * Divides a cell of institutions only where its own marks say where: numbers, letters, bullets or semicolons. Commas
 * divide nothing, because names hold them ("Ministry of Finance, Budget and National Planning"); neither do line
 * breaks, which come from the page of the plan. Such a cell stays whole.
 */
export function splitInstitutions(cell: string): SplitInstitutions {
  const text = cell.replace(/\s+/g, " ").trim();
  const numbered = splitByCounter(text, /(?<![\w.])\(?(\d{1,2})[.)]\s+/g, (mark) => Number(mark));
  if (numbered) return { names: numbered, rule: "NUMBERED" };
  const lettered = splitByCounter(text, /(?<!\w)\(([a-z])\)\s+/g, (mark) => mark.charCodeAt(0) - 96);
  if (lettered) return { names: lettered, rule: "LETTERED" };
  if (/[●•○]/.test(text)) return { names: tidy(text.split(/[●•○]/)), rule: "BULLETED" };
  // A semicolon inside brackets belongs to the name before the bracket.
  const parts = tidy(text.split(/;(?![^(]*\))/));
  return parts.length > 1 ? { names: parts, rule: "SEMICOLON" } : { names: tidy([text]), rule: "WHOLE" };
}

/** Parts after marks that count 1, 2, 3 …; undefined where the marks do not count, so that "Phase 2. Health" stays whole. */
function splitByCounter(text: string, pattern: RegExp, countOf: (mark: string) => number): string[] | undefined {
  const marks = [...text.matchAll(pattern)];
  const counts = marks.every((mark, index) => countOf(mark[1] ?? "") === index + 1);
  if (marks.length < 2 || !counts || marks[0]?.index !== 0) return undefined;
  const parts = marks.map((mark, index) => text.slice(mark.index + mark[0].length, marks[index + 1]?.index));
  return tidy(parts.map((part) => part.replace(/[\s,;]+(?:and|&)\s*$/i, "")));
}

function tidy(names: readonly string[]): string[] {
  return names.map((name) => name.replace(/^[\s,;]+|[\s,;]+$/g, "")).filter((name) => name !== "");
}
