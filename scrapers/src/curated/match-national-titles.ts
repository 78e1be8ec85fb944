import type { CountryFacts } from "./country-facts.ts";
import type { CuratedCommitment, CuratedNationalTitle } from "./record.ts";

/** The titles without an OGP id, by what they belong to. */
export interface MatchedTitles {
  /** Commitment id → titles of the same plan and number. */
  readonly ofCommitments: ReadonlyMap<string, readonly CuratedNationalTitle[]>;
  /** Those that no commitment of the file has the number of: one group a record, its titles in several languages. */
  readonly unmatched: readonly (readonly CuratedNationalTitle[])[];
}

/**
 * Ties a title to a commitment where the crosswalk does, or where plan and number are equal and only one commitment has
 * them; a likeness of wording alone ties nothing. Titles of one plan and number are one promise in several languages.
 */
export function matchNationalTitles({ commitments, nationalTitles, crosswalk }: CountryFacts): MatchedTitles {
  const ofCommitments = new Map<string, CuratedNationalTitle[]>();
  const unmatched = new Map<string, CuratedNationalTitle[]>();
  const byNumber = Map.groupBy(commitments, placeOf);
  for (const [index, title] of nationalTitles.entries()) {
    const place = placeOf(title);
    const tied = crosswalk?.find(title.plan, title.numberInPlan)?.id;
    const [commitment, ...rivals] = place === null ? [] : (byNumber.get(place) ?? []);
    if (tied !== undefined) add(ofCommitments, tied, title);
    else if (commitment && rivals.length === 0) add(ofCommitments, commitment.id, title);
    else add(unmatched, place ?? `title ${index}`, title);
  }
  return { ofCommitments, unmatched: [...unmatched.values()] };
}

function placeOf({ plan, numberInPlan }: CuratedCommitment | CuratedNationalTitle): string | null {
  return plan === null || numberInPlan === null ? null : `${plan} ${numberInPlan.toUpperCase()}`;
}

function add(into: Map<string, CuratedNationalTitle[]>, key: string, title: CuratedNationalTitle): void {
  into.set(key, [...(into.get(key) ?? []), title]);
}
