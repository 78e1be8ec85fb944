import { labelKey, type TableLabel, tableLabels } from "./table-labels.ts";

/** A label of the table found in a line. */
export interface FoundLabel {
  readonly label: TableLabel;
  /** As printed, without the colon at its end. */
  readonly printed: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The labels in a line from left to right, the longest where several begin at one place. Copies that lost their line
 * ends hold the whole table in one line, with a label run together with the value before it (`8Action plan design`).
 *
 * @param block id of the block that the line stands in; labels that belong to other blocks only are not looked for
 */
export function labelsInLine(text: string, block: string | null): readonly FoundLabel[] {
  const letters = labelKey(text);
  // Most lines hold no label: their letters show that without a search.
  const possible = tableLabels().table.filter(({ key }) => letters.includes(key));
  const all = possible.flatMap((label) => occurrences(label, text));
  all.sort((a, b) => a.start - b.start || b.label.key.length - a.label.key.length);
  const found: FoundLabel[] = [];
  let current = block;
  let from = 0;
  for (const next of all) {
    if (next.start < from || !countsIn(next.label, current)) continue;
    found.push(next);
    from = next.end;
    current = next.label.block?.id ?? current;
  }
  return found;
}

function countsIn({ row }: TableLabel, block: string | null): boolean {
  return row?.blocks === undefined || (block !== null && row.blocks.includes(block));
}

function occurrences(label: TableLabel, text: string): FoundLabel[] {
  return [...text.matchAll(label.pattern)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (!isWordEdge(text, start) || !isWordEdge(text, wordEnd(text, start, end))) return [];
    return { label, printed: match[0].trim().replace(/\s*:$/u, ""), start, end };
  });
}

/** Where the words of the label end, before the signs that belong to it. */
function wordEnd(text: string, start: number, end: number): number {
  const words = text.slice(start, end).replace(/[^\p{L}\p{N}.]+$/u, "");
  return start + words.length;
}

/** Between two letters only where a capital follows a small letter: words run together, as `NoAction plan design`. */
function isWordEdge(text: string, at: number): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at] ?? " ";
  if (!/\p{L}/u.test(before) || !/\p{L}/u.test(after)) return true;
  return /\p{Ll}/u.test(before) && /\p{Lu}/u.test(after);
}
