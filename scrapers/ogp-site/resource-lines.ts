import { pageLabels } from "../src/read/page-labels.ts";
import type { PageLine } from "../src/read/page-line.ts";
import { webAddress } from "./listed-commitments.ts";

/** One entry of a member page's list of documents. */
export interface Resource {
  /** Null in text-only copies, which have lost the titles. */
  readonly title: string | null;
  /** As printed: "IRM Report", "Letter"; null where the page prints none. */
  readonly type: string | null;
  readonly year: number;
  /** Null where the entry leads nowhere. */
  readonly url: string | null;
  readonly line: number;
}

const ENTRY = /^(?:\d{1,3}\.\s|[•●·*\s-])*(?<year>(?:19|20)\d{2})\s*,\s*(?<rest>[^.]+)$/u;

/**
 * Reads the list below "Resources": a numbered title, then `2023, IRM Report, Web page`. The kind can be missing
 * (`2024, Web page`), and so can the titles.
 *
 * @param lines below the heading
 * @param base address of the page
 */
export function resourceLines(lines: readonly PageLine[], base: string): readonly Resource[] {
  const resources: Resource[] = [];
  for (const [index, line] of lines.entries()) {
    const entry = entryOf(line.text);
    if (!entry) continue;
    const above = lines[index - 1];
    const named = line.item === null && above && !entryOf(above.text) && above.text !== "" ? above : undefined;
    const links = [...(named?.links ?? []), ...line.links];
    const url = links.map(({ href }) => webAddress(href, base)).find((address) => address !== undefined) ?? null;
    resources.push({ ...entry, title: named ? withoutNumber(named.text) : null, url, line: line.number });
  }
  return resources;
}

function entryOf(text: string): Pick<Resource, "year" | "type"> | undefined {
  const match = ENTRY.exec(text);
  if (!match?.groups) return undefined;
  const words = (match.groups["rest"] ?? "").split(",").map((word) => word.trim());
  const media = new Set(pageLabels().resources.media.map((word) => word.toLowerCase()));
  const last = words.at(-1) ?? "";
  // A year and a comma alone begin a sentence as well: an entry says in what form the document comes.
  if (!media.has(last.toLowerCase()) && words.join("").length > 40) return undefined;
  const kind = (media.has(last.toLowerCase()) ? words.slice(0, -1) : words).filter((word) => word !== "").join(", ");
  return { year: Number(match.groups["year"]), type: kind === "" ? null : kind };
}

function withoutNumber(text: string): string {
  return text.replace(/^\s*(?:\d{1,3}\.|[•●*-])\s+/, "").trim();
}
