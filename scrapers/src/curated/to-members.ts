import { commitmentIdPrefixes, memberOfCommitmentId, regionFromPrinted } from "@ogp-graph/schema/vocabulary/index.ts";
import countries from "i18n-iso-countries";
import type { StatementRecord, SubjectRecord } from "../load/records.ts";
import { type CountryContext, firstOf } from "./country-context.ts";
import type { CuratedLocalMember } from "./record.ts";
import { type Stating, state } from "./state.ts";

/**
 * The country, and its local members as far as their code is known. OGP's codes are never made up: a local member
 * without one goes to quarantine.
 */
export function toMembers(context: CountryContext): SubjectRecord[] {
  const locals = context.country.localMembers.flatMap((entry) => localRecord(context, entry));
  return [countryRecord(context), ...locals];
}

/** OGP's code of a local member: the file's, or that of the prefix of its commitment ids (`COT0005` → `PHSC`). */
export function codeOfLocalMember(context: CountryContext, entry: CuratedLocalMember): string | undefined {
  const byPrefix = (entry.commitmentIds ?? []).map((id) => memberOfCommitmentId(id)?.member);
  return entry.code ?? byPrefix.find((code) => code !== undefined && code !== context.memberId);
}

function countryRecord(context: CountryContext): SubjectRecord {
  const { name, joined, region, sources } = context.country.country;
  const stating = statingOf(context, sources, "country");
  return {
    id: context.memberId,
    sourceIds: context.sourceIds(sources),
    statements: [
      ...state(stating, "name", name),
      ...state(stating, "joined_year", joined),
      ...state(stating, "level", "NATIONAL", { printed: name, rule: "COUNTRY_OF_THE_FILE" }),
      // Pages also say "Africa" or "Latin America", which are none of OGP's four regions.
      ...state(stating, "region", region && regionFromPrinted(region)?.id, { printed: region }),
      ...iso2Statement(context, stating),
      ...slugStatement(context.memberId, stating),
    ],
  };
}

function localRecord(context: CountryContext, entry: CuratedLocalMember): SubjectRecord[] {
  const where = `local member "${entry.name}"`;
  const code = codeOfLocalMember(context, entry);
  if (code === undefined) {
    context.quarantine({
      subjectId: `${context.memberId}:${entry.name}`,
      reason: "LOCAL_MEMBER_WITHOUT_CODE",
      message: `No page seen prints OGP's code of ${entry.name}. Add it as \`code\` once one does.`,
      raw: entry.name,
      where,
      source: firstOf(entry.sources),
    });
    return [];
  }
  const stating = statingOf(context, entry.sources, where);
  return [
    {
      id: code,
      sourceIds: context.sourceIds(entry.sources),
      statements: [
        ...state(stating, "name", entry.name),
        ...state(stating, "joined_year", entry.joined),
        ...levelStatement(code, stating),
        ...state(stating, "parent_id", context.memberId, { rule: "COUNTRY_OF_THE_FILE" }),
        ...iso2Statement(context, stating),
        ...slugStatement(code, stating),
      ],
    },
  ];
}

/** Commitment ids of the first local programme have a prefix of three letters; those of the newer one, the code itself. */
function levelStatement(code: string, stating: Stating): StatementRecord[] {
  const isLegacy = commitmentIdPrefixes().some(({ member, prefix }) => member === code && prefix.length === 3);
  return state(stating, "level", isLegacy ? "LEGACY_LOCAL" : "LOCAL", {
    printed: code,
    rule: "COMMITMENT_ID_PREFIXES",
  });
}

function iso2Statement({ memberId }: CountryContext, stating: Stating): StatementRecord[] {
  return state(stating, "iso2", countries.alpha3ToAlpha2(memberId), { printed: memberId, rule: "ISO_3166" });
}

function slugStatement(code: string, stating: Stating): StatementRecord[] {
  const slug = commitmentIdPrefixes().find(({ member }) => member === code)?.slug;
  return state(stating, "slug", slug, { printed: code, rule: "COMMITMENT_ID_PREFIXES" });
}

function statingOf(context: CountryContext, sources: readonly string[], where: string): Stating {
  const first = firstOf(sources);
  return { sourceId: context.sourceId(first), trust: context.trust(first), locator: context.locator(where) };
}
