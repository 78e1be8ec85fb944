import { policyAreaFromPrinted } from "@ogp-graph/schema/vocabulary/index.ts";
import { labelKey, type PageLabel } from "../src/read/page-labels.ts";
import type { PageImage, PageLine } from "../src/read/page-line.ts";
import { labelWords } from "./label-words.ts";

/** A piece of a line: a label with what follows it, a heading, or text that no label stands before. */
export interface Part {
  readonly label: PageLabel | null;
  /** What follows the label; the text itself where there is none. */
  readonly text: string;
  readonly images: readonly PageImage[];
  /** Mark of the list item that the line starts. */
  readonly item: string | null;
  readonly line: number;
  /** A heading that ran into the word before it ("Right to InformationIRM Review"), as in text-only copies. */
  readonly glued: boolean;
}

/**
 * Cuts a line of a commitment page at the labels in it. Pages print one label a line; text-only copies run a heading
 * into the value before it, and copies that lost their mark-up hold many labels on one line.
 */
export function splitAtLabels({ text, images, item, number }: PageLine): Part[] {
  const common = { images, item, line: number, glued: false };
  const whole = BULLET.test(text) ? undefined : labelWords().byKey.get(labelKey(text));
  if (whole) return [{ ...common, label: whole, text: "" }];
  const cuts = cutAtLabels(text);
  const parts = cuts.flatMap((cut, index) => cutHeadings(cut, cuts[index + 1]?.label ?? null));
  // Images belong to a label only where the line has no other.
  const own = parts.filter(({ label }) => label !== null).length > 1 ? [] : images;
  return parts.map((part) => ({ ...common, images: own, ...part }));
}

interface Cut {
  readonly label: PageLabel | null;
  readonly text: string;
}

function cutAtLabels(text: string): Cut[] {
  const { atStart, inside, byKey } = labelWords();
  const first = atStart.exec(text);
  const firstLabel = byKey.get(labelKey(first?.[1] ?? ""));
  const found = first && firstLabel ? [{ label: firstLabel, from: 0, to: first[0].length }] : [];
  for (const match of text.matchAll(inside)) {
    const printed = match[1] ?? "";
    const label = byKey.get(labelKey(printed));
    const open = found.at(-1);
    if (!label || match.index < (open?.to ?? 0) || !isLabelInside(printed, text, match.index, open?.label)) continue;
    found.push({ label, from: match.index, to: match.index + match[0].length });
  }
  const before = text.slice(0, found[0]?.from ?? text.length).trim();
  const cuts = found.map(({ label, to }, index) => ({
    label,
    text: trimValue(text.slice(to, found[index + 1]?.from)),
  }));
  return before === "" && cuts.length > 0 ? cuts : [{ label: null, text: before }, ...cuts];
}

/** Labels of the block have no bullets: those that do belong to the IRM's text ("● Verifiable: Yes"). */
const BULLET = /^\s*[•●·]/;

/** A single word such as "Status" can stand in the name of an institution: there it counts only where it is glued. */
function isLabelInside(printed: string, text: string, at: number, open: PageLabel | undefined): boolean {
  if (/[•●·]\s*$/.test(text.slice(Math.max(0, at - 4), at))) return false;
  const isOfName = open?.id === "LEAD" || open?.id === "SUPPORT";
  return printed.includes(" ") || !isOfName || endsGlued(text.slice(Math.max(0, at - 2), at));
}

type HeadingPart = Pick<Part, "label" | "text" | "glued">;

/** Takes headings off both ends of a text that stands between two labels or at a line's end. */
function cutHeadings({ label, text }: Cut, next: PageLabel | null): HeadingPart[] {
  const inner = headingInside(label, text);
  if (inner) return [...cutHeadings({ label, text: inner.before }, inner.label), ...cutHeadings(inner, next)];
  const after: HeadingPart[] = [];
  let rest = text;
  let following = next;
  for (let heading = headingAtEnd(rest, following); heading; heading = headingAtEnd(rest, following)) {
    after.unshift({ label: heading.label, text: "", glued: heading.glued });
    rest = heading.before;
    following = heading.label;
  }
  const first = label === null ? headingAtStart(rest) : undefined;
  if (first)
    return [{ label: first.label, text: "", glued: true }, { label: null, text: first.after, glued: false }, ...after];
  return label === null && rest === "" && after.length > 0 ? after : [{ label, text: rest, glued: false }, ...after];
}

function headingAtEnd(text: string, next: PageLabel | null) {
  for (const { label, length, atEnd } of labelWords().headings) {
    const match = atEnd.exec(text.slice(-length - 12));
    if (!match) continue;
    const before = text.slice(0, text.length - match[0].length).trim();
    const glued = endsGlued(text.slice(0, text.length - match[0].trimStart().length));
    const icon = match.groups?.["icon"] !== undefined;
    if (before === "" || isHeading(label, { glued, icon, next })) return { label, before, glued };
  }
  return undefined;
}

/**
 * A heading in the middle of a text, where all lines became one: "Policy Areas" before a list of known areas, and
 * "Description" after any value but the name of an institution.
 */
function headingInside(label: PageLabel | null, text: string) {
  const [, before = "", list = ""] = /^(.+?)\s+Policy Areas\s+(.+?)(?:\s*IRM Review)?$/.exec(text) ?? [];
  const { byKey } = labelWords();
  const areas = byKey.get("policy areas");
  if (areas && isAreaList(list)) return { label: areas, before, text: list };
  const description = byKey.get("description");
  if (!description || label?.kind !== "label" || label.id === "LEAD" || label.id === "SUPPORT") return undefined;
  const at = text.search(/(?<=\S)\s+Description\s+\p{Lu}/u);
  return at < 0 ? undefined : { label: description, before: text.slice(0, at), text: "" };
}

/** Whether a heading's words at the end of a longer text are that heading, and not the end of a value. */
function isHeading({ id, kind }: PageLabel, at: { glued: boolean; icon: boolean; next: PageLabel | null }): boolean {
  if (id === "DESCRIPTION") return at.glued && at.next === null;
  if (kind === "body") return false;
  // Not the end of "Pending IRM Review".
  if (id === "IRM_REVIEW") return at.glued || at.next?.id === "IRM_REPORT";
  if (id === "DESIGN" || id === "IMPLEMENTATION") return at.next !== null && (at.glued || at.icon);
  if (id === "INSTITUTIONS") return at.glued || at.next?.id === "LEAD";
  return at.glued || at.next !== null;
}

/** "Policy AreasAudits, Open Data", "Policy Areas Audits, Open Data", "DescriptionThe ministry …". */
function headingAtStart(text: string) {
  for (const { label, atStart } of labelWords().headings) {
    const match = atStart.exec(text);
    if (!match) continue;
    const after = text.slice(match[0].length);
    if (match.groups?.["gap"] === "" || (label.id === "POLICY_AREAS" && isAreaList(after))) return { label, after };
  }
  return undefined;
}

/** True for a comma list of which every part is a policy area that we know. */
export function isAreaList(text: string): boolean {
  return text !== "" && text.split(",").every((area) => policyAreaFromPrinted(area) !== undefined);
}

function endsGlued(before: string): boolean {
  return /[\p{Ll}\p{N})\]]$/u.test(before);
}

function trimValue(text: string): string {
  return text.replace(/^[\s|]+|[\s|]+$/g, "");
}
