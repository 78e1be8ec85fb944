import { fold } from "@ogp-graph/schema/text/fold.ts";

/** A commitment that a national title may mean. */
export interface SuggestionCandidate {
  readonly id: string;
  readonly plan: number | null;
  readonly titles: readonly string[];
}

/** A likeness of wording, for a person to look at. Nothing is ever joined by it. */
export interface Suggestion {
  readonly id: string;
  /** The candidate's title that is most alike. */
  readonly title: string;
  /** 0 to 1: twice the shared words over the words of both titles (Dice). */
  readonly likeness: number;
}

/** Shorter words say too little of a title. */
const SHORTEST = 4;
const LEAST = 0.4;
const MOST = 3;

/**
 * The commitments of the same plan whose titles resemble a national title, most alike first: a list for review, from which
 * people write `crosswalk.yml`. Commitments whose plan is not known count for every plan.
 */
export function suggest(
  record: { readonly plan: number | null; readonly title: string | null },
  candidates: readonly SuggestionCandidate[],
): readonly Suggestion[] {
  const wanted = wordsOf(record.title ?? "");
  return candidates
    .filter(({ plan }) => record.plan === null || plan === null || plan === record.plan)
    .flatMap(({ id, titles }) => {
      const [best] = titles
        .map((title) => ({ id, title, likeness: likeness(wanted, wordsOf(title)) }))
        .sort((a, b) => b.likeness - a.likeness);
      return best && best.likeness >= LEAST ? [best] : [];
    })
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set((fold(title).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= SHORTEST));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : Math.round((200 * shared) / (one.size + other.size)) / 100;
}
