import type { Notes } from "./notes.ts";
import type { PrintedItem } from "./printed-item.ts";

/**
 * The items whose number no other one claims. Items that say the same are one; what one leaves out and another says is
 * put together; of items that contradict each other none is kept, nor the milestones of a commitment whose number is not
 * sure. Each is a problem.
 */
export function withoutRivals(items: readonly PrintedItem[], notes: Notes): readonly PrintedItem[] {
  const groups = Map.groupBy(items, (item) => `${item.kind} ${item.commitmentNumber ?? ""} ${item.number}`);
  const settled = [...groups.values()].map((group) => {
    const [first = null, ...others] = group;
    return { group, merged: others.reduce((sum, item) => (sum ? together(sum, item) : null), first) };
  });
  const contested = new Set(
    settled.flatMap(({ group: [first], merged }) =>
      merged === null && first?.kind === "commitment" ? [first.number] : [],
    ),
  );
  return settled.flatMap(({ group, merged }) => {
    const isSure = merged !== null && !(merged.commitmentNumber !== null && contested.has(merged.commitmentNumber));
    if (isSure) return [merged];
    for (const item of group) refuse(item, merged === null ? group.length : null, notes);
    return [];
  });
}

/** @param rivals how many claim the number; null where it is the commitment's number that is not sure */
function refuse(
  { kind, number, commitmentNumber, title, status, place }: PrintedItem,
  rivals: number | null,
  notes: Notes,
): void {
  const message =
    rivals === null
      ? `Two commitments have the number ${commitmentNumber}, so milestone ${number} belongs to neither for sure; it was not taken.`
      : `${rivals} entries have the number ${number} and differ; none was taken.`;
  notes.problem("DUPLICATE_ID", place, title ?? status ?? number, message, `${kind} ${number}`);
}

/** Null where the two contradict each other. */
function together(first: PrintedItem, second: PrintedItem): PrintedItem | null {
  const { place: _first, evidence, ...values } = first;
  const { place: _second, evidence: others, ...rivals } = second;
  const fields = Object.entries(values).map(([field, value]) => {
    const rival = rivals[field as keyof typeof rivals]; // entries() gives up the names of the keys
    return { field, value: value ?? rival, agrees: value === null || rival === null || value === rival };
  });
  if (!fields.every(({ agrees }) => agrees)) return null;
  const merged = Object.fromEntries(fields.map(({ field, value }) => [field, value]));
  return { ...first, ...merged, evidence: [...new Set([...evidence, ...others])] };
}
