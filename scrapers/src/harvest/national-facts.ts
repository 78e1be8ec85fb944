import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import { trustOf } from "@ogp-graph/schema/vocabulary/index.ts";
import { matchNationalTitles } from "../curated/match-national-titles.ts";
import type { CountryReading } from "../curated/read-country.ts";
import { citedAddress, withOrigin } from "../load/origin.ts";
import type { PortalReading, PrintedClaim, PrintedRecord } from "../portals/portal-reading.ts";
import type { Reading } from "../read/reading.ts";
import type { KeyedPage } from "./keyed-pages.ts";
import type { MergedCountry } from "./merge-country.ts";
import { placeKey } from "./place-key.ts";

/** What portals, trackers and self-assessments say of commitments, by the records that it belongs to. */
export interface NationalFacts {
  readonly milestones: readonly FactOf<"milestone">[];
  readonly claims: readonly FactOf<"claim">[];
  /** Values of national records, in the portal's own words. */
  readonly statements: readonly FactOf<"statement">[];
}

interface Record {
  readonly id: string;
  readonly commitmentId: string | null;
}

/**
 * Milestones, claims and the fields of national records. Each belongs to the commitment of its plan and number, or to the
 * record without an OGP id that stands for it; one that belongs to neither goes to quarantine.
 */
export function nationalFacts({ facts, pages, aside }: MergedCountry, reading: CountryReading): NationalFacts {
  const records = recordsByPlace(facts, reading);
  const found: NationalFacts[] = pages.flatMap((page) => {
    const portal = portalReading(page.reading);
    return portal ? [new PageRecords(page, portal, records, aside).facts()] : [];
  });
  return {
    milestones: firstOfEach(found.flatMap(({ milestones }) => milestones)),
    claims: firstOfEach(found.flatMap(({ claims }) => claims)),
    statements: firstOfEach(found.flatMap(({ statements }) => statements)),
  };
}

function recordsByPlace(facts: MergedCountry["facts"], reading: CountryReading): ReadonlyMap<string, Record> {
  const records = new Map<string, Record>();
  const byPosition = new Map(reading.nationalRecords.map(({ id, position }) => [position, id]));
  for (const [index, [title]] of matchNationalTitles(facts).unmatched.entries()) {
    const id = byPosition.get(index + 1); // one record a group, in the order of the groups
    if (id === undefined || !title || title.numberInPlan === null) continue;
    records.set(placeKey(title.plan, title.numberInPlan), { id, commitmentId: null });
  }
  const placed = facts.commitments.filter(({ plan, numberInPlan }) => plan !== null && numberInPlan !== null);
  for (const [place, [one, ...rivals]] of Map.groupBy(placed, (entry) =>
    placeKey(entry.plan ?? 0, entry.numberInPlan ?? ""),
  )) {
    if (one && rivals.length === 0) records.set(place, { id: one.id, commitmentId: one.id });
  }
  for (const { plan, number, id } of facts.crosswalk?.entries ?? []) {
    records.set(placeKey(plan, number), { id, commitmentId: id });
  }
  return records;
}

function portalReading(reading: Reading): PortalReading | undefined {
  return "claims" in reading && "records" in reading ? (reading as PortalReading) : undefined; // what portal kinds give more
}

/** The facts of one page, each tied to its record. */
class PageRecords {
  readonly #plan: number | null;
  /** Two documents may speak of one milestone; each has its say. */
  readonly #address: string;

  constructor(
    readonly page: KeyedPage,
    readonly reading: PortalReading,
    readonly records: ReadonlyMap<string, Record>,
    readonly aside: MergedCountry["aside"],
  ) {
    const plans = new Set(reading.records.flatMap(({ plan }) => plan ?? []));
    this.#address = citedAddress(page.sourceId).replace("src_", "");
    this.#plan = plans.size === 1 ? ([...plans][0] ?? null) : null;
  }

  facts(): NationalFacts {
    return {
      milestones: this.reading.milestones.flatMap((_, index) => this.#milestone(index)),
      claims: this.reading.claims.flatMap((claim) => this.#claim(claim)),
      statements: this.reading.records.flatMap((record) => this.#statements(record)),
    };
  }

  #recordAt(number: string | null): Record | undefined {
    return number === null || this.#plan === null ? undefined : this.records.get(placeKey(this.#plan, number));
  }

  #milestoneId(record: Record, number: string): string {
    return `${record.id}:${number}:${this.#address}`;
  }

  #milestone(index: number): FactOf<"milestone">[] {
    const milestone = this.reading.milestones[index];
    if (!milestone) return [];
    const record = this.#recordAt(milestone.commitmentNumber);
    if (!record) {
      const raw = `${milestone.number} ${milestone.title}`;
      this.#unplaced("MILESTONE_WITHOUT_COMMITMENT", `milestone ${milestone.number}`, raw, milestone.commitmentNumber);
      return [];
    }
    return [
      {
        id: withOrigin(this.#milestoneId(record, milestone.number), "harvest"),
        source_id: this.page.sourceId,
        record_id: record.id,
        commitment_id: record.commitmentId,
        number: milestone.number,
        title: milestone.title,
        start_date: milestone.start,
        due_date: milestone.due,
        status: milestone.status,
        evidence: JSON.stringify(milestone.evidence.map((url) => ({ url, title: null }))),
      },
    ];
  }

  #claim(claim: PrintedClaim): FactOf<"claim">[] {
    const { assessor, topic, commitmentNumber, milestoneNumber, label, status, date, place } = claim;
    const record = this.#recordAt(commitmentNumber);
    if (!record) {
      this.#unplaced("CLAIM_WITHOUT_COMMITMENT", place, label, commitmentNumber);
      return [];
    }
    const about = milestoneNumber === null ? null : this.#milestoneId(record, milestoneNumber);
    return [
      {
        id: withOrigin(`${about ?? `${record.id}:${this.#address}`}:${topic}`, "harvest"),
        source_id: this.page.sourceId,
        commitment_id: record.commitmentId,
        record_id: record.id,
        milestone_id: about === null ? null : withOrigin(about, "harvest"),
        assessor,
        topic,
        label,
        mapped: status,
        date,
      },
    ];
  }

  #statements(printed: PrintedRecord): FactOf<"statement">[] {
    const record = this.#recordAt(printed.numberInPlan);
    if (!record) return [];
    const { status, lead, supporting, start, due, theme } = printed;
    const values = { status, lead_institution: lead, supporting, start_date: start, end_date: due, theme };
    return Object.entries(values).flatMap(([field, value]) =>
      value === null
        ? []
        : {
            id: withOrigin(`${record.id}:${field}`, "harvest"),
            source_id: this.page.sourceId,
            subject_kind: "NATIONAL_RECORD",
            subject_id: record.id,
            field,
            value,
            printed: value,
            rule: null,
            trust: trustOf(this.page.kind),
            locator: printed.place,
            preferred: 1,
          },
    );
  }

  #unplaced(reason: string, place: string, raw: string, number: string | null): void {
    const where = `${this.#plan === null ? "a plan that the source does not name" : `plan ${this.#plan}`}, number ${number ?? "not printed"}`;
    const message = `No commitment is known at ${where}. It was not loaded; add the place to the country's crosswalk.`;
    this.aside.add(this.page, { reason, subjectId: null, message, raw, place });
  }
}

/** Two pages that say the same thing of one record: the first page's word stands. */
function firstOfEach<F extends { readonly id: string }>(facts: readonly F[]): F[] {
  const seen = new Set<string>();
  return facts.filter(({ id }) => !seen.has(id) && seen.add(id));
}
