import { load } from "cheerio";
import { boundMarkup } from "./bound-markup.ts";
import { decodeText } from "./decode-text.ts";
import { LineBuilder } from "./line-builder.ts";
import { pageImage } from "./page-image.ts";
import type { PageText } from "./page-line.ts";

type Document = ReturnType<ReturnType<typeof load>["root"]>[number];
type Node = Document["children"][number];
type Element = Extract<Node, { readonly attribs: unknown }>;

/** A page of OGP has some 100 kB; one attribute of 10 MB beside it must not hide its facts. */
const MAX_BYTES = 24 * 1024 * 1024;

const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section " +
    "summary table tbody td textarea tfoot th thead tr ul"
  ).split(" "),
);
/** Nothing that a reader sees as text. */
const UNSEEN = new Set(
  "audio canvas datalist head iframe map noscript object script style template title video".split(" "),
);

/**
 * A page as the lines that a reader sees. Block elements and `<br>` break lines; scripts, styles, comments and what is
 * hidden are left out; images and elements drawn by their style stay as {@link PageLine.images}. Plain text goes by its
 * own line breaks. Never throws, and does a bounded amount of work: what was cut is listed in `cuts`.
 *
 * @param contentType the `Content-Type` header, where there was one
 */
export function pageLines(bytes: Uint8Array, contentType: string | null = null): PageText {
  const tooLarge = bytes.length > MAX_BYTES;
  const { text, charset } = decodeText(tooLarge ? bytes.subarray(0, MAX_BYTES) : bytes, contentType);
  const lines = new LineBuilder();
  const isHtml = /<[a-z!][^<>]{0,1000}>/i.test(text) || /<(?:html|body|div|p)\b/i.test(text);
  const markup = isHtml ? boundMarkup(text) : { html: "", cuts: [] };
  if (isHtml) walk(parse(markup.html), lines);
  else lines.plainText(text);
  const found = lines.end();
  return {
    lines: found.lines,
    charset,
    whole: !tooLarge && markup.cuts.length === 0 && found.cuts.length === 0 && (!isHtml || hasEnd(text)),
    cuts: [...(tooLarge ? [`more than ${MAX_BYTES / 1024 / 1024} MB`] : []), ...markup.cuts, ...found.cuts],
  };
}

/** htmlparser2 and not the default parse5, which takes twice as long and far longer still on hostile nesting. */
function parse(html: string): Document | undefined {
  return load(html, { xml: { xmlMode: false, decodeEntities: true } }).root()[0];
}

function hasEnd(text: string): boolean {
  return /<\/(?:body|html)\s*>/i.test(text.slice(-4000)) || !/<(?:body|html)\b/i.test(text);
}

/** Visits every element on the way in and out, without recursion. */
function walk(root: Document | undefined, lines: LineBuilder): void {
  const open: { readonly node: Node; readonly leaving: boolean }[] = [];
  const push = (children: readonly Node[]) => {
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const node = children[at];
      if (node) open.push({ node, leaving: false });
    }
  };
  push(root?.children ?? []);
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, leaving } = next;
    if (node.type === "text") lines.text(node.data);
    else if (!isElement(node)) continue;
    else if (leaving) leave(node, lines);
    else if (isSeen(node)) {
      enter(node, lines);
      open.push({ node, leaving: true });
      if (node.name !== "svg") push(node.children);
    }
  }
}

function isElement(node: Node): node is Element {
  return "attribs" in node && "name" in node;
}

function isSeen({ name, attribs }: Element): boolean {
  if (UNSEEN.has(name) || "hidden" in attribs || attribs["type"] === "hidden") return false;
  return !/display\s*:\s*none|visibility\s*:\s*hidden/i.test((attribs["style"] ?? "").slice(0, 2000));
}

function enter(element: Element, lines: LineBuilder): void {
  const { name, attribs } = element;
  if (name === "br" || BLOCKS.has(name)) lines.breakLine();
  if (name === "ol" || name === "ul") lines.openList(name === "ol", attribs["start"]);
  else if (name === "li") lines.openItem(attribs["value"]);
  else if (name === "tr") lines.openRow();
  else if (name === "td" || name === "th") lines.openCell();
  else if (name === "table") lines.openTable();
  else if (name === "pre" || name === "textarea") lines.openPre();
  else if (name === "a" && attribs["href"]) lines.openLink(attribs["href"]);
  if (isDrawn(element)) lines.image(pageImage(attribs));
}

function leave({ name, attribs }: Element, lines: LineBuilder): void {
  if (BLOCKS.has(name)) lines.breakLine();
  if (name === "ol" || name === "ul") lines.closeList();
  else if (name === "tr") lines.closeRow();
  else if (name === "td" || name === "th") lines.closeCell();
  else if (name === "table") lines.closeTable();
  else if (name === "pre" || name === "textarea") lines.closePre();
  else if (name === "a" && attribs["href"]) lines.closeLink();
}

/** Images, and elements without content, which only their style can make visible. */
function isDrawn({ name, children }: Element): boolean {
  if (name === "img" || name === "svg" || name === "input") return true;
  if (name === "br" || name === "hr" || name === "td" || name === "th") return false;
  return children.every((child) => child.type === "comment" || (child.type === "text" && child.data.trim() === ""));
}
