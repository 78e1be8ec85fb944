import type { PageLine } from "../read/page-line.ts";
import { linkAddress } from "./portal-page.ts";

/** A line of a page or PDF on its way into blocks. */
export interface BlockLine {
  readonly text: string;
  /** Cells of a table row; null outside tables. */
  readonly cells: readonly string[] | null;
  /** Addresses that the line links to. */
  readonly links: readonly string[];
  readonly place: string;
  /** A row of a status table: number and title of the milestone where it has them, and the word its column or cell gives. */
  readonly row?: { readonly number: string | null; readonly title: string | null; readonly status: string | null };
}

/** The lines of a page; addresses that are printed and not linked count as links. */
export function blockLines(page: { readonly url: string; readonly lines: readonly PageLine[] }): readonly BlockLine[] {
  return page.lines.map(({ text, cells, links, number }) => ({
    text,
    cells,
    links: [...links.flatMap(({ href }) => linkAddress(page, href) ?? []), ...printedAddresses(text)],
    place: `line ${number}`,
  }));
}

export function printedAddresses(text: string): readonly string[] {
  return (text.match(/https?:\/\/[^\s<>"|]+/g) ?? []).map((address) => address.replace(/[.,;)\]]+$/, ""));
}
