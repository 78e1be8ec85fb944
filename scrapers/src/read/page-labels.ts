import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

/** A label or heading of a page, in every spelling that was seen. */
export interface PageLabel {
  readonly id: string;
  /** `label` stands before its value, `heading` stands alone, `body` begins a part that holds no labels of the block. */
  readonly kind: "label" | "heading" | "body";
  readonly en: readonly string[];
  /** Of machine-translated copies, which are only recognised. */
  readonly es: readonly string[];
  readonly fr: readonly string[];
}

const words = z.array(z.string().min(1));
const label = z.strictObject({
  id: z.string(),
  kind: z.enum(["label", "heading", "body"]),
  en: words.min(1),
  es: words.default([]),
  fr: words.default([]),
});

const file = z.strictObject({
  commitmentPage: z.array(label),
  localCommitmentPage: z.array(label),
  memberPage: z.array(label),
  resources: z.strictObject({ media: words, letters: words }),
});

/** The labels of OGP's pages, as page-labels.yml lists them. */
export type PageLabels = z.infer<typeof file>;

let known: PageLabels | undefined;

/** @throws {ZodError} with the path to the entry when page-labels.yml does not fit its form */
export function pageLabels(): PageLabels {
  known ??= file.parse(parse(readFileSync(fileURLToPath(new URL("page-labels.yml", import.meta.url)), "utf8")));
  return known;
}

/** The form in which labels are compared: without accents and case, apostrophes and blanks alike, no icon, no colon. */
export function labelKey(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[’‘`´]/g, "'")
    .replace(/\s*\|\s*/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s•●·*-]+/, "")
    .replace(/[\s:|]+$/, "")
    .replace(/ [iⓘℹ]$/, "")
    .trim();
}
