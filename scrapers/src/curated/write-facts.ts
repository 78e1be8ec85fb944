import type { FactOf, FactTable, Row } from "@ogp-graph/schema/store/database.ts";
import type { FactWriter, Scope } from "@ogp-graph/schema/store/fact-writer.ts";
import { portalsOfRecords } from "../load/national-records.ts";
import { isOfOrigin } from "../load/origin.ts";
import { quarantineFacts } from "../load/quarantine-facts.ts";
import type { CountryReading } from "./read-country.ts";
import type { CitedKind } from "./to-citations.ts";

const citedKinds: Record<CitedKind, true> = {
  IRM_REPORT: true,
  NATIONAL_RECORD: true,
  PORTAL: true,
  PROCESS_EVENT: true,
};

/**
 * Writes what stands in tables of its own: reports, portals, events, records without an OGP id, and the quarantine.
 * Rows of earlier runs that no file states any more are withdrawn.
 */
export async function writeFacts(writer: FactWriter, readings: readonly CountryReading[]): Promise<void> {
  const all = <R>(pick: (reading: CountryReading) => readonly R[]) => readings.flatMap((reading) => [...pick(reading)]);
  // No other reader brings these three, so their ids, which are public, carry no origin and the whole table is ours.
  await replace(
    writer,
    "irm_report",
    "member_id",
    all(({ reports }) => reports),
  );
  await replace(
    writer,
    "portal",
    "member_id",
    all(({ portals }) => portals),
  );
  await replace(
    writer,
    "process_event",
    "member_id",
    all(({ events }) => events),
  );
  await replace(
    writer,
    "report_figure",
    "report_id",
    all(({ figures }) => figures),
    isCurated,
  );
  await replace(
    writer,
    "plan_assessment",
    "plan_id",
    all(({ planAssessments }) => planAssessments),
    isCurated,
  );
  await writeNationalRecords(writer, readings);
  const isCitedHere = (row: Row<"citation">) => isCurated(row) && Object.hasOwn(citedKinds, row.subject_kind);
  await replace(
    writer,
    "citation",
    "subject_id",
    all(({ citations }) => citations),
    isCitedHere,
  );
  const problems = all(({ context }) => context.problems);
  await replace(writer, "quarantined_record", "member_id", quarantineFacts(problems, "curated"), isCurated);
}

async function writeNationalRecords(writer: FactWriter, readings: readonly CountryReading[]): Promise<void> {
  const portals = await portalsOfRecords(writer);
  const records = readings.flatMap(({ nationalRecords }) =>
    nationalRecords.map((record) => ({ ...record, portal_id: portals.get(record.member_id) ?? null })),
  );
  await replace(writer, "national_record", "member_id", records, (row) => row.commitment_id === null);
  const titles = readings.flatMap(({ nationalTitles }) => nationalTitles);
  const isOfRecord = (row: Row<"title">) => isCurated(row) && row.commitment_id === null;
  await replace(writer, "title", "record_id", titles, isOfRecord);
}

/** Writes facts over all rows that hold now and pass `only`, whatever their value in `column`. */
async function replace<T extends FactTable>(
  writer: FactWriter,
  table: T,
  column: Scope<T>["column"],
  facts: readonly FactOf<T>[],
  only: (row: Row<T>) => boolean = () => true,
): Promise<void> {
  const held = await heldValues(writer, table, column);
  const values = facts.map((fact) => String(Reflect.get(fact, column)));
  await writer.write(table, facts, { column, values: [...new Set([...held, ...values])], only });
}

async function heldValues(writer: FactWriter, table: FactTable, column: string): Promise<string[]> {
  const rows = await writer.db
    .selectFrom(table)
    .select(column as "id") // every scope column is text, as `id` is
    .distinct()
    .where("until", "is", null)
    .where(column as "id", "is not", null)
    .execute();
  return rows.map((row) => String(Reflect.get(row, column)));
}

function isCurated({ id }: { readonly id: string }): boolean {
  return isOfOrigin(id, "curated");
}
