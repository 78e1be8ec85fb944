import { labelOf, scales } from "@ogp-graph/schema/vocabulary/index.ts";
import type { Capture } from "../src/fetch/capture.ts";
import { decodeText } from "../src/read/decode-text.ts";
import type { PageLine, PageLink } from "../src/read/page-line.ts";
import { pageLines } from "../src/read/page-lines.ts";
import type { ReportLine } from "./report-line.ts";

/** What a reader of reports needs of a captured page. */
export type CapturedPage = Pick<Capture, "url" | "body" | "headers">;

/** A report's page as lines. */
export interface ReportPage {
  readonly lines: readonly ReportLine[];
  readonly links: readonly PageLink[];
  /** The document's `<title>` without the site's name; null in text copies. */
  readonly title: string | null;
  /** `en` unless the address, the page's own word or its first lines say otherwise. */
  readonly language: string;
  /** What had to be cut, in words. */
  readonly cuts: readonly string[];
  readonly whole: boolean;
}

/** The prefix of the site's machine translations: https://www.opengovpartnership.org/es/… */
const TRANSLATED_PATH = /^\/(?<language>[a-z]{2})\//u;
/** How the first lines of a translation read. */
const TRANSLATED_LINES: readonly (readonly [string, RegExp])[] = [
  ["es", /^(?:saltar navegación|ir al contenido)$/iu],
  ["fr", /^(?:ignorer la navigation|aller au contenu)$/iu],
];
/** A footnote mark, raised behind a figure: without its tags "6" and "1" would read 61. */
const RAISED = /<sup\b[^<>]{0,300}>((?:[^<]|<(?!\/sup)){0,400})<\/sup\s*>/giu;

/** Reads a page into lines; footnote marks stand in brackets, table rows between strokes. */
export function reportPageLines({ url, body, headers }: CapturedPage): ReportPage {
  const { text } = decodeText(body, headers["content-type"] ?? null);
  const marked = text.replace(RAISED, (whole, inside: string) => footnoteMark(inside) ?? whole);
  const isMarked = marked !== text;
  const page = isMarked
    ? pageLines(new TextEncoder().encode(`\ufeff${marked}`))
    : pageLines(body, headers["content-type"] ?? null);
  // Where a page breaks off, its last line may end in half a number.
  const sound = page.whole ? page.lines : page.lines.slice(0, -1);
  const lines = sound.map(toReportLine).filter((line) => line.text !== "");
  const links = page.lines.flatMap((line) => line.links);
  return {
    lines,
    links,
    title: titleOf(text),
    language: languageOf(url, text, lines),
    cuts: page.cuts,
    whole: page.whole,
  };
}

function footnoteMark(inside: string): string | undefined {
  const mark = inside.replace(/<[^<>]*>/gu, "").replace(/[[\]\s]/gu, "");
  return /^(?:[\divxlc]{1,4}|\*{1,3})$/iu.test(mark) ? `[${mark}]` : undefined;
}

function toReportLine({ number, text, cells, images, item }: PageLine): ReportLine {
  const place = `line ${number}`;
  if (cells === null) return { text: item === "•" ? `• ${text}` : text, place };
  const drawn = images.map(({ phrases }) => phrases.find(isRatingWord) ?? "");
  const empty = cells.filter((cell) => cell === "").length;
  // Which cell an image stands in is known only where every empty cell has one.
  const filled = cells.map((cell) => (cell === "" && empty === images.length ? (drawn.shift() ?? "") : cell));
  return { text: `| ${filled.join(" | ")} |`, place };
}

function isRatingWord(phrase: string): boolean {
  return scales().some(({ id }) => labelOf(id, phrase) !== undefined);
}

function titleOf(html: string): string | null {
  const [, inside = ""] = /<title\b[^<>]{0,200}>([^<]{1,400})<\/title/iu.exec(html.slice(0, 200_000)) ?? [];
  const plain = inside
    .replace(/&(?:ndash|#8211|#x2013);/giu, "–")
    .replace(/&(?:amp|#0?38);/giu, "&")
    .replace(/\s+/gu, " ")
    .trim();
  const title = plain.replace(/\s+[-|–]\s+Open Government Partnership$/iu, "");
  return title === "" ? null : title;
}

function languageOf(url: string, html: string, lines: readonly ReportLine[]): string {
  const path = URL.canParse(url) ? new URL(url).pathname : "";
  const fromPath = TRANSLATED_PATH.exec(path)?.groups?.["language"];
  if (fromPath !== undefined) return fromPath;
  const [, declared = "en"] = /<html\b[^<>]{0,300}\slang\s*=\s*["']?([a-z]{2})/iu.exec(html.slice(0, 4000)) ?? [];
  const firstLines = lines.slice(0, 5);
  const fromLines = TRANSLATED_LINES.find(([, line]) => firstLines.some(({ text }) => line.test(text)))?.[0];
  return fromLines ?? declared.toLowerCase();
}
