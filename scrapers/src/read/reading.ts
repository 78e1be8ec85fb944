import type { CuratedCommitment, CuratedEvent, CuratedNationalTitle, CuratedReport } from "../curated/record.ts";

/** A line of the structured part of a page that no label accounts for. */
export interface Leftover {
  /** Where: "line 14 after Completion". */
  readonly place: string;
  readonly text: string;
}

/** Something the page says that was not taken at its word. */
export interface ReadingProblem {
  /** Stable code, e.g. `UNKNOWN_LABEL`. */
  readonly reason: string;
  readonly subjectId: string | null;
  readonly message: string;
  readonly raw: string;
  readonly place: string;
}

/** A page or document that another one names: what to fetch next, or a resource with its kind and year. */
export interface FoundLink {
  readonly url: string;
  readonly title: string | null;
  /** As printed: "IRM Report", "Letter", "Action Plan". */
  readonly type: string | null;
  readonly date: string | null;
}

/** One line of a member page's list of commitments. */
export interface ListedCommitment {
  readonly id: string;
  readonly title: string | null;
  readonly cycle: number | null;
  readonly area: string | null;
}

/** A milestone with its status, as a plan, self-assessment or tracker lists it. */
export interface PrintedMilestone {
  readonly number: string;
  readonly title: string;
  readonly commitmentNumber: string | null;
  readonly commitmentTitle: string | null;
  readonly theme: string | null;
  readonly start: string | null;
  readonly due: string | null;
  /** The source's own word. */
  readonly status: string | null;
  readonly evidence: readonly string[];
}

/**
 * What a reader makes of one page or document, without knowing the store or any other page. Facts are in the record
 * format of the curated files; the source key of each is `page`.
 */
export interface Reading {
  /** `ogp-site/commitment-page` */
  readonly reader: string;
  /** Raised when the reader understands the same bytes differently. */
  readonly version: number;
  /** Layout or variant recognised; for people. */
  readonly layout: string;
  /** BCP 47 of the page's labels; values are read from English pages of OGP only. */
  readonly language: string;
  /** True for machine-translated copies: their title is kept as such, and no value is read. */
  readonly translated: boolean;
  readonly commitments: readonly CuratedCommitment[];
  readonly listed: readonly ListedCommitment[];
  readonly reports: readonly CuratedReport[];
  readonly events: readonly CuratedEvent[];
  readonly nationalTitles: readonly CuratedNationalTitle[];
  readonly milestones: readonly PrintedMilestone[];
  /** Facts of the member or plan: "Member Since", "Number of Commitments". Label → value as printed. */
  readonly figures: readonly { readonly label: string; readonly printed: string }[];
  readonly links: readonly FoundLink[];
  readonly leftovers: readonly Leftover[];
  readonly problems: readonly ReadingProblem[];
}
