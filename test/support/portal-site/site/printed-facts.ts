/** A rating as a page prints it. */
export interface PrintedRating {
  /** schema/vocabulary/indicators.yml */
  readonly indicator: string;
  readonly stage: string;
  readonly printed: string;
}

/** What the page of one commitment says, whatever its layout. */
export interface PrintedCommitment {
  readonly address: string;
  readonly id: string;
  readonly title: string;
  readonly plan: string | null;
  readonly cycle: number | null;
  /** In the plan, as the IRM's text below the block begins with it. */
  readonly number: string | null;
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly areas: readonly string[];
  readonly ratings: readonly PrintedRating[];
}

/** What the page of one report says. */
export interface PrintedReport {
  readonly address: string;
  readonly title: string;
  readonly type: string;
  readonly year: number | null;
  readonly figures: readonly { readonly label: string; readonly printed: string }[];
}

/** Everything that the pages of one country hold: what a harvest of them has to give, no more and no less. */
export interface PrintedFacts {
  readonly member: string;
  readonly commitments: readonly PrintedCommitment[];
  readonly reports: readonly PrintedReport[];
  readonly letters: readonly { readonly kind: string; readonly date: string }[];
}
