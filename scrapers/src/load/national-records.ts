import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import { fold } from "@ogp-graph/schema/text/fold.ts";
import { holding } from "./holding.ts";
import { ownCountries } from "./own-countries.ts";

/** Member code → id of the portal of its records. */
export type PortalsOfRecords = ReadonlyMap<string, string>;

/** Id of a member's portal: `KEN:open-government-kenya-ogp-kenya-site`. */
export function portalId(memberId: string, name: string): string {
  const words = fold(name).match(/[a-z0-9]+/g) ?? [];
  return `${memberId}:${words.join("-")}`;
}

/**
 * The portal of each country's records: the first that its manifest lists, has an address, and is in the store. The
 * manifest lists the portals about action plans; a country's procurement or data portal says nothing of its
 * commitments as such, so it stands for none of them.
 */
export async function portalsOfRecords(writer: FactWriter): Promise<PortalsOfRecords> {
  const manifests = ownCountries();
  const stored = await holding(
    writer,
    "portal",
    "member_id",
    manifests.map(({ code }) => code),
  );
  const withAddress = new Set(stored.filter(({ url }) => url !== null).map(({ id }) => id));
  return new Map(
    manifests.flatMap(({ code, portals }) => {
      const id = portals.map(({ name }) => portalId(code, name)).find((candidate) => withAddress.has(candidate));
      return id === undefined ? [] : [[code, id] as const];
    }),
  );
}

/**
 * Writes the records of all commitments of `members` anew: for a reader that brought portals, which records of earlier
 * runs do not know yet.
 */
export async function settleNationalRecords(writer: FactWriter, members: readonly string[]): Promise<void> {
  const commitments = await holding(writer, "commitment", "member_id", members);
  const institutions = await holding(
    writer,
    "institution_role",
    "commitment_id",
    commitments.map(({ id }) => id),
  );
  const records = nationalRecordFacts(commitments, institutions, await portalsOfRecords(writer));
  await writer.write("national_record", await withStated(writer, records), {
    column: "member_id",
    values: members,
    only: (row) => row.commitment_id !== null,
  });
}

/** What the plans themselves state of commitments whose country has a subgraph: number, institutions, dates. */
export function nationalRecordFacts(
  commitments: readonly FactOf<"commitment">[],
  institutions: readonly FactOf<"institution_role">[],
  portals: PortalsOfRecords,
): FactOf<"national_record">[] {
  const byCommitment = Map.groupBy(
    institutions.filter((row) => row.preferred === 1),
    (row) => row.commitment_id,
  );
  return commitments.map((commitment) => {
    const roles = (byCommitment.get(commitment.id) ?? []).toSorted((a, b) => a.position - b.position);
    const named = (role: string) => roles.filter((row) => row.role === role).map((row) => row.name);
    return {
      id: commitment.id,
      source_id: commitment.source_id,
      member_id: commitment.member_id,
      plan_id: commitment.plan_id,
      commitment_id: commitment.id,
      number_in_plan: commitment.number_in_plan,
      lead_institution: named("LEAD").join("; ") || null,
      supporting_institutions: JSON.stringify(named("SUPPORTING")),
      // A portal's word, where one was read (see withStated): OGP's page status is OGP's, not the government's.
      status: null,
      start_date: commitment.start_date,
      end_date: commitment.end_date,
      portal_id: portals.get(commitment.member_id) ?? null,
      own_fields: "{}",
      position: 0,
    };
  });
}

/** The fields of a record that only a portal or plan of the country states, and those that it may fill. */
const STATED = ["status", "lead_institution", "start_date", "end_date"] as const;

/**
 * The records with what portals state of them: the status always, other fields where the plan has none. `theme` is a
 * field that some countries have of their own; institutions are kept as the portal prints them.
 */
export async function withStated(
  writer: FactWriter,
  records: readonly FactOf<"national_record">[],
): Promise<FactOf<"national_record">[]> {
  const ids = records.map(({ id }) => id);
  const rows = await holding(writer, "statement", "subject_id", ids);
  const byRecord = Map.groupBy(
    rows.filter((row) => row.subject_kind === "NATIONAL_RECORD"),
    (row) => row.subject_id,
  );
  return records.map((record) => {
    const stated = new Map(byRecord.get(record.id)?.map(({ field, value }) => [field, value]));
    if (stated.size === 0) return record;
    const filled = STATED.map((field) => [field, record[field] ?? stated.get(field) ?? null]);
    const [theme, supporting] = [stated.get("theme"), stated.get("supporting")];
    return {
      ...record,
      ...Object.fromEntries(filled),
      ...(supporting && record.supporting_institutions === "[]"
        ? { supporting_institutions: JSON.stringify([supporting]) }
        : {}),
      ...(theme ? { own_fields: JSON.stringify({ theme }) } : {}),
    };
  });
}
