import { letterKindFromTitle, printedKey, reportTypeFromTitle } from "@ogp-graph/schema/vocabulary/index.ts";
import type { FoundLink, Reading } from "../src/read/reading.ts";
import { type CapturedPage, reportPageLines } from "./report-page-lines.ts";
import { emptyReading, problem } from "./report-reading.ts";

export const REPORT_LISTING_READER = "irm-reports/report-listing";
export const REPORT_LISTING_VERSION = 1;

/** What an index page gives beyond every other reading. */
export interface ReportListing extends Reading {
  /** Address of the next page of the index; null on the last one. */
  readonly nextPage: string | null;
}

/** Documents of the site; `?p=74266` is the short form of any of them. */
const DOCUMENT_PATH = /^\/(?:[a-z]{2}\/)?(?:documents|report)\/[^/]+\/?$/u;
const INDEX_PATH = /^(?<index>\/.*)\/page\/(?<page>\d+)\/?$/u;

/**
 * An index page of reports (`/source/irm/page/<n>`, `/document-type/irm-report/page/<n>`,
 * `/content-category/irm-reports/page/<n>`): one link a document, with its title and, in `type`, the kind of report or letter
 * that the title names. Excerpts are the documents' prose and are not kept. In text copies, which have no addresses, each
 * title is a problem.
 */
export function readReportListing(capture: CapturedPage): ReportListing {
  const page = reportPageLines(capture);
  const empty = emptyReading(REPORT_LISTING_READER, REPORT_LISTING_VERSION, "report listing");
  const translated = page.language !== "en";
  const addressed = page.links.flatMap(({ href, text }) => {
    const url = documentUrl(href, capture.url);
    return url === null ? [] : [{ url, text }];
  });
  const links = [...Map.groupBy(addressed, ({ url }) => url)].map(([url, twins]) => {
    return toLink(
      url,
      twins.map(({ text }) => text),
      translated,
    );
  });
  const known = new Set(links.map(({ title }) => printedKey(title ?? "")));
  const unlinked = page.lines.filter(({ text }) => isTitle(text) && !known.has(printedKey(text)) && links.length === 0);
  const problems = unlinked.map(({ text, place }) =>
    problem("TITLE_WITHOUT_LINK", "The copy has the title of a document and no address of it.", text, place),
  );
  const nextPage = nextPageOf(
    page.links.map(({ href }) => href),
    capture.url,
  );
  return { ...empty, language: page.language, translated, links, problems, nextPage };
}

/** One document is linked from its title, its picture and a "Read More": the text that names a kind is its title. */
function toLink(url: string, texts: readonly string[], translated: boolean): FoundLink {
  const title =
    texts.find(isTitle) ?? texts.filter((text) => text !== "" && !/^read more\b/iu.test(text)).sort(byLength)[0];
  const kind = title === undefined ? undefined : (reportTypeFromTitle(title) ?? letterKindFromTitle(title));
  const year = title === undefined ? undefined : /\((?:\p{L}+ )?(20\d\d)\)$/u.exec(title)?.[1];
  return { url, title: title ?? null, type: translated ? null : (kind?.title ?? null), date: year ?? null };
}

/** A title has a kind and a year, or is a letter's; an excerpt ends in dots. */
function isTitle(text: string): boolean {
  if (/(?:…|\.{3})\s*(?:more)?$/iu.test(text) || text.length > 200) return false;
  const isReport = reportTypeFromTitle(text) !== undefined && /\b20\d\d\b/u.test(text);
  return isReport || letterKindFromTitle(text) !== undefined;
}

function byLength(a: string, b: string): number {
  return b.length - a.length;
}

function documentUrl(href: string, base: string): string | null {
  const url = URL.canParse(href, base) ? new URL(href, base) : null;
  if (!url || url.hostname.replace(/^www\./u, "") !== new URL(base).hostname.replace(/^www\./u, "")) return null;
  const isShort = url.pathname === "/" && /^\d+$/u.test(url.searchParams.get("p") ?? "");
  if (!isShort && !DOCUMENT_PATH.test(url.pathname)) return null;
  url.hash = "";
  return url.href;
}

function nextPageOf(hrefs: readonly string[], base: string): string | null {
  const here = new URL(base);
  const index = INDEX_PATH.exec(here.pathname)?.groups?.["index"] ?? here.pathname.replace(/\/$/u, "");
  const page = Number(INDEX_PATH.exec(here.pathname)?.groups?.["page"] ?? 1);
  const next = hrefs.find((href) => {
    const path = URL.canParse(href, base) ? INDEX_PATH.exec(new URL(href, base).pathname)?.groups : undefined;
    return path?.["index"] === index && Number(path["page"]) === page + 1;
  });
  return next === undefined ? null : new URL(next, base).href;
}
