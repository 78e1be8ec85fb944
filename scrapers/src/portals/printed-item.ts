/** A milestone or commitment as the page prints it: nothing is understood yet. */
export interface PrintedItem {
  readonly kind: "milestone" | "commitment";
  readonly number: string;
  readonly title: string | null;
  /** Of the commitment that a milestone belongs to. */
  readonly commitmentNumber: string | null;
  readonly commitmentTitle: string | null;
  readonly theme: string | null;
  readonly lead: string | null;
  readonly supporting: string | null;
  readonly start: string | null;
  readonly finish: string | null;
  /** Start and finish in one: `2019-09-01 - 2020-08-31`. */
  readonly period: string | null;
  readonly status: string | null;
  readonly updated: string | null;
  readonly evidence: readonly string[];
  readonly place: string;
}

/** An item of which only kind, number and place are known. */
export function printedItem(kind: PrintedItem["kind"], number: string, place: string): PrintedItem {
  return {
    kind,
    number,
    title: null,
    commitmentNumber: null,
    commitmentTitle: null,
    theme: null,
    lead: null,
    supporting: null,
    start: null,
    finish: null,
    period: null,
    status: null,
    updated: null,
    evidence: [],
    place,
  };
}
