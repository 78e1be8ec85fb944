import { alpha2Of, alpha3Of } from "@ogp-graph/schema/country/country-codes.ts";
import {
  levelFromPrinted,
  memberOfCommitmentId,
  regionFromPrinted,
  trustOf,
} from "@ogp-graph/schema/vocabulary/index.ts";
import type {
  AreaRecord,
  CommitmentRecord,
  InstitutionRecord,
  LinkRecord,
  QuarantineRecord,
  StatementRecord,
  SubjectRecord,
  TitleRecord,
} from "../src/load/records.ts";
import { hasContactDetails } from "../src/read/has-contact-details.ts";
import { readCommitmentFields, readPlanFields, SHEET_TAXONOMY, statement } from "./read-fields.ts";
import { readRatings } from "./read-ratings.ts";
import type { SheetRow } from "./read-sheet.ts";
import { headerOf, isEmpty, RowContext } from "./row-context.ts";
import { sheetColumns } from "./sheet-columns.ts";
import { splitInstitutions } from "./split-institutions.ts";

/** What one row of the sheet gives. Without a commitment the row as a whole is in quarantine. */
export interface RowReading {
  readonly commitment: CommitmentRecord | undefined;
  readonly member: SubjectRecord | undefined;
  readonly plan: SubjectRecord | undefined;
  readonly problems: readonly QuarantineRecord[];
}

/** Reads one row strictly: what is not understood is set aside with its reason, and the rest of the row is read. */
export function readRow(row: SheetRow, sourceId: string): RowReading {
  const id = (row.cells[headerOf("id")] ?? "").trim().toUpperCase();
  const memberId = (row.cells[headerOf("memberCode")] ?? "").trim().toUpperCase();
  const context = new RowContext(row, sourceId, memberId || null, id || `row ${row.number}`);
  if (!isIdentified(context, id, memberId)) {
    return { commitment: undefined, member: undefined, plan: undefined, problems: context.problems };
  }
  const clusterIds = readClusterIds(context);
  const commitment: CommitmentRecord = {
    id,
    sourceIds: [sourceId],
    statements: readCommitmentFields(context),
    titles: readTitles(context),
    areas: readAreas(context),
    institutions: [
      ...readInstitutions(context, "LEAD", "lead"),
      ...readInstitutions(context, "SUPPORTING", "supporting"),
    ],
    links: clusterLinks(context, id, clusterIds),
    assessments: readRatings(context, clusterIds.length > 1 ? clusterIds.join("+") : null),
  };
  const planId = context.value("planId");
  return {
    commitment,
    member: { id: memberId, statements: readMember(context, id), sourceIds: [sourceId] },
    plan: planId === null ? undefined : { id: planId, statements: readPlanFields(context), sourceIds: [sourceId] },
    problems: context.problems,
  };
}

function isIdentified(context: RowContext, id: string, memberId: string): boolean {
  const header = headerOf("id");
  if (!/^[A-Z]{2,5}\d{4}$/.test(id)) {
    context.quarantine(
      header,
      "BAD_COMMITMENT_ID",
      `"${id}" is not a commitment id: two to five letters and four digits, as KE0026.`,
    );
    return false;
  }
  if (!/^[A-Z]{3,5}$/.test(memberId)) {
    context.quarantine(
      headerOf("memberCode"),
      "BAD_MEMBER_CODE",
      `"${memberId}" is not a member code: three to five letters, as KEN.`,
    );
    return false;
  }
  const known = memberOfCommitmentId(id);
  if (known && known.member !== memberId) {
    context.quarantine(
      header,
      "WRONG_MEMBER",
      `The prefix of ${id} belongs to ${known.member}, the row says ${memberId}.`,
    );
    return false;
  }
  const planId = context.value("planId");
  if (planId !== null && !new RegExp(`^AP_${memberId}\\d{2}$`).test(planId)) {
    context.quarantine(
      headerOf("planId"),
      "WRONG_PLAN",
      `"${planId}" is not a plan of ${memberId} (AP_${memberId}01).`,
    );
    return false;
  }
  return true;
}

function readMember(context: RowContext, id: string): StatementRecord[] {
  const level = levelFromPrinted(context.field("level"));
  const region = regionFromPrinted(context.field("region"));
  const slug = /\/members\/([^/]+)\//.exec(context.field("url"))?.[1];
  const prefix = memberOfCommitmentId(id);
  if (!level)
    context.quarantine(
      headerOf("level"),
      "UNKNOWN_LEVEL",
      `"${context.field("level")}" is no level of government that we know.`,
    );
  if (!region)
    context.quarantine(
      headerOf("region"),
      "UNKNOWN_REGION",
      `"${context.field("region")}" is none of OGP's four regions.`,
    );
  const name = context.value("memberName");
  return [
    name === null ? undefined : statement(context, "name", name, headerOf("memberName")),
    level && statement(context, "level", level.id, headerOf("level")),
    region && statement(context, "region", region.id, headerOf("region")),
    ...placeOf(context, level?.id),
    slug || prefix?.slug ? statement(context, "slug", slug ?? prefix?.slug ?? null, headerOf("url")) : undefined,
  ].filter((entry) => entry !== undefined);
}

/** A member's code names its country: `KEN` is an ISO 3166 code, and a local member's begins with the country's two letters. */
function placeOf(context: RowContext, level: string | undefined): StatementRecord[] {
  const header = headerOf("memberCode");
  const code = context.field("memberCode").toUpperCase();
  const iso2 = code.length === 3 ? alpha2Of(code) : code.slice(0, 2);
  const parent = code.length > 3 && level !== "NATIONAL" ? alpha3Of(code.slice(0, 2)) : undefined;
  return [
    iso2 ? statement(context, "iso2", iso2, header, "COUNTRY_OF_CODE") : undefined,
    parent ? statement(context, "parent_id", parent, header, "COUNTRY_OF_CODE") : undefined,
  ].filter((entry) => entry !== undefined);
}

function readTitles(context: RowContext): TitleRecord[] {
  // The sheet does not say in which language a title is, nor who put it into English.
  const common = { language: null, origin: "UNSTATED", sourceId: context.sourceId };
  const [long, short] = [context.value("title"), context.value("shortTitle")].map((title) =>
    title?.replace(/\s+/g, " "),
  );
  const titles: TitleRecord[] = [];
  if (long) titles.push({ ...common, text: long, short: false });
  if (short && short !== long) titles.push({ ...common, text: short, short: true });
  return titles;
}

function readAreas(context: RowContext): AreaRecord[] {
  const common = { taxonomy: SHEET_TAXONOMY, trust: trustOf("COMMITMENTS_SHEET"), sourceId: context.sourceId };
  const areas: AreaRecord[] = [];
  for (const { name, areaId } of sheetColumns().areas) {
    const cell = context.cell(name).trim();
    if (cell === "0") continue;
    if (cell === "1") areas.push({ ...common, areaId, state: "TAGGED", printed: name });
    else if (isEmpty(cell) && cell !== "") areas.push({ ...common, areaId, state: "NOT_CODED", printed: name });
    else context.quarantine(name, "UNKNOWN_TAG", `"${cell}" is none of 0, 1, ND, NA, NR.`);
  }
  return areas;
}

function readInstitutions(context: RowContext, role: "LEAD" | "SUPPORTING", field: string): InstitutionRecord[] {
  const cell = context.value(field);
  if (cell === null) return [];
  if (hasContactDetails(cell)) {
    context.withheld(
      headerOf(field),
      "CONTACT_DETAILS",
      "The cell names a contact person, an address or a number; it is not stored.",
    );
    return [];
  }
  const { names, rule } = splitInstitutions(cell);
  return names.map((name) => ({
    role,
    name,
    splitRule: rule,
    trust: trustOf("COMMITMENTS_SHEET"),
    sourceId: context.sourceId,
  }));
}

function readClusterIds(context: RowContext): string[] {
  const cell = context.value("clusterIds");
  if (cell === null) return [];
  const parts = cell
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [ids, other] = [
    parts.filter((part) => /^[A-Z]{2,5}\d{4}$/.test(part)),
    parts.filter((part) => !/^[A-Z]{2,5}\d{4}$/.test(part)),
  ];
  if (other.length > 0) {
    context.quarantine(
      headerOf("clusterIds"),
      "BAD_COMMITMENT_ID",
      `${other.map((part) => `"${part}"`).join(", ")} cannot be a commitment id.`,
    );
  }
  return [...new Set(ids)].sort();
}

function clusterLinks(context: RowContext, id: string, clusterIds: readonly string[]): LinkRecord[] {
  const common = { method: "PRINTED", confidence: 1, reviewer: null, sourceId: context.sourceId } as const;
  return clusterIds.filter((other) => other !== id).map((toId) => ({ kind: "CLUSTER", toId, ...common }));
}
