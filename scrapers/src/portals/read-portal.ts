import type { ManifestSource } from "@ogp-graph/schema/country/country-manifests.ts";
import { readPdfLines } from "../read/pdf-lines.ts";
import { readArticleList } from "./article-list.ts";
import { readDataDownload } from "./data-download.ts";
import { readDefinitionPage } from "./definition-page.ts";
import { readHtmlTable } from "./html-table.ts";
import { readLinkList } from "./link-list.ts";
import { isLoginPage, loginProblem } from "./login-page.ts";
import { readPdfDocument } from "./pdf-document.ts";
import { type PortalPage, portalPage } from "./portal-page.ts";
import { emptyReading, type PortalReading } from "./portal-reading.ts";

/** What a portal answered, as far as a reader needs it. */
export interface PortalAnswer {
  /** The address that answered. */
  readonly url: string;
  readonly body: Uint8Array;
  /** The `Content-Type` header, where there was one. */
  readonly contentType?: string | null;
}

/**
 * Reads an answer as the manifest says. The same bytes give the same reading; nothing is thrown for what a portal may
 * send, all of it is in `problems`. Bounds of `expect` are the caller's matter, since a list may have several pages.
 */
export async function readPortal(source: ManifestSource, answer: PortalAnswer): Promise<PortalReading> {
  const { url, body, contentType = null } = answer;
  if (source.kind === "pdf-document") return readPdfDocument(source, url, await readPdfLines(body));
  const page = portalPage(url, body, contentType);
  if (isLoginPage(page, false))
    return { ...emptyReading(source.kind, source.language), problems: [loginProblem(page)] };
  const reading = readPage(source, page);
  const found = reading.count > 0;
  if (!found && isLoginPage(page, true)) return { ...reading, problems: [loginProblem(page)] };
  return page.whole || !found ? reading : withCut(reading, page);
}

function readPage(source: Exclude<ManifestSource, { kind: "pdf-document" }>, page: PortalPage): PortalReading {
  switch (source.kind) {
    case "link-list":
      return readLinkList(source, page);
    case "article-list":
      return readArticleList(source, page);
    case "definition-page":
      return readDefinitionPage(source, page);
    case "html-table":
      return readHtmlTable(source, page);
    case "data-download":
      return readDataDownload(source, page);
  }
}

function withCut(reading: PortalReading, { url }: PortalPage): PortalReading {
  const message = `${url} breaks off before its end; what was read may be half of it. Fetch it again.`;
  const cut = { reason: "PAGE_CUT", subjectId: null, message, raw: url, place: "end of the page" };
  return { ...reading, problems: [...reading.problems, cut] };
}
