import type { FactOf } from "@ogp-graph/schema/store/database.ts";

/** What the plans themselves state of commitments whose country has a subgraph: number, institutions, dates. */
export function nationalRecordFacts(
  commitments: readonly FactOf<"commitment">[],
  institutions: readonly FactOf<"institution_role">[],
): FactOf<"national_record">[] {
  const byCommitment = Map.groupBy(
    institutions.filter((row) => row.preferred === 1),
    (row) => row.commitment_id,
  );
  return commitments.map((commitment) => {
    const roles = byCommitment.get(commitment.id) ?? [];
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
      // No portal has been read yet, and OGP's page status is OGP's word, not the government's.
      status: null,
      start_date: commitment.start_date,
      end_date: commitment.end_date,
      portal_id: null,
      own_fields: "{}",
      position: 0,
    };
  });
}
