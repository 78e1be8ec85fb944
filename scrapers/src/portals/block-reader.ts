import type { FieldLabels, PortalField } from "@ogp-graph/schema/country/read-rules.ts";
import { BlockLabels, type Segment } from "./block-labels.ts";
import type { BlockLine } from "./block-line.ts";
import type { Notes } from "./notes.ts";
import { OpenItem } from "./open-item.ts";
import { planNumber } from "./plan-number.ts";
import type { PrintedItem } from "./printed-item.ts";

/** What a page in blocks holds. */
export interface BlockContent {
  readonly items: readonly PrintedItem[];
  /** Fields of which a label was seen. */
  readonly seen: ReadonlySet<PortalField>;
  /** What looks like a label and is none that we know. */
  readonly unknown: readonly string[];
}

/** Dots or ellipses before a page number: a line of a contents list, which repeats headings without their blocks. */
const LEADERS = /(?:\.\s?){4,}|…\s*\d|\.{2,}\s*\d+\s*$/u;
/** "Lead agency: …": a few words and a colon, the first with a capital. */
const LABEL_LIKE = /^[\s•●▪*-]*(\p{Lu}[\p{L}\p{N}()/'’ -]{1,50}?)\s*:(?:\s|$)/u;
const LABEL_WORDS = 6;

/**
 * Reads numbered blocks: a heading with a number opens a commitment or a milestone, labels below say what is known of
 * it. Lines that continue no value, and labels that are not known, become leftovers, the latter without their values.
 *
 * @param standing number of the commitment of a page that prints none
 */
export function readBlocks(
  lines: readonly BlockLine[],
  labels: FieldLabels,
  standing: string | undefined,
  notes: Notes,
): BlockContent {
  const reader = new BlockReader(new BlockLabels(labels), notes);
  if (standing !== undefined) reader.open("commitment", standing, "page");
  for (const line of lines) reader.line(line);
  return reader.end();
}

class BlockReader {
  readonly #labels: BlockLabels;
  readonly #notes: Notes;
  readonly #items: OpenItem[] = [];
  readonly #seen = new Set<PortalField>();
  readonly #unknown: string[] = [];
  #commitment: OpenItem | null = null;
  #milestone: OpenItem | null = null;
  #field: PortalField | null = null;

  constructor(labels: BlockLabels, notes: Notes) {
    this.#labels = labels;
    this.#notes = notes;
  }

  open(kind: "commitment" | "milestone", printed: string, place: string): void {
    const number = planNumber(printed);
    if (number === null) {
      this.#notes.problem(
        "NO_NUMBER",
        place,
        printed,
        `"${printed}" is no number of a ${kind}; its block was not taken.`,
      );
      this.#milestone = null;
      if (kind === "commitment") this.#commitment = null;
      this.#field = "ignored";
      return;
    }
    const item = new OpenItem(kind, number, place, kind === "milestone" ? this.#commitment : null);
    this.#items.push(item);
    this.#milestone = kind === "milestone" ? item : null;
    if (kind === "commitment") this.#commitment = item;
    this.#field = "title";
  }

  line(line: BlockLine): void {
    if (LEADERS.test(line.text)) return;
    if (line.row) this.#row(line, line.row);
    else this.#text(line);
  }

  end(): BlockContent {
    const items = this.#items.map((item) => item.finish(this.#notes));
    return { items, seen: this.#seen, unknown: this.#unknown };
  }

  #text(line: BlockLine): void {
    const [first = "", ...others] = line.cells ?? [];
    const field = others.length > 0 ? this.#labels.fieldOf(first) : null;
    const value = others.join(" ").trim();
    const { before, segments } = field
      ? { before: "", segments: [{ field, number: null, value }] }
      : this.#labels.segments(line.text);
    if (before !== "") this.#continue(before, line);
    for (const segment of segments) this.#segment(segment, line);
    if (segments.length === 0 && before === "") this.#target()?.addLinks(this.#field, line.links);
  }

  #segment({ field, number, value }: Segment, line: BlockLine): void {
    this.#seen.add(field);
    if ((field === "commitment" || field === "milestone") && number !== null) this.open(field, number, line.place);
    else this.#field = field;
    const target = this.#target();
    const into = field === "commitment" || field === "milestone" ? "title" : field;
    target?.add(into, value);
    target?.addLinks(into, line.links);
  }

  /** Lead, supporters and theme belong to the commitment, wherever they are printed. */
  #target(): OpenItem | null {
    const ofCommitment = this.#field === "lead" || this.#field === "supporting" || this.#field === "theme";
    return ofCommitment ? this.#commitment : (this.#milestone ?? this.#commitment);
  }

  #continue(text: string, line: BlockLine): void {
    const target = this.#target();
    // A heading without a title has it on the next line, which may hold a colon of its own.
    const label = target?.awaits(this.#field) ? undefined : LABEL_LIKE.exec(text)?.[1];
    if (label !== undefined && label.split(/\s+/).length <= LABEL_WORDS && !/^https?$/i.test(label)) {
      this.#unknown.push(label);
      if (target) this.#notes.leftover(line.place, `${label}:`);
      this.#field = "ignored";
      return;
    }
    if (!target || this.#field === "ignored" || this.#field === "personal") return;
    target.addLinks(this.#field, line.links);
    if (this.#field === "evidence" || target.add(this.#field, text)) return;
    this.#notes.leftover(line.place, text);
    this.#field = "ignored"; // what follows is prose, of which one line is enough to find the place
  }

  #row(line: BlockLine, { number, title, status }: NonNullable<BlockLine["row"]>): void {
    this.#seen.add("status");
    if (number !== null) {
      this.#seen.add("milestone");
      this.open("milestone", number, line.place);
    }
    const target = this.#milestone ?? this.#commitment;
    if (title !== null) target?.add("title", title);
    if (status !== null) target?.add("status", status);
    this.#field = number === null ? this.#field : "title";
  }
}
