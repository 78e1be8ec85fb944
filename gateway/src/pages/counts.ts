import type { Store } from "@ogp-graph/schema/store/open-store.ts";

/** How much one edition holds. */
export interface Counts {
  readonly members: number;
  readonly plans: number;
  readonly commitments: number;
  readonly reports: number;
  readonly sources: number;
}

/** Counts the rows that hold in one edition; 0 is the empty store. */
export async function countRows(store: Store, edition: number): Promise<Counts> {
  const db = store.asOf(edition);
  const counted = db
    .selectNoFrom((read) => [
      read
        .selectFrom("member")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .as("members"),
      read
        .selectFrom("action_plan")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .as("plans"),
      read
        .selectFrom("commitment")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .as("commitments"),
      read
        .selectFrom("irm_report")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .as("reports"),
      read
        .selectFrom("source")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .as("sources"),
    ])
    .executeTakeFirstOrThrow();
  const { members, plans, commitments, reports, sources } = await counted;
  // PostgreSQL gives counts as text.
  return {
    members: Number(members),
    plans: Number(plans),
    commitments: Number(commitments),
    reports: Number(reports),
    sources: Number(sources),
  };
}
