import type { Reading } from "../read/reading.ts";

/** What somebody says of a commitment's or milestone's progress. Never a rating: those are the IRM's. */
export interface PrintedClaim {
  readonly assessor: "GOVERNMENT" | "CIVIL_SOCIETY";
  /** `COMPLETION` for the completion level of a self-assessment, `STATUS` for the status word of a tracker. */
  readonly topic: "COMPLETION" | "STATUS";
  readonly commitmentNumber: string | null;
  /** Null where the claim is on the commitment as a whole. */
  readonly milestoneNumber: string | null;
  /** The claimant's own word. */
  readonly label: string;
  /** What the word amounts to: an id of schema/vocabulary/milestone-statuses.yml */
  readonly status: string;
  /** When it was said, as exact as the source gives it. */
  readonly date: string | null;
  readonly place: string;
}

/** A commitment as a portal or plan of the country states it, known by plan and number. */
export interface PrintedRecord {
  readonly plan: number | null;
  readonly numberInPlan: string | null;
  readonly title: string | null;
  readonly theme: string | null;
  readonly lead: string | null;
  readonly supporting: string | null;
  readonly start: string | null;
  readonly due: string | null;
  /** The source's own word. */
  readonly status: string | null;
  /** Addresses of what the source shows as proof. */
  readonly evidence: readonly string[];
  readonly place: string;
}

/** A reading of a national portal. The source key of its facts is `page`, as in every reading. */
export interface PortalReading extends Reading {
  readonly records: readonly PrintedRecord[];
  readonly claims: readonly PrintedClaim[];
  /** Address of the list's next page; null at its end. */
  readonly next: string | null;
  /** How many documents, rows or commitments it holds: what the bounds of `expect` are about. */
  readonly count: number;
}

/** Raised when a portal kind understands the same bytes differently. */
const VERSION = 1;

/** A reading that holds nothing yet. */
export function emptyReading(kind: string, language: string): PortalReading {
  return {
    reader: `portals/${kind}`,
    version: VERSION,
    layout: kind,
    language,
    translated: false,
    commitments: [],
    listed: [],
    reports: [],
    events: [],
    nationalTitles: [],
    milestones: [],
    figures: [],
    links: [],
    leftovers: [],
    problems: [],
    records: [],
    claims: [],
    next: null,
    count: 0,
  };
}
