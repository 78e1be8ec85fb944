import { commitmentColumn } from "./commitment-columns.ts";
import { commitmentLabel } from "./commitment-label.ts";
import type { PrintedTable } from "./printed-table.ts";
import { type ReportLine, withoutBullet, wordCount } from "./report-line.ts";

/** A heading of a commitment is short, and its findings follow within a few lines. */
const HEADING_WORDS = 40;
const FINDING_LINES = 12;
const VALUE_WORDS = 7;

/**
 * The findings that reports from 2021 on list below the heading of each commitment, as one table a commitment:
 * `Commitment 3. Title` / `● Verifiable: Yes` / `● Does it have an open government lens? Yes` / `● Potential for results: Modest`,
 * each on its line or all on one. Text in between ends nothing but is not read.
 */
export function findingsInLines(lines: readonly ReportLine[]): PrintedTable[] {
  return lines.flatMap((line, index) => {
    if (!/^[✪★]?\s*commitment\s+\d/iu.test(line.text) || wordCount(line.text) > HEADING_WORDS) return [];
    const [heading = "", ...onSameLine] = line.text.split(/\s*[●•▪]\s*/u);
    const label = commitmentLabel(heading);
    if (!label) return [];
    const found = findingsBelow(onSameLine, lines.slice(index + 1, index + 1 + FINDING_LINES));
    const columns = ["Commitment", ...found.map(({ label: column }) => column)];
    const cells = [heading, ...found.map(({ value }) => value)];
    return found.length === 0 ? [] : [{ columns, rows: [{ cells, place: line.place }], notes: [] }];
  });
}

interface Finding {
  readonly label: string;
  readonly value: string;
}

function findingsBelow(onSameLine: readonly string[], below: readonly ReportLine[]): Finding[] {
  const found: Finding[] = onSameLine.flatMap((text) => findingIn(text) ?? []);
  for (const { text } of below) {
    if (/^[✪★]?\s*commitment\s+\d/iu.test(text)) break;
    const parts = text.split(/\s*[●•▪\ue000-\uf8ff]\s*/u).flatMap((part) => findingIn(part) ?? []);
    if (parts.length === 0 && found.length > 0) break;
    found.push(...parts);
  }
  return found.filter(({ label }, index) => found.findIndex((other) => other.label === label) === index);
}

/** `Verifiable: Yes`, `Does it have an open government lens? Yes`: a known heading of a rating, a sign, a word or two. */
function findingIn(text: string): Finding | undefined {
  const [, label = "", value = ""] = /^([^:?]{3,60}?)\s*[:?]+\s*(.*)$/u.exec(withoutBullet(text)) ?? [];
  const isRating = commitmentColumn(label)?.use === "rating";
  return isRating && wordCount(value) <= VALUE_WORDS ? { label: label.trim(), value: value.trim() } : undefined;
}
