import type { PageImage } from "./page-line.ts";

const MAX_PHRASE = 120;
const MAX_CLASSES = 12;

/**
 * What an image, or an element that is drawn by its style alone, says of itself; undefined when it says nothing.
 *
 * @param attributes of the element; cut here, because pages with attributes of megabytes exist
 */
export function pageImage(attributes: Readonly<Record<string, string>>): PageImage | undefined {
  const words = ["alt", "title", "aria-label"].map((name) => tidy(attributes[name]));
  const classes = (attributes["class"] ?? "").slice(0, 1000).split(/\s+/).slice(0, MAX_CLASSES).map(plain);
  const file = ["src", "data-src", "data-lazy-src"].map((name) => fileName(attributes[name]));
  const style = fileName(/url\(\s*["']?([^"')]{1,500})/i.exec((attributes["style"] ?? "").slice(0, 2000))?.[1]);
  const phrases = [...new Set([...words, ...classes, ...file, style].filter((phrase) => phrase !== ""))];
  return phrases.length > 0 ? { phrases } : undefined;
}

function tidy(text: string | undefined): string {
  return (text ?? "").slice(0, MAX_PHRASE).replace(/\s+/g, " ").trim();
}

function plain(name: string): string {
  return name.slice(0, MAX_PHRASE).replace(/[_-]+/g, " ").trim();
}

/** `/img/completion_not-started-300x60.png?v=2` → "completion not started 300x60"; nothing for data addresses. */
function fileName(address: string | undefined): string {
  if (!address || address.startsWith("data:")) return "";
  const path = address.slice(0, 500).split(/[?#]/)[0] ?? "";
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w{2,5}$/, "");
  return plain(name.replace(/%20|\+/g, " "));
}
