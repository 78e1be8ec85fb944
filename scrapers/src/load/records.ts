/**
 * What readers hand to the loader: one record per subject and source reading, already in the words of the vocabulary,
 * with the native value and the rule beside each.
 */

/** One value of one field. `value` is what the field's column holds, as text; null says that the source has none. */
export interface StatementRecord {
  readonly field: string;
  readonly value: string | null;
  readonly printed: string;
  readonly rule: string | null;
  readonly trust: number;
  readonly locator: string;
  readonly sourceId: string;
}

/** A member or an action plan, as one reading has it. */
export interface SubjectRecord {
  readonly id: string;
  readonly statements: readonly StatementRecord[];
  /** Every source that says something of it. */
  readonly sourceIds: readonly string[];
}

export interface TitleRecord {
  readonly text: string;
  readonly language: string | null;
  readonly origin: string;
  readonly short: boolean;
  readonly sourceId: string;
}

export interface AreaRecord {
  readonly areaId: string;
  readonly state: "TAGGED" | "NOT_CODED";
  readonly printed: string;
  readonly taxonomy: string;
  readonly trust: number;
  readonly sourceId: string;
}

export interface InstitutionRecord {
  readonly role: "LEAD" | "SUPPORTING";
  readonly name: string;
  readonly splitRule: string;
  readonly trust: number;
  readonly sourceId: string;
}

export interface LinkRecord {
  readonly kind: "CLUSTER" | "PART_OF" | "CARRIED_FORWARD_FROM";
  readonly toId: string;
  readonly method: "PRINTED" | "CURATED";
  readonly confidence: number;
  readonly reviewer: string | null;
  readonly sourceId: string;
}

/** One rating, or the reason why there is none: exactly one of `label` and `missing` is set. */
export interface AssessmentRecord {
  readonly indicator: string;
  readonly stage: string;
  readonly label: string | null;
  readonly code: number | null;
  readonly band: string | null;
  readonly missing: string | null;
  readonly printed: string;
  readonly rule: string;
  readonly reportId: string | null;
  readonly reportPrinted: string | null;
  readonly reportYear: number | null;
  readonly clusterId: string | null;
  readonly trust: number;
  readonly locator: string;
  readonly sourceId: string;
}

export interface CommitmentRecord extends SubjectRecord {
  readonly titles: readonly TitleRecord[];
  readonly areas: readonly AreaRecord[];
  readonly institutions: readonly InstitutionRecord[];
  readonly links: readonly LinkRecord[];
  readonly assessments: readonly AssessmentRecord[];
}

/** Something that could not be taken at its word. */
export interface QuarantineRecord {
  readonly memberId: string | null;
  readonly subjectId: string;
  /** Set aside; loaded after a repair; or loaded as printed, with what it can mean. */
  readonly state: "QUARANTINED" | "REPAIRED" | "UNDECIDED";
  readonly reason: string;
  readonly message: string;
  readonly raw: string;
  readonly locator: string;
  readonly sourceId: string;
}
