import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import { fold } from "@ogp-graph/schema/text/fold.ts";
import { withOrigin } from "../load/origin.ts";
import type { CountryContext } from "./country-context.ts";
import { kebab } from "./kebab.ts";
import type { CuratedNationalTitle } from "./record.ts";

/** A record of a plan's promise that carries no OGP id, and its titles. */
export interface NationalRecordFacts {
  readonly records: readonly FactOf<"national_record">[];
  readonly titles: readonly FactOf<"title">[];
  /** Record id → keys of its sources. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
}

/** Words of a title that stand for the number where the plan's is not known. */
const WORDS_IN_ID = 8;

/**
 * One record a group of titles: `KEN-2-6`, or member, plan and the first words of the title where the number is not
 * known. Its ratings have no commitment that they could be counted for, and go to quarantine.
 */
export function toNationalRecords(
  context: CountryContext,
  groups: readonly (readonly CuratedNationalTitle[])[],
): NationalRecordFacts {
  const records: FactOf<"national_record">[] = [];
  const titles: FactOf<"title">[] = [];
  const sources = new Map<string, string[]>();
  for (const [position, group] of groups.entries()) {
    const [first] = group;
    if (!first) continue;
    const id = unusedId(sources, idOf(context, first));
    sources.set(
      id,
      group.flatMap((title) => title.sources),
    );
    records.push(recordFact(context, id, first, position + 1));
    titles.push(...group.map((title, index) => titleFact(context, id, title, index + 1)));
    for (const title of group) quarantineRatings(context, id, title);
  }
  return { records, titles, sources };
}

function idOf({ memberId }: CountryContext, { plan, numberInPlan, title }: CuratedNationalTitle): string {
  const number = numberInPlan?.replace(/[^\p{L}\p{N}.]+/gu, "+"); // "1.B, 1.C & 1.D" → "1.B+1.C+1.D"
  return `${memberId}-${plan}-${number ?? kebab(title).split("-").slice(0, WORDS_IN_ID).join("-")}`;
}

function unusedId(taken: ReadonlyMap<string, unknown>, id: string): string {
  if (!taken.has(id)) return id;
  for (let times = 2; ; times += 1) if (!taken.has(`${id}-${times}`)) return `${id}-${times}`;
}

function recordFact(
  context: CountryContext,
  id: string,
  { plan, numberInPlan, sources }: CuratedNationalTitle,
  position: number,
): FactOf<"national_record"> {
  return {
    id,
    source_id: context.firstSourceId(sources),
    member_id: context.memberId,
    plan_id: context.country.plans.find(({ number }) => number === plan)?.id ?? null,
    commitment_id: null,
    number_in_plan: numberInPlan,
    lead_institution: null,
    supporting_institutions: "[]",
    status: null,
    start_date: null,
    end_date: null,
    portal_id: null, // known once the portals are in the store
    own_fields: "{}",
    position,
  };
}

function titleFact(
  context: CountryContext,
  recordId: string,
  { title, language, sources }: CuratedNationalTitle,
  n: number,
): FactOf<"title"> {
  return {
    id: withOrigin(`${recordId}:${n}`, context.origin),
    source_id: context.firstSourceId(sources),
    commitment_id: null,
    record_id: recordId,
    language,
    origin: "UNSTATED",
    short: 0,
    text: title,
    folded: fold(title),
  };
}

function quarantineRatings(
  context: CountryContext,
  recordId: string,
  { title, ratings = [] }: CuratedNationalTitle,
): void {
  for (const { indicator, stage, printed, source } of ratings) {
    context.quarantine({
      subjectId: recordId,
      reason: "RATING_WITHOUT_COMMITMENT_ID",
      message: `"${title}" has no OGP id, so its rating can be counted for no commitment.`,
      raw: printed,
      where: `national title "${title}", ${indicator} ${stage}`,
      source,
    });
  }
}
