import type { CuratedFile } from "./read-file.ts";

/** What the import read of one country. */
export interface CuratedCountrySummary {
  readonly member: string;
  readonly name: string;
  readonly plans: number;
  readonly commitments: number;
  /** Ratings with a label. */
  readonly ratings: number;
  /** Ratings that a source says are pending, not applicable or not made. */
  readonly missingRatings: number;
  readonly irmReports: number;
  readonly nationalRecords: number;
  readonly portals: number;
  readonly events: number;
  readonly quarantined: number;
  /** Local plans without an `AP_` id and Open Gov Challenge pages: the store has no place for them yet. */
  readonly keptInFile: number;
  /** All of it in one line, for people. */
  readonly summary: string;
}

/** What the import read, country by country in the order of the files. */
export interface CuratedSummary {
  readonly countries: readonly CuratedCountrySummary[];
}

export function summaryOf({ reading }: CuratedFile): CuratedCountrySummary {
  const { context, plans, commitments, reports, nationalRecords, portals, events } = reading;
  const assessments = commitments.flatMap((commitment) => commitment.assessments);
  const ratings = assessments.filter(({ label }) => label !== null).length;
  const counts = {
    plans: plans.length,
    commitments: commitments.length,
    ratings,
    missingRatings: assessments.length - ratings,
    irmReports: reports.length,
    nationalRecords: nationalRecords.length,
    portals: portals.length,
    events: events.length,
    quarantined: context.problems.length,
    keptInFile: context.country.localPlans.length + context.country.openGovChallenge.length,
  };
  const { name } = context.country.country;
  return { member: context.memberId, name, ...counts, summary: inWords(name, counts) };
}

function inWords(name: string, counts: Omit<CuratedCountrySummary, "member" | "name" | "summary">): string {
  const parts = [
    `${name}: ${plural(counts.plans, "plan")}`,
    plural(counts.commitments, "commitment"),
    `${plural(counts.ratings, "rating")} and ${counts.missingRatings} stated as missing`,
    plural(counts.irmReports, "IRM report"),
    plural(counts.nationalRecords, "title without an OGP id", "titles without an OGP id"),
    `${counts.quarantined} in quarantine`,
  ];
  if (counts.keptInFile > 0) parts.push(`${counts.keptInFile} kept in the file, not loaded`);
  return parts.join(", ");
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
