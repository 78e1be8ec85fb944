import type { PortalField } from "@ogp-graph/schema/country/read-rules.ts";
import type { Notes } from "./notes.ts";
import { planNumber } from "./plan-number.ts";
import { type PrintedItem, printedItem } from "./printed-item.ts";

/** One row of a table or file: its fields as printed, and the addresses of its evidence. */
export interface PrintedRow {
  readonly values: ReadonlyMap<PortalField, string>;
  readonly evidence: readonly string[];
  readonly place: string;
}

/** The item of a row; null, with a problem, for a row without a number that could be its own. */
export function rowItem(
  kind: PrintedItem["kind"],
  { values, evidence, place }: PrintedRow,
  notes: Notes,
): PrintedItem | null {
  const kept = (field: PortalField) => notes.kept(values.get(field), place);
  const printed = values.get("number") ?? "";
  const number = planNumber(printed);
  if (number === null) {
    const message = `"${printed.slice(0, 40)}" is no number of a ${kind}; the row was not taken.`;
    notes.problem("NO_NUMBER", place, [...values.values()].join(" | "), message);
    return null;
  }
  const commitment = kind === "milestone" ? numberAndTitle(kept("commitment")) : { number: null, title: null };
  return {
    ...printedItem(kind, number, place),
    title: kept("title"),
    commitmentNumber: commitment.number,
    commitmentTitle: commitment.title,
    theme: kept("theme"),
    lead: kept("lead"),
    supporting: kept("supporting"),
    start: kept("start"),
    finish: kept("finish"),
    period: kept("period"),
    status: kept("status"),
    updated: kept("updated"),
    evidence,
  };
}

/** "4", "4. Open contracting", "Commitment 4: Open contracting" or a title alone. */
export function numberAndTitle(printed: string | null): {
  readonly number: string | null;
  readonly title: string | null;
} {
  if (printed === null) return { number: null, title: null };
  const numbered =
    /^(?:(?:commitment|compromiso|komitmen|engagement)\s+)?(?:n[.°ºo]*\s*)?(\d{1,3}(?:\.\d{1,3})*[A-Z]?)\s*(?:[.:)–—-]\s*(.*)|$)/iu.exec(
      printed,
    );
  if (!numbered) return { number: null, title: printed };
  return { number: planNumber(numbered[1] ?? ""), title: numbered[2]?.trim() || null };
}
