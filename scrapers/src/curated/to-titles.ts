import { trustOf } from "@ogp-graph/schema/vocabulary/index.ts";
import type { StatementRecord, TitleRecord } from "../load/records.ts";
import type { CountryContext } from "./country-context.ts";
import type { CuratedCommitment, CuratedNationalTitle } from "./record.ts";
import { type Stating, state } from "./state.ts";

/** Trust of what only a machine translation says: its words are not OGP's, so that every other source comes first. */
export const TRANSLATED_TRUST = trustOf("OTHER");

/** The title that stands for the commitment: the first that a person wrote. */
export function titleStatement({ titles }: CuratedCommitment, page: Stating): StatementRecord[] {
  const written = titles.find(({ origin }) => origin !== "MACHINE");
  if (written) return state(page, "title", written.text);
  return state({ ...page, trust: TRANSLATED_TRUST }, "title", titles[0]?.text, { rule: "MACHINE_TRANSLATION" });
}

/** The page's titles, then those that the plan and the reports give the commitment in other words. */
export function toTitles(
  context: CountryContext,
  { titles }: CuratedCommitment,
  nationalTitles: readonly CuratedNationalTitle[],
  { sourceId }: Stating,
): TitleRecord[] {
  const own = titles.map((title) => ({ ...title, short: false, sourceId }));
  const texts = new Set(own.map(({ text }) => text));
  const further = nationalTitles
    .filter(({ title }) => !texts.has(title))
    // Plans and reports do not say whether their wording was translated.
    .map(({ title, language, sources }) => ({
      text: title,
      language,
      origin: "UNSTATED",
      short: false,
      sourceId: context.firstSourceId(sources),
    }));
  return [...own, ...further];
}
