import { labelKey, type PageLabel } from "../src/read/page-labels.ts";
import type { PageImage } from "../src/read/page-line.ts";
import { type PrintedValue, printedValue } from "./printed-value.ts";

/** Words around a value in the names of images that draw it. */
const AROUND = new Set(
  "icon icons image img picture graphic bar chart badge level rating value scale step irm ogp of the".split(" "),
);

/** What the images beside a label say: one value, several, or nothing that is a word of the scale. */
export type ImageValue =
  | { readonly kind: "value"; readonly value: PrintedValue }
  | { readonly kind: "several"; readonly printed: readonly string[] }
  | { readonly kind: "none" };

/**
 * Reads a rating that is drawn. A phrase counts only when it is a word of the scale, alone or beside the label's own
 * words and such as "icon" or "level": "completion-substantial.png" does, "limited-edition.png" does not. Words that
 * only repeat the label (the label's own words in `alt`) say nothing of the value.
 */
export function imageValue(images: readonly PageImage[], label: PageLabel, scaleIds: readonly string[]): ImageValue {
  const own = new Set(label.en.flatMap((spelling) => labelKey(spelling).split(/[^a-z]+/)));
  const names = new Set(label.en.map(labelKey));
  const found = new Map<string, PrintedValue>();
  for (const phrase of images.flatMap(({ phrases }) => phrases)) {
    const value = names.has(labelKey(phrase)) ? undefined : valueIn(phrase, own, scaleIds);
    if (value && !found.has(value.meaning)) found.set(value.meaning, value);
  }
  const values = [...found.values()];
  const [first] = values;
  if (first === undefined) return { kind: "none" };
  if (values.length > 1) return { kind: "several", printed: values.map(({ printed }) => printed) };
  return { kind: "value", value: first };
}

function valueIn(phrase: string, own: ReadonlySet<string>, scaleIds: readonly string[]): PrintedValue | undefined {
  const words = phrase.split(/[\s:,/|.]+/).filter((word) => word !== "");
  const telling = words.filter((word) => {
    const key = labelKey(word);
    return !own.has(key) && !AROUND.has(key) && !/^\d+(x\d+)?$/.test(key);
  });
  return printedValue(phrase, scaleIds) ?? printedValue(telling.join(" "), scaleIds);
}
