import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

const spellings = z.array(z.string().min(1)).min(1);
const row = z.strictObject({
  kind: z.enum(["count", "rating", "list", "type", "plan", "note"]),
  indicator: z.string().optional(),
  reversed: z.literal(true).optional(),
  blocks: z.array(z.string()).optional(),
  anchor: z.literal(true).optional(),
  spellings,
});
const file = z.strictObject({
  head: z.array(z.strictObject({ field: z.string(), spellings })),
  blocks: z.array(z.strictObject({ id: z.string(), stage: z.string().optional(), spellings })),
  columns: z.array(z.strictObject({ id: z.string(), spellings })),
  rows: z.array(row),
});

export type TableRow = z.infer<typeof row>;
export type TableBlock = z.infer<typeof file>["blocks"][number];

/** One wording of a label, with what it means. */
export interface TableLabel {
  readonly row?: TableRow;
  readonly block?: TableBlock;
  readonly column?: { readonly id: string };
  /** Letters and digits only, lower case. */
  readonly key: string;
  /** Finds the wording from `lastIndex` on, together with the signs that belong to it. */
  readonly pattern: RegExp;
}

interface TableLabels {
  readonly head: ReadonlyMap<string, string>;
  /** The longest wording first. */
  readonly table: readonly TableLabel[];
}

let known: TableLabels | undefined;

/** What table-labels.yml says: the words of the "At a glance" table. */
export function tableLabels(): TableLabels {
  known ??= read(fileURLToPath(new URL("table-labels.yml", import.meta.url)));
  return known;
}

let keys: ReadonlySet<string> | undefined;

/** Every wording as {@link labelKey} has it. */
export function tableLabelKeys(): ReadonlySet<string> {
  keys ??= new Set(tableLabels().table.map(({ key }) => key));
  return keys;
}

/** A label as it is compared: letters and digits only, lower case. */
export function labelKey(printed: string): string {
  return printed
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function read(path: string): TableLabels {
  const { head, blocks, columns, rows } = file.parse(parse(readFileSync(path, "utf8")));
  const table = [
    ...blocks.flatMap((block) => block.spellings.map((spelling) => ({ block, ...wording(spelling) }))),
    ...columns.flatMap((column) => column.spellings.map((spelling) => ({ column, ...wording(spelling) }))),
    ...rows.flatMap((entry) => entry.spellings.map((spelling) => ({ row: entry, ...wording(spelling) }))),
  ].sort((a, b) => b.key.length - a.key.length);
  const fields = head.flatMap(({ field, spellings: words }) => words.map((word) => [labelKey(word), field] as const));
  return { head: new Map(fields), table };
}

/** Any blanks and hyphens may stand between the letters (`Mid- term`, `multi-stakeholder`), or none (`forthe`). */
const BETWEEN = "[\\s\\u00ad\\u2010-\\u2015-]*";
/** What may follow the words: an empty or starred bracket, a question mark, stars, dots, a colon. */
const AFTER = "(?:\\s*\\(\\s*[✪★☆*]?\\s*\\))?\\s*[*?]*\\s*(?:…|\\.{3})?\\s*(?::\\s*\\*?)?";

function wording(spelling: string): { readonly key: string; readonly pattern: RegExp } {
  const key = labelKey(spelling);
  const letters = spelling.replace(/[\s-]+/gu, "").split("");
  const signs = letters.map((sign) => (sign === "." ? "\\.?" : sign));
  return { key, pattern: new RegExp(`${signs.join(BETWEEN)}${AFTER}`, "giu") };
}
