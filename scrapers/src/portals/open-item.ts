import type { PortalField } from "@ogp-graph/schema/country/read-rules.ts";
import type { Notes } from "./notes.ts";
import { type PrintedItem, printedItem } from "./printed-item.ts";

/** Titles and names of institutions may run over some lines; what is longer is prose and not kept. */
const MAX_LINES = 4;
const MAX_WORDS = 60;
const LONG_FIELDS: readonly string[] = ["title", "lead", "supporting", "theme"];

/** A block that is being read. */
export class OpenItem {
  readonly #texts = new Map<PortalField, string[]>();
  readonly #evidence: string[] = [];

  constructor(
    readonly kind: PrintedItem["kind"],
    readonly number: string,
    readonly place: string,
    /** The commitment in whose block the milestone stands. */
    readonly parent: OpenItem | null,
  ) {}

  get title(): string | null {
    return this.#texts.get("title")?.join(" ") || null;
  }

  /** Adds a line to a field; false where the field has its value and takes no more. */
  add(field: PortalField | null, text: string): boolean {
    if (field === null) return false;
    if (field === "ignored" || field === "personal" || text === "") return true;
    const lines = this.#texts.get(field) ?? [];
    const isLong = LONG_FIELDS.includes(field);
    if (lines.length >= (isLong ? MAX_LINES : 1)) return false;
    if (isLong && [...lines, text].join(" ").split(" ").length > MAX_WORDS) return false;
    this.#texts.set(field, [...lines, text]);
    return true;
  }

  /** Whether the label of a field stood there without a value so far. */
  awaits(field: PortalField | null): boolean {
    return field !== null && LONG_FIELDS.includes(field) && !this.#texts.has(field);
  }

  addLinks(field: PortalField | null, links: readonly string[]): void {
    if (field === "evidence") this.#evidence.push(...links);
  }

  finish(notes: Notes): PrintedItem {
    const kept = (field: PortalField) => notes.kept(this.#texts.get(field)?.join(" "), this.place);
    return {
      ...printedItem(this.kind, this.number, this.place),
      title: kept("title"),
      commitmentNumber: this.parent?.number ?? null,
      commitmentTitle: notes.kept(this.parent?.title, this.place),
      theme: kept("theme"),
      lead: kept("lead"),
      supporting: kept("supporting"),
      start: kept("start"),
      finish: kept("finish"),
      period: kept("period"),
      status: kept("status"),
      updated: kept("updated"),
      evidence: [...new Set(this.#evidence)],
    };
  }
}
