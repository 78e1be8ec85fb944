import type { FactOf, Row } from "@ogp-graph/schema/store/database.ts";
import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import { holding } from "../load/holding.ts";
import { portalsOfRecords, withStated } from "../load/national-records.ts";
import { isOfOrigin, type Origin } from "../load/origin.ts";
import { markPlanAssessments } from "../load/preferred.ts";
import { quarantineFacts } from "../load/quarantine-facts.ts";
import { idsHeld, writeShared } from "../load/write-shared.ts";
import type { CountryReading } from "./read-country.ts";
import type { Whole } from "./settle-all.ts";
import type { CitedKind } from "./to-citations.ts";

const citedKinds: Record<CitedKind, true> = {
  IRM_REPORT: true,
  NATIONAL_RECORD: true,
  PORTAL: true,
  PROCESS_EVENT: true,
};

/**
 * Writes what stands in tables of its own: reports, portals, events, records without an OGP id, and the quarantine.
 * Rows of earlier runs of `origin` about `whole` that no reading states any more are withdrawn.
 */
export async function writeFacts(
  writer: FactWriter,
  origin: Origin,
  readings: readonly CountryReading[],
  whole: Whole = "ALL",
): Promise<void> {
  const all = <R>(pick: (reading: CountryReading) => readonly R[]) => readings.flatMap((reading) => [...pick(reading)]);
  const isOurs = ({ id }: { readonly id: string }) => isOfOrigin(id, origin);
  const reports = all((reading) => reading.reports);
  const before = await ownSubjects(writer, whole);
  await writeShared(writer, origin, "irm_report", "IRM_REPORT", reports, whole);
  await writeShared(
    writer,
    origin,
    "portal",
    "PORTAL",
    all(({ portals }) => portals),
    whole,
  );
  await writeShared(
    writer,
    origin,
    "process_event",
    "PROCESS_EVENT",
    all(({ events }) => events),
    whole,
  );
  await writeFigures(
    writer,
    origin,
    all(({ figures }) => figures),
    before,
  );
  await writePlanAssessments(
    writer,
    origin,
    all(({ planAssessments }) => planAssessments),
    whole,
  );
  await writeNationalRecords(writer, origin, readings, whole, before);
  const citations = all((reading) => reading.citations);
  await writer.write("citation", citations, {
    column: "subject_id",
    values: [...new Set([...before, ...citations.map((citation) => citation.subject_id)])],
    only: (row) => isOurs(row) && Object.hasOwn(citedKinds, row.subject_kind),
  });
  const problems = quarantineFacts(
    all(({ context }) => context.problems),
    origin,
  );
  const members = whole === "ALL" ? await everyMember(writer) : whole;
  const named = problems.flatMap(({ member_id }) => member_id ?? []);
  const scope = { column: "member_id", values: [...new Set([...members, ...named])], only: isOurs } as const;
  await writer.write("quarantined_record", problems, scope);
}

/** A report's figures are one table: those of the reader that stands first, never two tables in one. */
async function writeFigures(
  writer: FactWriter,
  origin: Origin,
  figures: readonly FactOf<"report_figure">[],
  before: readonly string[],
): Promise<void> {
  const reports = [...new Set([...before, ...figures.map((figure) => figure.report_id)])];
  const held = await holding(writer, "report_figure", "report_id", reports);
  const harvested = new Set(held.filter(({ id }) => isOfOrigin(id, "harvest")).map((row) => row.report_id));
  const given = new Set(figures.map((figure) => figure.report_id));
  const gives = (row: Row<"report_figure"> | FactOf<"report_figure">) =>
    origin === "harvest"
      ? given.has(row.report_id) || isOfOrigin(row.id, origin)
      : isOfOrigin(row.id, origin) && !harvested.has(row.report_id);
  await writer.write("report_figure", figures.filter(gives), { column: "report_id", values: reports, only: gives });
}

async function writePlanAssessments(
  writer: FactWriter,
  origin: Origin,
  own: readonly FactOf<"plan_assessment">[],
  whole: Whole,
): Promise<void> {
  const rated = await writer.db
    .selectFrom("plan_assessment")
    .select("plan_id")
    .distinct()
    .where("until", "is", null)
    .execute();
  const isMeant = (plan: string) => whole === "ALL" || whole.some((member) => plan.startsWith(`AP_${member}`));
  const plans = [...new Set([...rated, ...own].map((row) => row.plan_id))].filter(isMeant);
  const others = await holding(writer, "plan_assessment", "plan_id", plans);
  const rows = markPlanAssessments([...others.filter(({ id }) => !isOfOrigin(id, origin)), ...own]);
  await writer.write("plan_assessment", rows, { column: "plan_id", values: plans });
}

async function writeNationalRecords(
  writer: FactWriter,
  origin: Origin,
  readings: readonly CountryReading[],
  whole: Whole,
  before: readonly string[],
): Promise<void> {
  const portals = await portalsOfRecords(writer);
  const records = readings.flatMap(({ nationalRecords }) =>
    nationalRecords.map((record) => ({ ...record, portal_id: portals.get(record.member_id) ?? null })),
  );
  await writeShared(writer, origin, "national_record", "NATIONAL_RECORD", await withStated(writer, records), whole);
  const titles = readings.flatMap(({ nationalTitles }) => nationalTitles);
  await writer.write("title", titles, {
    column: "record_id",
    values: [...new Set([...before, ...records.map(({ id }) => id)])],
    only: (row) => isOfOrigin(row.id, origin) && row.commitment_id === null,
  });
}

/** Ids of the rows about `whole` that citations may name, as they are before this run. */
async function ownSubjects(writer: FactWriter, whole: Whole): Promise<string[]> {
  const ids: string[] = [];
  for (const table of ["irm_report", "portal", "process_event", "national_record"] as const) {
    ids.push(...(await idsHeld(writer, table, whole)));
  }
  return ids;
}

async function everyMember(writer: FactWriter): Promise<string[]> {
  const table = writer.db.selectFrom("quarantined_record");
  const rows = await table.select("member_id").distinct().where("until", "is", null).execute();
  return rows.flatMap(({ member_id }) => member_id ?? []);
}
