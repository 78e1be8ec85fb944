import { allForEach, type Batch } from "../kit/load.ts";
import type { RatingRow } from "./rating.ts";

/** The rows that answer for one commitment or plan, by what was asked and at which stage. */
export interface Answers {
  /**
   * @param question a measure (`COMPLETION`), or an indicator where each answers for itself (`STAR_2015`)
   * @param stage `DESIGN`, `PROGRESS` or `FINAL`; a row of another stage is never returned
   */
  to(question: string, stage: string): RatingRow | undefined;
}

const columns = [
  "id",
  "indicator",
  "stage",
  "scale_id",
  "label",
  "code",
  "band",
  "missing",
  "printed",
  "rule",
  "report_id",
  "report_year",
  "locator",
  "source_id",
] as const;

/**
 * Every rating that answers for each of the commitments, in one statement: the headline row of each measure and stage,
 * and the preferred row of each star rule, because star rules are never merged into one answer.
 */
export const ratingsOfCommitments: Batch<string, Answers> = async ({ db }, ids) => {
  const rows = await db
    .selectFrom("assessment")
    .select([...columns, "commitment_id", "measure", "report_printed", "cluster_id", "assessor"])
    .where("commitment_id", "in", ids)
    .where(({ eb, or, and }) =>
      or([eb("headline", "=", 1), and([eb("measure", "=", "STAR"), eb("preferred", "=", 1)])]),
    )
    .orderBy("id")
    .execute();
  return allForEach(ids, rows, (row) => row.commitment_id).map((own) =>
    answersFrom(own, (row) => (row.measure === "STAR" ? row.indicator : row.measure)),
  );
};

/** What reports say of each of the plans as a whole, in one statement. */
export const ratingsOfPlans: Batch<string, Answers> = async ({ db }, ids) => {
  const rows = await db
    .selectFrom("plan_assessment")
    .select([...columns, "plan_id"])
    .where("plan_id", "in", ids)
    .where("preferred", "=", 1)
    .orderBy("id")
    .execute();
  // The table holds findings of IRM reports on whole plans, which name neither a cluster nor another assessor.
  const complete = rows.map((row) => ({ ...row, report_printed: null, cluster_id: null, assessor: "IRM" }));
  return allForEach(ids, complete, (row) => row.plan_id).map((own) => answersFrom(own, (row) => row.indicator));
};

function answersFrom<R extends RatingRow>(rows: readonly R[], questionOf: (row: R) => string | null): Answers {
  const found = new Map<string, R>();
  for (const row of rows) {
    const key = `${questionOf(row)} ${row.stage}`;
    if (!found.has(key)) found.set(key, row);
  }
  return { to: (question, stage) => found.get(`${question} ${stage}`) };
}
