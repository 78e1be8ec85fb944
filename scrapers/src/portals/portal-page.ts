import { decodeText } from "../read/decode-text.ts";
import type { PageLine } from "../read/page-line.ts";
import { pageLines } from "../read/page-lines.ts";

/** A page or text file of a portal, as readers of portals take it. */
export interface PortalPage {
  /** The address that answered: links are resolved against it. */
  readonly url: string;
  /** The body as text, markup included. */
  readonly text: string;
  /** What a reader of the page sees. */
  readonly lines: readonly PageLine[];
  /** False where the page breaks off before its end. */
  readonly whole: boolean;
}

/** @param contentType the `Content-Type` header, where there was one */
export function portalPage(url: string, body: Uint8Array, contentType: string | null = null): PortalPage {
  const { lines, whole } = pageLines(body, contentType);
  return { url, text: decodeText(body, contentType).text, lines, whole };
}

/** The address that a link leads to; null for what is no web address (mail, scripts, the page itself). */
export function linkAddress(page: Pick<PortalPage, "url">, href: string): string | null {
  if (href.trim() === "" || href.startsWith("#") || !URL.canParse(href, page.url)) return null;
  const address = new URL(href, page.url);
  if (address.protocol !== "http:" && address.protocol !== "https:") return null;
  address.hash = "";
  return address.href;
}
