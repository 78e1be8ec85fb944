import { trustOf } from "@ogp-graph/schema/vocabulary/index.ts";
import type { CountryContext } from "./country-context.ts";
import { firstOf } from "./country-context.ts";
import type { CuratedCommitment } from "./record.ts";

/** Key of the commitment's own page, the untranslated one before a translation; undefined where none was seen. */
export function ownPage(context: CountryContext, commitment: CuratedCommitment): string | undefined {
  const own = commitment.sources.filter((key) => isOwnPage(context, commitment.id, key));
  return own.find((key) => !isTranslated(context.source(key).url)) ?? own[0];
}

/** What the commitment's facts stand on: its own page, otherwise the first source that it names. */
export function mainSource(context: CountryContext, commitment: CuratedCommitment): string {
  return ownPage(context, commitment) ?? firstOf(commitment.sources);
}

/** How far a source is trusted on this commitment. Another commitment's page only lists it, as a member page does. */
export function trustOn(context: CountryContext, commitmentId: string, key: string): number {
  const isList = context.source(key).kind === "COMMITMENT_PAGE" && !isOwnPage(context, commitmentId, key);
  return isList ? trustOf("MEMBER_PAGE") : context.trust(key);
}

/** True for the French and Spanish copies of OGP's site, which a machine translates: `/es/members/…`. */
export function isTranslated(url: string): boolean {
  return /^\/(es|fr)\//.test(new URL(url).pathname);
}

function isOwnPage(context: CountryContext, commitmentId: string, key: string): boolean {
  const { kind, url } = context.source(key);
  const last = new URL(url).pathname.split("/").filter(Boolean).at(-1);
  return kind === "COMMITMENT_PAGE" && last?.toUpperCase() === commitmentId;
}
