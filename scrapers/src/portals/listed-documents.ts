import type { SourceOf } from "@ogp-graph/schema/country/country-manifests.ts";
import type { FoundLink } from "../read/reading.ts";
import { holdsWords } from "./label-key.ts";

type ListSource = SourceOf<"link-list"> | SourceOf<"article-list">;

/** The type of the document that a title names, by the first entry of `documents` with a word in it; null for none. */
export function documentType({ read }: ListSource, title: string): string | null {
  return read.documents.find(({ words }) => words.some((word) => holdsWords(title, word)))?.type ?? null;
}

/** A document that a list leads to, and the source of the manifest that says how it is read. */
export interface FollowedDocument {
  readonly link: FoundLink;
  /** Id of a source of the same manifest. */
  readonly source: string;
}

/**
 * The documents of a list that are to be read on. A rule with years takes the titles that print one of them as it
 * stands: `2018-2020` and `2018 – 2020` are the same. A document of two rules goes to neither, since it is on two plans.
 */
export function documentsToFollow(source: ListSource, links: readonly FoundLink[]): readonly FollowedDocument[] {
  return links.flatMap((link) => {
    const rules = source.read.follow.filter(({ type, years }) => {
      const isOfYears = years === undefined || years.some((label) => holdsYears(link.title ?? "", label));
      return type === link.type && isOfYears;
    });
    const [rule, ...others] = rules;
    return rule && others.length === 0 ? [{ link, source: rule.as }] : [];
  });
}

function holdsYears(title: string, label: string): boolean {
  return holdsWords(plain(title), plain(label));
}

/** Dashes of every kind and "al", "to" between years become one blank. */
function plain(text: string): string {
  return text.replace(/(\d{4})\s*(?:[-‐-―−/]|\bal?\b|\bto\b|\bdan\b)\s*(\d{2,4})/giu, "$1 $2");
}
