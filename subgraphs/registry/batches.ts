import type { Row } from "@ogp-graph/schema/store/database.ts";
import { allForEach, type Batch, oneForEach } from "../kit/load.ts";

/** Members by code. */
export const memberById: Batch<string, Row<"member"> | null> = async ({ db }, ids) => {
  const rows = await db.selectFrom("member").selectAll().where("id", "in", ids).execute();
  return oneForEach(ids, rows, ({ id }) => id);
};

/** Action plans by id. */
export const planById: Batch<string, Row<"action_plan"> | null> = async ({ db }, ids) => {
  const rows = await db.selectFrom("action_plan").selectAll().where("id", "in", ids).execute();
  return oneForEach(ids, rows, ({ id }) => id);
};

/** Commitments by id. */
export const commitmentById: Batch<string, Row<"commitment"> | null> = async ({ db }, ids) => {
  const rows = await db.selectFrom("commitment").selectAll().where("id", "in", ids).execute();
  return oneForEach(ids, rows, ({ id }) => id);
};

/** Events by id. */
export const eventById: Batch<string, Row<"process_event"> | null> = async ({ db }, ids) => {
  const rows = await db.selectFrom("process_event").selectAll().where("id", "in", ids).execute();
  return oneForEach(ids, rows, ({ id }) => id);
};

/** Portals of members, by code of the member. */
export const portalsOfMember: Batch<string, Row<"portal">[]> = async ({ db }, ids) => {
  const rows = await db.selectFrom("portal").selectAll().where("member_id", "in", ids).orderBy("id").execute();
  return allForEach(ids, rows, ({ member_id }) => member_id);
};

/** Titles of commitments, by the commitment's id. */
export const titlesOfCommitment: Batch<string, Row<"title">[]> = async ({ db }, ids) => {
  const rows = await db.selectFrom("title").selectAll().where("commitment_id", "in", ids).orderBy("id").execute();
  return allForEach(ids, rows, ({ commitment_id }) => commitment_id);
};

/** Institutions of commitments in every role, by the commitment's id, in the order of the source. */
export const institutionsOfCommitment: Batch<string, Row<"institution_role">[]> = async ({ db }, ids) => {
  const rows = await db
    .selectFrom("institution_role")
    .selectAll()
    .where("commitment_id", "in", ids)
    .where("preferred", "=", 1)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return allForEach(ids, rows, ({ commitment_id }) => commitment_id);
};

/** Policy-area tags of commitments in every state, by the commitment's id. */
export const tagsOfCommitment: Batch<string, Row<"area_tag">[]> = async ({ db }, ids) => {
  const rows = await db
    .selectFrom("area_tag")
    .selectAll()
    .where("commitment_id", "in", ids)
    .where("preferred", "=", 1)
    .orderBy("area_id")
    .execute();
  return allForEach(ids, rows, ({ commitment_id }) => commitment_id);
};

/** Links that start from a commitment or lead to it, by its id. */
export const linksOfCommitment: Batch<string, Row<"commitment_link">[]> = async ({ db }, ids) => {
  const rows = await db
    .selectFrom("commitment_link")
    .selectAll()
    .where(({ eb, or }) => or([eb("from_id", "in", ids), eb("to_id", "in", ids)]))
    .orderBy("id")
    .execute();
  return ids.map((id) => rows.filter(({ from_id, to_id }) => from_id === id || to_id === id));
};

/** Labels that sources print for a plan beside the one that stands, by the plan's id. */
export const labelVariantsOfPlan: Batch<string, string[]> = async ({ db }, ids) => {
  const rows = await db
    .selectFrom("statement")
    .select(["subject_id", "printed"])
    .distinct()
    .where("subject_kind", "=", "ACTION_PLAN")
    .where("field", "=", "label")
    .where("subject_id", "in", ids)
    .orderBy("printed")
    .execute();
  return allForEach(ids, rows, ({ subject_id }) => subject_id).map((own) => own.map(({ printed }) => printed));
};

/** Keys of national records, by the commitment's id; the first by position where there are several. */
export const recordOfCommitment: Batch<string, Pick<Row<"national_record">, "id" | "member_id"> | null> = async (
  { db },
  ids,
) => {
  const rows = await db
    .selectFrom("national_record")
    .select(["id", "member_id", "commitment_id"])
    .where("commitment_id", "in", ids)
    .orderBy("position", "desc") // the last row of a key stays
    .orderBy("id", "desc")
    .execute();
  return oneForEach<string | null, (typeof rows)[number]>(ids, rows, ({ commitment_id }) => commitment_id);
};
