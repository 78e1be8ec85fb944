import type { DateOrder } from "@ogp-graph/schema/country/read-rules.ts";
import type { PageLine, PageLink } from "../read/page-line.ts";
import { labelKey } from "./label-key.ts";
import { listDates } from "./list-dates.ts";
import { linkAddress, type PortalPage } from "./portal-page.ts";

/** A link with what stands about it. */
export interface ListEntry {
  readonly url: string;
  /** The link's own words; where these are only "Download", those of its line or of the line before. */
  readonly title: string;
  readonly date: string | null;
  readonly line: number;
}

/** Words of links that say nothing of where they lead, in the languages of the portals. */
const SAY_NOTHING = new Set([
  "download",
  "download pdf",
  "download here",
  "click here",
  "here",
  "view",
  "open",
  "pdf",
  "view pdf",
  "descargar",
  "descargar aqui",
  "descarga",
  "ver",
  "ver mas",
  "aqui",
  "unduh",
  "unduh pdf",
  "lihat",
  "di sini",
]);

/** Every link of a page once, in the order of the page, with its title and date. */
export function listEntries(page: PortalPage, order: DateOrder, more: readonly string[] = []): readonly ListEntry[] {
  const skipped = more.map(labelKey);
  const seen = new Set<string>();
  const entries = page.lines.flatMap((line, index) =>
    line.links.flatMap((link): (Omit<ListEntry, "date"> & { readonly index: number })[] => {
      const url = linkAddress(page, link.href);
      const isMore = skipped.some((word) => labelKey(link.text).startsWith(word));
      if (url === null || isMore || seen.has(url)) return [];
      const title = titleOf(page.lines, index, link);
      if (title === null) return [];
      seen.add(url);
      return [{ url, title, line: line.number, index }];
    }),
  );
  const dates = listDates(page.lines, new Set(entries.map(({ index }) => index)), order);
  return entries.map(({ index, ...entry }) => ({ ...entry, date: dates.get(index) ?? null }));
}

function titleOf(lines: readonly PageLine[], index: number, link: PageLink): string | null {
  const own = link.text.trim();
  if (own !== "" && !SAY_NOTHING.has(labelKey(own))) return own;
  const line = lines[index];
  const [first] = line?.cells?.filter((cell) => cell !== "" && cell !== own) ?? [];
  const beside =
    first ??
    (line?.text ?? "")
      .replace(own, " ")
      .replace(/[\s:|–—-]+$/u, "")
      .trim();
  if (/\p{L}{3}/u.test(beside)) return beside;
  const above = lines[index - 1];
  return above && above.links.length === 0 && /\p{L}{3}/u.test(above.text) ? above.text : null;
}
