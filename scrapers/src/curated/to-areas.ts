import { policyAreaFromPrinted, trustOf } from "@ogp-graph/schema/vocabulary/index.ts";
import type { AreaRecord } from "../load/records.ts";
import { type CountryContext, firstOf } from "./country-context.ts";
import type { CuratedCommitment } from "./record.ts";
import type { Stating } from "./state.ts";

/** Version of the policy-area taxonomy that OGP's site follows. */
export const SITE_TAXONOMY = "ogp-site";

/**
 * The policy areas that the commitment's page prints; where no page was seen, those that lists print beside its id.
 * Such lists never print all, and a page that was seen in part does not either: both rank as a member page does, below
 * the sheet. An unknown word is quarantined and the others go on.
 */
export function toAreas(context: CountryContext, commitment: CuratedCommitment, page: Stating): AreaRecord[] {
  const isWhole = commitment.policyAreas.length > 0 && !commitment.policyAreasCut;
  const words = commitment.policyAreas.length > 0 ? commitment.policyAreas : (commitment.memberPageAreas ?? []);
  const trust = isWhole ? page.trust : Math.min(page.trust, trustOf("MEMBER_PAGE"));
  const areas = new Map<string, AreaRecord>();
  for (const printed of words) {
    for (const areaId of areaIds(context, commitment, printed)) {
      if (areas.has(areaId)) continue; // an older and a newer word for one area
      areas.set(areaId, { areaId, state: "TAGGED", printed, taxonomy: SITE_TAXONOMY, trust, sourceId: page.sourceId });
    }
  }
  return [...areas.values()];
}

function areaIds(context: CountryContext, { id, sources }: CuratedCommitment, printed: string): readonly string[] {
  const known = policyAreaFromPrinted(printed);
  if (known) return known;
  context.quarantine({
    subjectId: id,
    reason: "UNKNOWN_AREA",
    message: `"${printed}" is no policy area of schema/vocabulary/policy-areas.yml. Add it there, or as an alias.`,
    raw: printed,
    where: `commitment ${id}, policy area "${printed}"`,
    source: firstOf(sources),
  });
  return [];
}
