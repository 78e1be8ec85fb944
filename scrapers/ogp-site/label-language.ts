import { labelKey, pageLabels } from "../src/read/page-labels.ts";
import type { PageLine } from "../src/read/page-line.ts";

export type LabelLanguage = "en" | "es" | "fr";

/** Labels that a page must have in a language to be in it. */
const ENOUGH = 2;
/** The labels stand at the top, within fewer lines than this. */
const TOP = 100;

let known: ReadonlyMap<string, ReadonlySet<LabelLanguage>> | undefined;

/**
 * The language of a commitment page's labels, given the lines below its title. Only labels with a value count: headings such as "Institutions" and
 * "Description" are alike in English and French.
 */
export function labelLanguage(lines: readonly PageLine[]): LabelLanguage {
  const counts = { en: 0, es: 0, fr: 0 };
  for (const { text } of lines.slice(0, TOP)) {
    for (const language of languagesOf(text)) counts[language] += 1;
  }
  if (counts.es >= ENOUGH && counts.es > counts.en && counts.es >= counts.fr) return "es";
  return counts.fr >= ENOUGH && counts.fr > counts.en ? "fr" : "en";
}

function languagesOf(text: string): ReadonlySet<LabelLanguage> {
  known ??= compile();
  // "Ambición (consulta: definición): Alto" has a colon inside the label.
  for (const colon of [text.indexOf(":"), text.indexOf(":", text.indexOf(":") + 1)]) {
    const languages = colon < 0 || colon > 60 ? undefined : known.get(labelKey(text.slice(0, colon)));
    if (languages) return languages;
  }
  return known.get(labelKey(text.slice(0, 60))) ?? new Set();
}

function compile() {
  const byKey = new Map<string, Set<LabelLanguage>>();
  for (const label of pageLabels().commitmentPage.filter(({ kind }) => kind === "label")) {
    for (const language of ["en", "es", "fr"] as const) {
      for (const spelling of label[language]) {
        const key = labelKey(spelling);
        byKey.set(key, (byKey.get(key) ?? new Set()).add(language));
      }
    }
  }
  return byKey;
}
