import type { SourceOf } from "@ogp-graph/schema/country/country-manifests.ts";
import { labelKey } from "./label-key.ts";
import { listEntries } from "./list-entries.ts";
import { documentType } from "./listed-documents.ts";
import { Notes } from "./notes.ts";
import { PortalChangedError } from "./portal-changed-error.ts";
import { linkAddress, type PortalPage } from "./portal-page.ts";
import { emptyReading, type PortalReading } from "./portal-reading.ts";

/**
 * A list of articles as Joomla and WordPress make them: titles that are links, each with a date beside, below or above it, and a
 * link to the next page. What has no date and none of the words of `documents` is the site's menu.
 */
export function readArticleList(source: SourceOf<"article-list">, page: PortalPage): PortalReading {
  const notes = new Notes();
  const empty = emptyReading("article-list", source.language);
  const { dates, more, next } = source.read;
  const turning = new Set(next.map(labelKey));
  const entries = listEntries(page, dates, more).filter(({ title }) => !turning.has(labelKey(title)));
  const links = entries.flatMap(({ url, title, date, line }) => {
    const type = documentType(source, title);
    const kept = type === null && date === null ? null : notes.kept(title, `line ${line}`);
    return kept === null ? [] : [{ url, title: kept, type, date }];
  });
  if (links.length > 0) {
    const facts = { links, count: links.length, next: nextPage(page, turning) };
    return { ...empty, ...facts, leftovers: notes.leftovers, problems: notes.problems };
  }
  const expected = ["a list of titles with dates", ...source.read.documents.flatMap(({ words }) => words)];
  const found = entries.map(({ title }) => title);
  const changed = new PortalChangedError({ source: source.id, url: page.url, expected, found });
  return { ...empty, leftovers: notes.leftovers, problems: [changed.toProblem("page")] };
}

/** By its words, or `rel="next"` in the markup; never the page itself. */
function nextPage(page: PortalPage, turning: ReadonlySet<string>): string | null {
  const links = page.lines.flatMap((line) => line.links);
  const byWords = links.find(({ text }) => turning.has(labelKey(text)) || turning.has(text.trim()))?.href;
  const byRel = /<(?:a|link)\b[^<>]{0,500}\brel\s*=\s*["']?next["'\s>][^<>]{0,500}/i.exec(page.text)?.[0];
  const href = byWords ?? /\bhref\s*=\s*["']([^"'<>]{1,500})["']/i.exec(byRel ?? "")?.[1]?.replaceAll("&amp;", "&");
  const address = href === undefined ? null : linkAddress(page, href);
  return address === linkAddress(page, page.url) ? null : address;
}
