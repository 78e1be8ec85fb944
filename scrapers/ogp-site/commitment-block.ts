import type { PageImage, PageLine } from "../src/read/page-line.ts";
import { claimsLine, isRating } from "./claims-line.ts";
import { isAreaList, type Part, splitAtLabels } from "./split-at-labels.ts";

/** One line of a label's value. */
export type ValueLine = Pick<Part, "text" | "item" | "line">;

/** A label with its value, as often as the page prints it. */
export interface BlockEntry {
  readonly id: string;
  readonly values: ValueLine[];
  readonly images: PageImage[];
  readonly line: number;
  /** The line right below a label without a value, where it is no value of the label that we know. */
  unknown: string | null;
}

/** A line of the block that belongs to no label. */
export interface StrayLine extends ValueLine {
  /** The label or heading before it; null at the top. */
  readonly after: string | null;
  /** It has the form of a label with a colon. */
  readonly labelLike: boolean;
}

/** The structured part of a commitment page: labels and their values, without the text of the plan below it. */
export interface CommitmentBlock {
  readonly entries: readonly BlockEntry[];
  readonly headings: ReadonlySet<string>;
  readonly strays: readonly StrayLine[];
  /** True where a heading ran into the word before it. */
  readonly glued: boolean;
  /** Index in the lines given of the first one below the block. */
  readonly end: number;
}

/** A line this long without a label is text of the plan. */
const PROSE = 250;
const MAX_STRAYS = 100;
/** Lines without a label, one after the other, that a block goes on after: a renamed label and its value are two. */
const STRAYS_INSIDE = 8;
/** The same near the end of the block, where a page without the heading "Description" goes on with the plan's text. */
const STRAYS_AT_END: Readonly<Record<string, number>> = {
  COMPLETION: 0,
  POTENTIAL_IMPACT: 3,
  AMBITION: 3,
  IMPLEMENTATION: 3,
};

/**
 * Finds the block on the lines after the title. It ends at "Description", at a heading of the IRM's text, or, where the
 * page has no such heading, with the last label before running text. A label further down is part of that text.
 */
export function commitmentBlock(lines: readonly PageLine[]): CommitmentBlock {
  const reader = new BlockReader();
  let end = 0;
  for (const line of lines) {
    if (!reader.takes(line)) break;
    end += 1;
  }
  return reader.block(end);
}

class BlockReader {
  readonly #entries: BlockEntry[] = [];
  readonly #headings = new Set<string>();
  readonly #strays: StrayLine[] = [];
  #open: BlockEntry | undefined;
  #after: string | null = null;
  /** Strays since the last label or heading. */
  #run: StrayLine[] = [];
  #glued = false;

  /** False for the first line below the block. */
  takes(line: PageLine): boolean {
    const parts = splitAtLabels(line);
    if (parts[0]?.label === null && line.text.length > PROSE && !this.#mayBeLong()) return this.#endInText();
    for (const part of parts) {
      if (part.label?.kind === "body" && this.#entries.length > 0) return this.#keepRun();
      this.#take(part);
    }
    const limit = STRAYS_AT_END[this.#after ?? ""] ?? STRAYS_INSIDE;
    const plain = this.#run.filter(({ labelLike }) => !labelLike).length;
    const isBeyond = plain > limit || this.#run.length > STRAYS_INSIDE;
    return this.#entries.length > 0 && isBeyond ? this.#endInText() : true;
  }

  block(end: number): CommitmentBlock {
    this.#keepRun();
    const strays = this.#strays.filter(({ after }) => after !== "RELATED_STORIES").slice(0, MAX_STRAYS);
    return { entries: this.#entries, headings: this.#headings, strays, glued: this.#glued, end };
  }

  /** The lines since the last label were the plan's text already; what looks like a label is reported all the same. */
  #endInText(): false {
    if (this.#open) this.#open.unknown = null;
    this.#run = this.#run.filter(({ labelLike }) => labelLike);
    return this.#keepRun();
  }

  #keepRun(): false {
    this.#strays.push(...this.#run);
    this.#run = [];
    return false;
  }

  #take(part: Part): void {
    const { label, text, images, line, glued } = part;
    if (label === null) {
      this.#takeText(part);
      return;
    }
    if (glued) this.#glued = true;
    this.#keepRun();
    this.#after = label.id;
    if (label.kind !== "label") this.#headings.add(label.id);
    if (label.kind === "label" || label.id === "POLICY_AREAS") {
      this.#open = { id: label.id, values: text === "" ? [] : [part], images: [...images], line, unknown: null };
      this.#entries.push(this.#open);
    } else this.#open = undefined;
  }

  #takeText(part: Part): void {
    const { text, images, line } = part;
    const open = this.#run.length === 0 ? this.#open : undefined;
    if (text === "") {
      // An image on a line of its own belongs to the label above it, as long as no words came between.
      if (open?.values.length === 0) open.images.push(...images);
    } else if (this.#isAreaListWithoutHeading(part)) {
      this.#open = { id: "POLICY_AREAS", values: [part], images: [], line, unknown: null };
      this.#after = "POLICY_AREAS";
      this.#entries.push(this.#open);
    } else if (open && (claimsLine(open.id, open.values, text) || isRating(open.id, text))) {
      // A second rating below the first one is a contradiction, which the value as a whole then shows.
      open.values.push(part);
      open.images.push(...images);
    } else {
      const stray = strayLine(part, this.#after);
      if (open?.values.length === 0 && open.images.length === 0 && !stray.labelLike) open.unknown = text;
      this.#run.push(stray);
    }
  }

  /**
   * "Policy Areas" is missing on some pages while its list is there (KE0038). Lists of institutions hold words such as
   * "Private Sector" too (PH0053), so that inside one a single area is none.
   */
  #isAreaListWithoutHeading({ text, item }: Part): boolean {
    const open = this.#run.length === 0 ? this.#open : undefined;
    if (open?.id === "POLICY_AREAS" || !isAreaList(text)) return false;
    const inNames = (open?.id === "LEAD" || open?.id === "SUPPORT") && (item !== null || open.values.length > 1);
    if (inNames && !text.includes(",")) return false;
    return !this.#entries.some(({ id }) => id === "POLICY_AREAS" || id === "IRM_REPORT");
  }

  #mayBeLong(): boolean {
    return this.#entries.length === 0 || ["LEAD", "SUPPORT", "POLICY_AREAS"].includes(this.#open?.id ?? "");
  }
}

function strayLine({ text, item, line }: Part, after: string | null): StrayLine {
  const labelLike = /^[•●·*|\s-]*\p{Lu}[^:.?!]{1,50}:(?!\/)/u.test(text) && text.length <= PROSE;
  return { text, item, line, after, labelLike };
}
