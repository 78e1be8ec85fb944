import type { FieldLabels, PortalField } from "@ogp-graph/schema/country/read-rules.ts";
import { portalFields } from "@ogp-graph/schema/country/read-rules.ts";
import { labelKey } from "./label-key.ts";

/** A label found in a line, with what stands behind it up to the next one. */
export interface Segment {
  readonly field: PortalField;
  /** Of a numbered heading. */
  readonly number: string | null;
  readonly value: string;
}

export interface SegmentedLine {
  /** What stands before the first label: the end of an earlier value. */
  readonly before: string;
  readonly segments: readonly Segment[];
}

const NUMBER = "(?:n[.°ºo]*\\s*)?(\\d{1,3}(?:\\.\\d{1,3})*(?:\\.?[A-Za-z](?![\\p{L}]))?|[IVXL]{1,7}(?!\\p{L}))";
const ACCENTS: Readonly<Record<string, string>> = {
  a: "[aáàâäã]",
  e: "[eéèêë]",
  i: "[iíìîï]",
  o: "[oóòôöõ]",
  u: "[uúùûü]",
  n: "[nñ]",
  c: "[cç]",
};

/** The labels of a page, ready to be looked for in its lines. */
export class BlockLabels {
  readonly #labels: readonly { readonly field: PortalField; readonly key: string; readonly pattern: string }[];

  constructor(labels: FieldLabels) {
    this.#labels = portalFields
      .flatMap((field) =>
        (labels[field] ?? []).map((label) => ({ field, key: labelKey(label), pattern: patternOf(label) })),
      )
      .sort((a, b) => b.key.length - a.key.length);
  }

  /** The field of a text that is a label and nothing else: a cell, a heading. */
  fieldOf(text: string): PortalField | null {
    const key = labelKey(text);
    return this.#labels.find((label) => label.key === key && !label.pattern.includes(NUMBER))?.field ?? null;
  }

  /**
   * The labels of a line. At its start a label counts with a colon or alone, a numbered heading also with a dot or dash,
   * a question with anything behind it; inside a line only with a colon, as copies that lost their line breaks print it.
   */
  segments(line: string): SegmentedLine {
    const text = line.normalize("NFC");
    const found: (Omit<Segment, "value"> & { readonly start: number; readonly end: number })[] = [];
    for (const { field, pattern } of this.#labels) {
      const isHeading = pattern.includes(NUMBER);
      const isQuestion = /\\\?$/.test(pattern);
      const behind = isQuestion ? "" : isHeading ? "(?:\\s*[:.)–—-]+(?=\\s|$)|\\s*:|\\s*$)" : "(?:\\s*:|\\s*$)";
      const atStart = new RegExp(`^[\\s•●▪*-]*${pattern}${behind}`, "iu").exec(text);
      const inside = [...text.matchAll(new RegExp(`(?<=[^\\s]\\s+)${pattern}\\s*:`, "giu"))];
      for (const match of [...(atStart ? [atStart] : []), ...inside]) {
        const start = match.index;
        const end = start + match[0].length;
        const isWord = match === atStart || /^\P{Ll}/u.test(match[0]);
        const isFree = found.every((other) => end <= other.start || start >= other.end);
        if (isWord && isFree) found.push({ field, number: isHeading ? (match[1] ?? null) : null, start, end });
      }
    }
    found.sort((a, b) => a.start - b.start);
    const segments = found.map(({ field, number, end }, index) => ({
      field,
      number,
      value: text.slice(end, found[index + 1]?.start ?? text.length).trim(),
    }));
    return { before: text.slice(0, found[0]?.start ?? text.length).trim(), segments };
  }
}

/** A label as a pattern that forgives case, accents and runs of blanks; `{number}` becomes a group. */
function patternOf(label: string): string {
  const parts = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\s*:\s*$/, "")
    .trim()
    .split("{number}");
  return parts
    .map((part) =>
      [...part]
        .map(signPattern)
        .join("")
        .replace(/(?:\\s\+)+/g, "\\s+"),
    )
    .join(NUMBER);
}

function signPattern(sign: string): string {
  if (/\s/.test(sign)) return "\\s+";
  return ACCENTS[sign.toLowerCase()] ?? sign.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
