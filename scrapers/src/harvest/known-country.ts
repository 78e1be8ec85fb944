import type { Database } from "@ogp-graph/schema/store/database.ts";
import { commitmentIdPrefixes } from "@ogp-graph/schema/vocabulary/index.ts";
import type { Kysely } from "kysely";
import type { CuratedPlan } from "../curated/record.ts";

/** A commitment that the store knows from any reader, by its place in a plan. */
export interface KnownCommitment {
  readonly id: string;
  readonly planId: string;
  readonly numberInPlan: string;
  readonly title: string;
}

/** What the store and the manifests say of a member before its pages are looked at. */
export interface KnownCountry {
  readonly member: string;
  readonly name: string;
  /** Plans of every reader, without sources: facts may name them. */
  readonly plans: readonly CuratedPlan[];
  readonly commitments: readonly KnownCommitment[];
}

/**
 * @param names member code → name, from the manifests
 */
export async function loadKnown(
  db: Kysely<Database>,
  member: string,
  names: ReadonlyMap<string, string>,
): Promise<KnownCountry> {
  const stored = await db
    .selectFrom("member")
    .select("name")
    .where("until", "is", null)
    .where("id", "=", member)
    .execute();
  const plans = await db
    .selectFrom("action_plan")
    .selectAll()
    .where("until", "is", null)
    .where("member_id", "=", member)
    .orderBy("number")
    .execute();
  const commitments = await db
    .selectFrom("commitment")
    .select(["id", "plan_id", "number_in_plan", "title"])
    .where("until", "is", null)
    .where("member_id", "=", member)
    .orderBy("id")
    .execute();
  return {
    member,
    name: names.get(member) ?? stored[0]?.name ?? nameFromSlug(member),
    plans: plans.map((plan) => ({
      number: plan.number,
      id: plan.id,
      label: plan.label,
      title: plan.title,
      submissionYear: plan.submission_year ?? Number.parseInt(plan.label, 10),
      endYear: plan.end_year,
      commitmentCount: plan.printed_commitments,
      sources: [],
    })),
    commitments: commitments.flatMap(({ id, plan_id, number_in_plan, title }) =>
      plan_id === null || number_in_plan === null ? [] : { id, planId: plan_id, numberInPlan: number_in_plan, title },
    ),
  };
}

/** `papua-new-guinea` → `Papua New Guinea`; the code itself for a member that OGP's addresses do not name. */
function nameFromSlug(member: string): string {
  const slug = commitmentIdPrefixes().find((entry) => entry.member === member)?.slug;
  if (!slug) return member;
  return slug.replace(/(^|-)(\w)/g, (_, gap: string, letter: string) => `${gap ? " " : ""}${letter.toUpperCase()}`);
}
