import { labelsInLine } from "./labels-in-line.ts";
import { hasBullet, type ReportLine, withoutBullet, wordCount } from "./report-line.ts";
import { labelKey, tableLabelKeys } from "./table-labels.ts";

/** The lines of the "At a glance" table and where they came from. */
export interface GlanceSection {
  /** Its heading; null where a copy lost it. */
  readonly heading: string | null;
  readonly lines: readonly ReportLine[];
}

const HEADING = /^(?:table\s+[\divx]+\s*[.:]?\s*)?at[\s-]+a[\s-]+glance\b[\s:.]*/iu;
const HEADING_INSIDE = /\btable\s+[\divx]+\s*[.:]?\s*at[\s-]+a[\s-]+glance\b[\s:.]*/iu;
const OTHER_TABLE = /^table\s+[\divx]+\s*[.:]/iu;
/** The note under the table, which is its last line: `*DIOG: Did it Open Government`. */
const END_NOTE = /\*+\s*DIOG\s*:/iu;
/** A line with more words is prose and no row. */
const ROW_WORDS = 20;
/** After more lines in a row without a label or a value the table is over. */
const STRAYS = 2;
/** A label in a narrow column takes four lines at most; more lines together before fewer. */
const WRAPPED_LINES = [4, 3, 2];
/** The figures behind the end of a broken label. */
const VALUE_AT_END = /\s+(?:\(?\d[\d()%.,\s]*|n\/a)$/iu;
/** A table has some forty lines; with every cell on a line of its own, three times as many. */
const MOST_LINES = 160;

/**
 * The table, found by its heading or, where that was lost, by the label that opens it. Of several headings (contents
 * lists repeat them) the first with a row below it counts.
 */
export function glanceSection(lines: readonly ReportLine[]): GlanceSection | null {
  const joined = joinWrappedLabels(lines);
  for (const [index, line] of joined.entries()) {
    const heading = headingIn(line.text);
    if (!heading) continue;
    const rest = { ...line, text: line.text.slice(heading.index + heading[0].length) };
    const section = untilEnd([...(rest.text.trim() === "" ? [] : [rest]), ...joined.slice(index + 1)]);
    if (section.some(({ text }) => hasRow(text))) return { heading: heading[0].trim(), lines: section };
  }
  const start = joined.findIndex(({ text }) => opensTable(text));
  return start < 0 ? null : { heading: null, lines: untilEnd(joined.slice(start)) };
}

/** At the start of a line; in copies without line ends also inside, where a label follows at once. */
function headingIn(text: string): RegExpExecArray | null {
  const atStart = HEADING.exec(text);
  if (atStart) return atStart;
  const inside = HEADING_INSIDE.exec(text);
  return inside && startsWithLabel(text.slice(inside.index + inside[0].length)) ? inside : null;
}

function untilEnd(lines: readonly ReportLine[]): ReportLine[] {
  const section: ReportLine[] = [];
  let kept = 0;
  let isList = false;
  for (const line of lines.slice(0, MOST_LINES)) {
    const note = line.text.search(END_NOTE);
    if (note >= 0) return [...section, { ...line, text: line.text.slice(0, note) }];
    const labels = labelsAnywhere(withoutBullet(line.text));
    const isRow = labels[0]?.start === 0 || isCell(line.text) || (isList && isOfList(line.text));
    if (!isRow && (OTHER_TABLE.test(line.text) || wordCount(line.text) > ROW_WORDS)) break;
    if (!isRow && section.length - kept >= STRAYS) break;
    section.push(line);
    if (isRow) kept = section.length;
    if (labels.length > 0) isList = labels.at(-1)?.label.row?.kind === "list";
  }
  return section.slice(0, kept);
}

/** An entry by its sign, or the end of one that went to the next line. */
function isOfList(text: string): boolean {
  return hasBullet(text) || /^\p{Ll}/u.test(text);
}

function startsWithLabel(text: string): boolean {
  const [first] = labelsAnywhere(withoutBullet(text));
  return first?.start === 0;
}

function hasRow(text: string): boolean {
  return labelsAnywhere(text).length > 0;
}

/** Single words count in their blocks only; which block a line stands in is not yet known here. */
function labelsAnywhere(text: string) {
  const inBlocks = ["COMPLETION", "OPENED", "WITH"].flatMap((block) => labelsInLine(text, block));
  return inBlocks.sort((a, b) => a.start - b.start);
}

/** What may stand alone on a line as the value of the label above. */
function isCell(text: string): boolean {
  return /^[\s|/]*(?:[\d()%.,\s|/*]+|n\/a|yes\*?|no\*?)[\s|/]*$/iu.test(text);
}

function opensTable(text: string): boolean {
  const [first, second] = labelsInLine(withoutBullet(text), null);
  const areColumns = first?.label.column !== undefined && second?.label.column !== undefined;
  return first?.start === 0 && (first.label.row?.anchor === true || areColumns);
}

/** Puts together a label that a narrow column broke over several lines: its parts must make up a whole label. */
function joinWrappedLabels(lines: readonly ReportLine[]): ReportLine[] {
  const joined: ReportLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const counts = wordCount(line.text) > ROW_WORDS ? [] : WRAPPED_LINES;
    const together = counts.map((count) => ({ count, text: joinedLabel(lines.slice(index, index + count)) }));
    const whole = together.find(({ text }) => text !== undefined);
    joined.push(whole?.text === undefined ? line : { ...line, text: whole.text });
    index += whole === undefined ? 0 : whole.count - 1;
  }
  return joined;
}

/** The label of the lines together and the values that stand beside one of them; undefined when they are no one label. */
function joinedLabel(lines: readonly ReportLine[]): string | undefined {
  const cells = lines.map(({ text }) => withoutBullet(text).split("|"));
  const parts = cells.map(([first = ""], index) => (index === 0 ? first : first.replace(VALUE_AT_END, "")).trim());
  const values = cells.flatMap(([first = "", ...more], index) => [
    ...(index === 0 ? [] : [VALUE_AT_END.exec(first)?.[0].trim() ?? ""]).filter((value) => value !== ""),
    ...more.map((value) => value.trim()),
  ]);
  const areWords = parts.every((part) => /^\p{L}/u.test(part) && wordCount(part) <= 8);
  const isLabel = (some: readonly string[]) => tableLabelKeys().has(labelKey(some.join("")));
  const valued = cells.filter(
    ([first = "", ...more], index) => more.length > 0 || (index > 0 && VALUE_AT_END.test(first)),
  );
  // "Policy areas" above "Carried over …" are two labels, also where both together are a third; a small letter goes on.
  const opensAnew = (at: number) => /^\p{Lu}/u.test(parts[at] ?? "") || /:$/u.test(parts[at - 1] ?? "");
  const areTwo = parts.some(
    (_, at) => at > 0 && opensAnew(at) && isLabel(parts.slice(0, at)) && isLabel(parts.slice(at)),
  );
  if (!areWords || areTwo || valued.length > 1 || !isLabel(parts)) return undefined;
  return [parts.join(" "), ...values].join(" | ");
}
