import type { PageImage, PageLine, PageLink } from "./page-line.ts";
import { RowBuilder } from "./row-builder.ts";

const MAX_LINES = 20_000;
const MAX_LINE = 20_000;
const MAX_IMAGES = 20;
const MAX_LINKS = 50;
const MAX_HREF = 2000;

/** Puts the parts of a page together to lines, in the order in which they are met. */
export class LineBuilder {
  readonly #lines: PageLine[] = [];
  readonly #lists: { readonly ordered: boolean; next: number }[] = [];
  readonly #rows = new RowBuilder();
  readonly #cuts = new Set<string>();
  #text: string[] = [];
  #length = 0;
  #images: PageImage[] = [];
  #links: PageLink[] = [];
  #mark: string | null = null;
  #link: { readonly href: string; readonly from: number } | undefined;
  #pre = 0;

  text(data: string): void {
    if (this.#pre === 0) this.#add(data);
    else this.plainText(data);
  }

  /** Text whose own line breaks count. */
  plainText(data: string): void {
    for (const [index, part] of data.split(/\r\n?|\n|\f/).entries()) {
      if (index > 0) this.breakLine();
      this.#add(part);
      if (this.#lines.length >= MAX_LINES) return;
    }
  }

  image(image: PageImage | undefined): void {
    if (image && this.#images.length < MAX_IMAGES) this.#images.push(image);
  }

  openLink(href: string): void {
    this.#link = { href: href.slice(0, MAX_HREF), from: this.#text.length };
  }

  closeLink(): void {
    if (this.#link && this.#links.length < MAX_LINKS) {
      // A link that spans lines keeps the words of its last one; the address is what matters.
      const text = tidy(this.#text.slice(this.#link.from).join(""));
      this.#links.push({ href: this.#link.href, text });
    }
    this.#link = undefined;
  }

  openList(ordered: boolean, start: string | undefined): void {
    this.#lists.push({ ordered, next: wholeNumber(start) ?? 1 });
  }

  closeList(): void {
    this.#lists.pop();
    this.#mark = null;
  }

  openItem(value: string | undefined): void {
    const list = this.#lists.at(-1);
    if (!list?.ordered) {
      this.#mark = "•";
      return;
    }
    const number = wholeNumber(value) ?? list.next;
    list.next = number + 1;
    this.#mark = `${number}.`;
  }

  openTable(): void {
    this.#rows.openTable();
  }

  closeTable(): void {
    this.#rows.closeTable();
  }

  openRow(): void {
    this.#rows.openRow(this.#lines.length);
  }

  openCell(): void {
    this.#rows.openCell(this.#lines.length);
  }

  closeCell(): void {
    this.#rows.closeCell(this.#lines.length);
  }

  closeRow(): void {
    this.#rows.closeRow(this.#lines);
  }

  openPre(): void {
    this.#pre += 1;
  }

  closePre(): void {
    this.#pre = Math.max(0, this.#pre - 1);
  }

  breakLine(): void {
    const text = tidy(this.#text.join(""));
    if (text !== "" || this.#images.length > 0 || this.#links.length > 0) this.#push(text);
    this.#text = [];
    this.#length = 0;
    if (this.#link) this.#link = { ...this.#link, from: 0 };
  }

  end(): { readonly lines: readonly PageLine[]; readonly cuts: readonly string[] } {
    this.breakLine();
    return { lines: this.#lines.map((line, index) => ({ ...line, number: index + 1 })), cuts: [...this.#cuts] };
  }

  #add(data: string): void {
    if (this.#length >= MAX_LINE) {
      if (data.trim() !== "") this.#cuts.add(`a line of more than ${MAX_LINE} letters`);
      return;
    }
    const part = data.slice(0, MAX_LINE - this.#length);
    if (part.length < data.length) this.#cuts.add(`a line of more than ${MAX_LINE} letters`);
    this.#length += part.length;
    this.#text.push(part);
  }

  #push(text: string): void {
    const mark = text === "" ? null : this.#mark;
    const numbered = mark && mark !== "•" ? `${mark} ${text}` : text;
    if (this.#lines.length < MAX_LINES) {
      const line = { number: 0, text: numbered, images: this.#images, links: this.#links, item: mark, cells: null };
      this.#lines.push(line);
    } else this.#cuts.add(`more than ${MAX_LINES} lines`);
    this.#images = [];
    this.#links = [];
    if (mark) this.#mark = null;
  }
}

/** White space of every kind as one blank; what has no width is left out. */
function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}
