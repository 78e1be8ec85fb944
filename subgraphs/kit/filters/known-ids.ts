import { type UserErrorCode, userError } from "@ogp-graph/schema/graphql/user-error.ts";
import { closest } from "@ogp-graph/schema/text/closest.ts";
import { policyAreas, programmes } from "@ogp-graph/schema/vocabulary/index.ts";
import type { SubgraphContext } from "../subgraph.ts";

/**
 * Refuses codes of members that the edition does not hold: a misspelt member must not look like one without commitments.
 *
 * @throws GraphQLError UNKNOWN_MEMBER
 */
export async function requireMembers(context: SubgraphContext, codes: readonly string[]): Promise<void> {
  await requireRows(context, "member", codes, "UNKNOWN_MEMBER", "member");
}

/** @throws GraphQLError UNKNOWN_PLAN */
export async function requirePlans(context: SubgraphContext, ids: readonly string[]): Promise<void> {
  await requireRows(context, "action_plan", ids, "UNKNOWN_PLAN", "action plan");
}

/** @throws GraphQLError UNKNOWN_POLICY_AREA */
export function requirePolicyAreas(ids: readonly string[]): void {
  const known = policyAreas().map(({ id }) => id);
  requireAll(
    "UNKNOWN_POLICY_AREA",
    "policy area",
    ids,
    known,
    "Ids are labels in kebab case; `policyAreas` lists them all.",
  );
}

/** The members of all the programmes. @throws GraphQLError UNKNOWN_PROGRAMME */
export function membersOfProgrammes(ids: readonly string[]): readonly string[] {
  const known = programmes().map(({ id }) => id);
  requireAll("UNKNOWN_PROGRAMME", "programme", ids, known, `Programmes known here: ${known.join(", ")}.`);
  return programmes().flatMap(({ id, members }) => (ids.includes(id) ? members : []));
}

async function requireRows(
  { db }: SubgraphContext,
  table: "member" | "action_plan",
  ids: readonly string[],
  code: UserErrorCode,
  what: string,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await db
    .selectFrom(table)
    .select("id")
    .where("id", "in", [...ids])
    .execute();
  if (found.length === new Set(ids).size) return;
  const all = await db.selectFrom(table).select("id").orderBy("id").execute();
  const known = all.map(({ id }) => id);
  requireAll(code, what, ids, known, `This edition holds ${known.length} ${what}s; \`${listOf[table]}\` lists them.`);
}

const listOf = { member: "members", action_plan: "actionPlans" } as const;

function requireAll(
  code: UserErrorCode,
  what: string,
  ids: readonly string[],
  known: readonly string[],
  hint: string,
): void {
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  const suggestions = [...new Set(unknown.flatMap((id) => closest(id, known)))];
  const meant = suggestions.length > 0 ? ` Did you mean ${suggestions.join(", ")}?` : "";
  const named = unknown.map((id) => JSON.stringify(id)).join(", ");
  throw userError({ code, message: `There is no ${what} ${named}.`, hint: `${hint}${meant}`, suggestions });
}
