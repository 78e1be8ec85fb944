import type { SourceOf } from "@ogp-graph/schema/country/country-manifests.ts";
import { listEntries } from "./list-entries.ts";
import { documentType } from "./listed-documents.ts";
import { Notes } from "./notes.ts";
import { PortalChangedError } from "./portal-changed-error.ts";
import type { PortalPage } from "./portal-page.ts";
import { emptyReading, type PortalReading } from "./portal-reading.ts";

/** A link to one of these is a document, whatever its title. */
const FILE = /\.(?:pdf|docx?|xlsx?|csv|ods|odt|pptx?|zip)(?:$|[?#])/i;

/**
 * A page with links to documents. Which links are documents follows from the words of their titles; a link to a file whose
 * title has none of them is a leftover, other links are the site's own.
 */
export function readLinkList(source: SourceOf<"link-list">, page: PortalPage): PortalReading {
  const notes = new Notes();
  const empty = emptyReading("link-list", source.language);
  const links = listEntries(page, source.read.dates).flatMap(({ url, title, date, line }) => {
    const type = documentType(source, title);
    if (type === null && FILE.test(url)) notes.leftover(`line ${line}`, title);
    const kept = type === null ? null : notes.kept(title, `line ${line}`);
    return kept === null ? [] : [{ url, title: kept, type, date }];
  });
  if (links.length > 0)
    return { ...empty, links, count: links.length, leftovers: notes.leftovers, problems: notes.problems };
  const expected = source.read.documents.flatMap(({ words }) => words);
  const found = listEntries(page, source.read.dates).map(({ title }) => title);
  const changed = new PortalChangedError({ source: source.id, url: page.url, expected, found });
  return { ...empty, leftovers: notes.leftovers, problems: [changed.toProblem("page")] };
}
