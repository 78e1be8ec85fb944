import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import { CountryContext } from "../curated/country-context.ts";
import { readCountry } from "../curated/read-country.ts";
import type { CuratedPortal } from "../curated/record.ts";
import { settleAll } from "../curated/settle-all.ts";
import { writeFacts } from "../curated/write-facts.ts";
import { settleNationalRecords } from "../load/national-records.ts";
import { isOfOrigin } from "../load/origin.ts";
import { idsHeld } from "../load/write-shared.ts";
import type { Crosswalk } from "../portals/crosswalk.ts";
import type { HarvestedPage } from "./harvested-page.ts";
import type { KeyedPage } from "./keyed-pages.ts";
import { loadKnown } from "./known-country.ts";
import { type MergedCountry, mergeCountry } from "./merge-country.ts";
import { type NationalFacts, nationalFacts } from "./national-facts.ts";
import { type Terms, writeCaptures } from "./write-captures.ts";

/** What the manifests say of the members. */
export interface MemberSettings {
  /** Member code → name. */
  readonly names: ReadonlyMap<string, string>;
  readonly crosswalk: (member: string) => Crosswalk;
  /** The portal that a page belongs to, without sources; undefined for pages of OGP's own site. */
  readonly portal: (page: KeyedPage) => CuratedPortal | undefined;
  readonly terms: Terms;
}

export interface LoadedMember {
  readonly member: string;
  readonly name: string;
  readonly pages: number;
  readonly commitments: number;
  /** Titles without an OGP id, those of one plan and number counted once. */
  readonly nationalTitles: number;
  readonly quarantined: number;
}

/** Writes everything that the harvest says of one member, from all of its pages. */
export async function loadMember(
  writer: FactWriter,
  member: string,
  pages: readonly HarvestedPage[],
  settings: MemberSettings,
): Promise<LoadedMember> {
  const known = await loadKnown(writer.db, member, settings.names);
  const merged = mergeCountry(known, pages, settings.crosswalk(member), settings.portal);
  const context = new CountryContext(merged.facts, "harvest", null);
  const reading = readCountry(context);
  const national = nationalFacts(merged, reading);
  context.problems.push(...merged.aside.records);
  await writeCaptures(writer, merged.pages, settings.terms);
  const before = await idsHeld(writer, "national_record", [member]);
  await settleAll(writer, "harvest", reading, [member]);
  const records = [...new Set([...before, ...recordIds(merged, reading)])];
  await writeStatements(writer, national, records);
  await writeFacts(writer, "harvest", [reading], [member]);
  await settleNationalRecords(writer, [member]);
  await writer.write("milestone", national.milestones, { column: "record_id", values: records });
  await writer.write("claim", national.claims, { column: "record_id", values: records, only: isHarvested });
  return {
    member,
    name: known.name,
    pages: pages.length,
    commitments: reading.commitments.length,
    nationalTitles: reading.nationalRecords.length,
    quarantined: context.problems.length,
  };
}

function recordIds({ facts }: MergedCountry, reading: ReturnType<typeof readCountry>): string[] {
  const { nationalRecords } = reading;
  return [
    ...facts.commitments.map(({ id }) => id),
    ...nationalRecords.map(({ id }) => id),
    ...(facts.crosswalk?.entries.map(({ id }) => id) ?? []),
  ];
}

function isHarvested({ id }: { readonly id: string }): boolean {
  return isOfOrigin(id, "harvest");
}

async function writeStatements(writer: FactWriter, { statements }: NationalFacts, records: readonly string[]) {
  await writer.write("statement", statements, {
    column: "subject_id",
    values: records,
    only: (row) => row.subject_kind === "NATIONAL_RECORD" && isHarvested(row),
  });
}
