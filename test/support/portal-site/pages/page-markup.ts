/** How a page's lines are put into mark-up: readers must not depend on any of it. */
export type Markup = "divs" | "paragraphs" | "definitions" | "table" | "list" | "text" | "tagless";

/** Something that is drawn instead of written, with the words it may have of its own. */
export interface Drawing {
  readonly alt?: string;
  readonly title?: string;
  readonly className?: string;
  readonly file?: string;
  /** Drawn by the style of an empty element, without an image. */
  readonly styled?: true;
  /** Words beside the drawing. */
  readonly text?: string;
}

/** One line of a page: a heading, a label with its value, a list, or text. */
export type PagePart =
  | { readonly kind: "heading"; readonly text: string; readonly icon?: boolean }
  | { readonly kind: "label"; readonly label: string; readonly value: string | Drawing | readonly string[] }
  | { readonly kind: "text"; readonly text: string; readonly glued?: string }
  | { readonly kind: "entries"; readonly entries: readonly ListEntry[] };

/** A numbered entry with a line below it: a commitment, or a document. */
export interface ListEntry {
  /** Null in copies that lost the titles. */
  readonly title: string | null;
  readonly line: string;
  readonly href?: string;
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** A whole page of these parts in one of the mark-ups; `text` gives plain text without any. */
export function pageOf(parts: readonly PagePart[], markup: Markup, language = "en"): string {
  const body = parts.map((part) => render(part, markup)).join("\n");
  if (markup === "text") return `${body}\n`;
  if (markup === "tagless") return `<html><body>${body.replace(/\s+/g, " ")}</body></html>`;
  const head = `<title>Open Government</title><style>.a{color:red}</style><script>var t = "<p>Verifiable: No</p>";</script>`;
  const inner = markup === "table" ? `<table>${body}</table>` : body;
  return `<!DOCTYPE html><html lang="${language}"><head>${head}</head><body><!-- Completion: Complete -->\n${inner}\n</body></html>`;
}

function render(part: PagePart, markup: Markup): string {
  if (markup === "text" || markup === "tagless") return renderText(part);
  switch (part.kind) {
    case "heading":
      return inRow(`<h3>${escapeHtml(part.text)}${part.icon ? ' <i class="info"></i>' : ""}</h3>`, markup);
    case "text":
      return inRow(
        `<div>${escapeHtml(part.text)}${part.glued ? `<b>${escapeHtml(part.glued)}</b>` : ""}</div>`,
        markup,
      );
    case "entries":
      return inRow(`<ol>${part.entries.map(entryMarkup).join("")}</ol>`, markup);
    case "label":
      return labelMarkup(part.label, valueMarkup(part.value), markup);
  }
}

function inRow(html: string, markup: Markup): string {
  return markup === "table" ? `<tr><td colspan="2">${html}</td></tr>` : html;
}

function labelMarkup(label: string, value: string, markup: Markup): string {
  const words = `${escapeHtml(label)}:`;
  switch (markup) {
    case "definitions":
      return `<dl><dt>${words}</dt><dd>${value}</dd></dl>`;
    case "table":
      return `<tr><th>${words}</th><td>${value}</td></tr>`;
    case "paragraphs":
      return `<p><strong>${words}</strong> ${value}</p>`;
    case "list":
      return `<ul><li><span class="label">${words}</span><span>${value}</span></li></ul>`;
    default:
      return `<div class="row"><div class="k">${words}</div><div class="v">${value}</div></div>`;
  }
}

function valueMarkup(value: string | Drawing | readonly string[]): string {
  if (typeof value === "string") return escapeHtml(value);
  if (isList(value)) return `<ul>${value.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
  const attributes = [
    value.alt === undefined ? "" : ` alt="${escapeHtml(value.alt)}"`,
    value.title === undefined ? "" : ` title="${escapeHtml(value.title)}"`,
    value.className === undefined ? "" : ` class="${escapeHtml(value.className)}"`,
  ].join("");
  const drawn = value.styled
    ? `<span${attributes}></span>`
    : `<img${attributes} src="/wp-content/uploads/${value.file ?? "graphic-01.png"}">`;
  return `${drawn} ${escapeHtml(value.text ?? "")}`;
}

function entryMarkup({ title, line, href }: ListEntry): string {
  const words = title === null ? "" : escapeHtml(title);
  const linked = href === undefined ? words : `<a href="${escapeHtml(href)}">${words}</a>`;
  return `<li>${linked}<div class="meta">${escapeHtml(line)}</div></li>`;
}

/** Text as an extraction leaves it: what is drawn leaves the words of its `alt`, if it has any. */
function renderText(part: PagePart): string {
  switch (part.kind) {
    case "heading":
      return `${part.text}${part.icon ? " i" : ""}`;
    case "text":
      return `${part.text}${part.glued ?? ""}`;
    case "entries":
      return part.entries
        .map(({ title, line }, index) => (title === null ? line : `  ${index + 1}. ${title}\n\n    ${line}`))
        .join("\n");
    case "label":
      return `${part.label}: ${valueText(part.value)}`;
  }
}

function valueText(value: string | Drawing | readonly string[]): string {
  if (typeof value === "string") return value;
  if (isList(value)) return value.map((item, index) => `${index + 1}. ${item}`).join(" ");
  return [value.text, value.alt].filter((word) => word).join(" ");
}

function isList(value: string | Drawing | readonly string[]): value is readonly string[] {
  return Array.isArray(value);
}
