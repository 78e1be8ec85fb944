import { hasContactDetails } from "../src/read/has-contact-details.ts";
import type { PageLine } from "../src/read/page-line.ts";
import type { FoundLink, ListedCommitment } from "../src/read/reading.ts";
import type { PageProblems } from "./page-problems.ts";

export interface CommitmentList {
  readonly listed: readonly ListedCommitment[];
  /** The pages of the commitments, where the list leads to them. */
  readonly links: readonly FoundLink[];
}

/** "KE0026, 2018, Public Procurement"; text-only copies run all of them together, the last one perhaps without its area. */
const ENTRY = /(?<![\p{L}\p{N}])([A-Z]{2,5}\d{4}),\s*(\d{4})\s*,?\s*/gu;

/**
 * The list of commitments on a member's or a commitment's page: for each a numbered title and a line with id, year and
 * one policy area. Text-only copies have lost the titles. An id that stands there twice with other facts is a problem,
 * and the first stands.
 *
 * @param base address of the page
 */
export function listedCommitments(lines: readonly PageLine[], base: string, problems: PageProblems): CommitmentList {
  const listed = new Map<string, ListedCommitment>();
  const links: FoundLink[] = [];
  for (const [index, line] of lines.entries()) {
    const entries = entriesIn(line.text);
    const above = lines[index - 1];
    const hasTitle = entries.length === 1 && above && entriesIn(above.text).length === 0;
    for (const { id, cycle, area, before } of entries) {
      const sameLine = entries.length === 1 ? titleOf(before) : null;
      const title = sameLine ?? (hasTitle && line.item === null ? titleOf(above.text) : null);
      const entry = { id, title, cycle, area };
      const known = listed.get(id);
      if (known && JSON.stringify(known) !== JSON.stringify(entry)) {
        const message = `${id} stands in the list twice with different facts; the first was taken.`;
        problems.add("LISTED_TWICE", message, `${title ?? ""} ${id}, ${cycle}, ${area ?? ""}`, `line ${line.number}`);
      }
      if (known) continue;
      listed.set(id, entry);
      const url = pageOf(id, [...(above?.links ?? []), ...line.links], base);
      if (url) links.push({ url, title, type: null, date: null });
    }
  }
  return { listed: [...listed.values()], links };
}

function entriesIn(text: string) {
  const matches = [...text.matchAll(ENTRY)];
  return matches.map((match, index) => ({
    id: match[1] ?? "",
    cycle: Number(match[2]),
    area: areaOf(text.slice(match.index + match[0].length, matches[index + 1]?.index)),
    before: text.slice(0, match.index).trim(),
  }));
}

/** One area, no list: a longer text is something else. */
function areaOf(text: string): string | null {
  const area = text.replace(/^[\s,|]+|[\s,|]+$/g, "");
  return area === "" || area.length > 80 || hasContactDetails(area) ? null : area;
}

/** The title without the list's own number. */
function titleOf(text: string): string | null {
  const title = text.replace(/^\s*(?:\d{1,3}\.|[•●*-])(?:\s+|$)/, "").replace(/[\s|]+$/, "");
  const isNone = title === "" || title.length > 400 || /^(?:Commitments|Resources)$/i.test(title);
  // Where headings got lost, the line above may be the one with the persons to write to.
  return isNone || hasContactDetails(title) ? null : title;
}

function pageOf(id: string, links: readonly { readonly href: string }[], base: string): string | undefined {
  const own = new RegExp(`/commitments/${id}/?(?:[?#]|$)`, "i");
  for (const { href } of links) {
    const url = webAddress(href, base);
    if (url && own.test(url)) return url;
  }
  return undefined;
}

/** A link's address in full; undefined for anything that is no web address. */
export function webAddress(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
}
