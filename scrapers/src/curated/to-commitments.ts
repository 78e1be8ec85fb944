import type { CommitmentRecord, InstitutionRecord, StatementRecord } from "../load/records.ts";
import type { CountryContext } from "./country-context.ts";
import { isTranslated, mainSource, ownPage, trustOn } from "./own-page.ts";
import { planStatement } from "./plan-of-commitment.ts";
import type { CuratedCommitment, CuratedNationalTitle } from "./record.ts";
import type { ReportIndex } from "./report-index.ts";
import { type Stating, state } from "./state.ts";
import { SITE_TAXONOMY, toAreas } from "./to-areas.ts";
import { toAssessments } from "./to-assessments.ts";
import { TRANSLATED_TRUST, titleStatement, toTitles } from "./to-titles.ts";

/**
 * The country's commitments, each with what the titles of its plan add to it.
 *
 * @param nationalTitles the titles without an OGP id that are known to be a commitment's, by commitment
 */
export function toCommitments(
  context: CountryContext,
  reports: ReportIndex,
  nationalTitles: ReadonlyMap<string, readonly CuratedNationalTitle[]>,
): CommitmentRecord[] {
  return context.country.commitments.map((commitment) =>
    commitmentRecord(context, reports, commitment, nationalTitles.get(commitment.id) ?? []),
  );
}

function commitmentRecord(
  context: CountryContext,
  reports: ReportIndex,
  commitment: CuratedCommitment,
  nationalTitles: readonly CuratedNationalTitle[],
): CommitmentRecord {
  const { id } = commitment;
  const trust = (key: string) => trustOn(context, id, key);
  const main = mainSource(context, commitment);
  const page: Stating = {
    sourceId: context.sourceId(main),
    trust: trust(main),
    locator: context.locator(`commitment ${id}`),
  };
  const areas = toAreas(context, commitment, page);
  const ratings = [...commitment.ratings, ...nationalTitles.flatMap((title) => newRatings(commitment, title))];
  const keys = [
    ...commitment.sources,
    ...ratings.map(({ source }) => source),
    ...nationalTitles.flatMap(({ sources }) => sources),
  ];
  const taxonomy = areas[0] && { ...page, trust: areas[0].trust };
  return {
    id,
    sourceIds: context.sourceIds(keys),
    statements: [
      ...fieldStatements(context, reports, commitment, page),
      ...(taxonomy ? state(taxonomy, "taxonomy", SITE_TAXONOMY, { rule: "POLICY_AREAS_OF_THE_SITE" }) : []),
    ],
    titles: toTitles(context, commitment, nationalTitles, page),
    areas,
    institutions: toInstitutions(commitment, page, context.origin === "harvest" ? "READER" : "BY_HAND"),
    links: [],
    assessments: toAssessments(context, id, ratings, reports, trust),
  };
}

function fieldStatements(
  context: CountryContext,
  reports: ReportIndex,
  commitment: CuratedCommitment,
  page: Stating,
): StatementRecord[] {
  return [
    ...state(page, "member_id", context.memberId, { rule: "COUNTRY_OF_THE_FILE" }),
    ...planStatement(context, reports, commitment, page),
    ...state(page, "number_in_plan", commitment.numberInPlan),
    ...titleStatement(commitment, page),
    ...state(page, "submission_year", commitment.cycle),
    ...state(page, "page_status", commitment.status),
    ...addressStatement(context, commitment, page),
  ];
}

function addressStatement(context: CountryContext, commitment: CuratedCommitment, page: Stating): StatementRecord[] {
  const key = ownPage(context, commitment);
  if (key === undefined) return [];
  const { url } = context.source(key);
  return isTranslated(url)
    ? state({ ...page, trust: TRANSLATED_TRUST }, "url", url, { rule: "TRANSLATED_PAGE" })
    : state(page, "url", url);
}

function toInstitutions(
  { lead, supporting }: CuratedCommitment,
  { sourceId, trust }: Stating,
  splitRule: string,
): InstitutionRecord[] {
  const leads = lead === null ? [] : [{ role: "LEAD" as const, name: lead, splitRule: "WHOLE", trust, sourceId }];
  return [...leads, ...supporting.map((name) => ({ role: "SUPPORTING" as const, name, splitRule, trust, sourceId }))];
}

/** The ratings of a title of the plan that the commitment does not have yet from the same place. */
function newRatings({ ratings }: CuratedCommitment, title: CuratedNationalTitle) {
  return (title.ratings ?? []).filter(
    (rating) =>
      !ratings.some(
        ({ indicator, stage, printed, source }) =>
          indicator === rating.indicator &&
          stage === rating.stage &&
          printed === rating.printed &&
          source === rating.source,
      ),
  );
}
