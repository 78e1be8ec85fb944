import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import { fold } from "@ogp-graph/schema/text/fold.ts";
import { indicatorById } from "@ogp-graph/schema/vocabulary/index.ts";
import { holding } from "./holding.ts";
import { nationalRecordFacts, portalsOfRecords, withStated } from "./national-records.ts";
import { isOfOrigin, type Origin, withOrigin } from "./origin.ts";
import { markAssessments, markSets } from "./preferred.ts";
import type { CommitmentRecord } from "./records.ts";
import { type SettledSubject, settleSubjects } from "./settle-subjects.ts";

/** Whose commitments also get a national record: member code → whether the country has a subgraph. */
export type NationalMembers = ReadonlySet<string>;

/**
 * Writes a batch of commitments as one reading has them. What other readings said stays beside it, and the rows that
 * stand for each commitment are chosen anew over all of them.
 */
export async function settleCommitments(
  writer: FactWriter,
  origin: Origin,
  records: readonly CommitmentRecord[],
  nationalMembers: NationalMembers,
): Promise<void> {
  const ids = records.map((record) => record.id);
  const settled = await settleSubjects(writer, "commitment", origin, records);
  const commitments = settled.map(commitmentFact);
  await writer.write("commitment", commitments, { column: "id", values: ids });
  await settleTitles(writer, origin, records, ids);
  await settleAreas(writer, origin, records, ids);
  const institutions = await settleInstitutions(writer, origin, records, ids);
  await settleLinks(writer, origin, records, ids);
  await settleAssessments(writer, origin, records, ids);
  const national = commitments.filter((commitment) => nationalMembers.has(commitment.member_id));
  const nationalRecords = nationalRecordFacts(national, institutions, await portalsOfRecords(writer));
  await writer.write("national_record", await withStated(writer, nationalRecords), {
    column: "commitment_id",
    values: national.map((commitment) => commitment.id),
  });
}

function commitmentFact({ id, sourceId, values, statements }: SettledSubject): FactOf<"commitment"> {
  const { start: _, end: __, title, ...columns } = values;
  return {
    id,
    source_id: sourceId,
    ...(columns as Omit<FactOf<"commitment">, "id" | "source_id" | "title">), // the columns of subject-columns.ts
    title: title === null || title === undefined ? id : String(title),
    ...dateColumns("start", statements.get("start")),
    ...dateColumns("end", statements.get("end")),
  } as FactOf<"commitment">;
}

/** A date statement holds, as JSON, the date where it is certain and the candidates where it is not. */
function dateColumns(field: "start" | "end", statement: FactOf<"statement"> | undefined) {
  const parsed = statement?.value
    ? (JSON.parse(statement.value) as { date: string | null; candidates: string[] })
    : undefined;
  return {
    [`${field}_printed`]: statement?.value ? statement.printed : null,
    [`${field}_date`]: parsed?.date ?? null,
    [`${field}_candidates`]: parsed && parsed.candidates.length > 0 ? JSON.stringify(parsed.candidates) : null,
    [`${field}_rule`]: parsed ? (statement?.rule ?? null) : null,
  };
}

async function settleTitles(writer: FactWriter, origin: Origin, records: readonly CommitmentRecord[], ids: string[]) {
  const titles = records.flatMap((record) =>
    record.titles.map((title, position) => ({
      id: withOrigin(`${record.id}:${position + 1}`, origin),
      source_id: title.sourceId,
      commitment_id: record.id,
      record_id: record.id,
      language: title.language,
      origin: title.origin,
      short: title.short ? 1 : 0,
      text: title.text,
      folded: fold(title.text),
    })),
  );
  await writer.write("title", titles, {
    column: "commitment_id",
    values: ids,
    only: (row) => isOfOrigin(row.id, origin),
  });
}

async function settleAreas(writer: FactWriter, origin: Origin, records: readonly CommitmentRecord[], ids: string[]) {
  const others = (await holding(writer, "area_tag", "commitment_id", ids)).filter((row) => !isOfOrigin(row.id, origin));
  const own = records.flatMap((record) =>
    record.areas.map((area) => ({
      id: withOrigin(`${record.id}:${area.areaId}:${area.trust}`, origin),
      source_id: area.sourceId,
      commitment_id: record.id,
      area_id: area.areaId,
      state: area.state,
      printed: area.printed,
      taxonomy: area.taxonomy,
      preferred: 0,
      trust: area.trust,
    })),
  );
  const marked = markSets([...others, ...own], (row) => row.commitment_id);
  await writer.write("area_tag", marked, { column: "commitment_id", values: ids });
}

async function settleInstitutions(
  writer: FactWriter,
  origin: Origin,
  records: readonly CommitmentRecord[],
  ids: string[],
): Promise<FactOf<"institution_role">[]> {
  const all = await holding(writer, "institution_role", "commitment_id", ids);
  const others = all.filter((row) => !isOfOrigin(row.id, origin));
  const own = records.flatMap((record) =>
    record.institutions.map((institution, position) => ({
      id: withOrigin(`${record.id}:${institution.role}:${position + 1}`, origin),
      source_id: institution.sourceId,
      commitment_id: record.id,
      role: institution.role,
      position: position + 1,
      name: institution.name,
      folded: fold(institution.name),
      split_rule: institution.splitRule,
      preferred: 0,
      trust: institution.trust,
    })),
  );
  const marked = markSets([...others, ...own], (row) => `${row.commitment_id} ${row.role}`);
  await writer.write("institution_role", marked, { column: "commitment_id", values: ids });
  return marked;
}

async function settleLinks(writer: FactWriter, origin: Origin, records: readonly CommitmentRecord[], ids: string[]) {
  const links = records.flatMap((record) =>
    record.links.map((link) => ({
      id: withOrigin(`${record.id}:${link.kind}:${link.toId}`, origin),
      source_id: link.sourceId,
      from_id: record.id,
      kind: link.kind,
      to_id: link.toId,
      method: link.method,
      confidence: link.confidence,
      reviewer: link.reviewer,
    })),
  );
  await writer.write("commitment_link", links, {
    column: "from_id",
    values: ids,
    only: (row) => isOfOrigin(row.id, origin),
  });
}

async function settleAssessments(
  writer: FactWriter,
  origin: Origin,
  records: readonly CommitmentRecord[],
  ids: string[],
) {
  const others = (await holding(writer, "assessment", "commitment_id", ids)).filter(
    (row) => !isOfOrigin(row.id, origin),
  );
  const own = records.flatMap((record) => assessmentFacts(record, origin));
  await writer.write("assessment", markAssessments([...others, ...own]), { column: "commitment_id", values: ids });
}

function assessmentFacts(record: CommitmentRecord, origin: Origin): FactOf<"assessment">[] {
  const seen = new Map<string, number>();
  return record.assessments.map((assessment) => {
    const key = `${record.id}:${assessment.indicator}:${assessment.stage}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const { measure, scale } = indicatorById(assessment.indicator);
    return {
      id: withOrigin(times > 1 ? `${key}:${times}` : key, origin),
      source_id: assessment.sourceId,
      commitment_id: record.id,
      indicator: assessment.indicator,
      measure,
      stage: assessment.stage,
      scale_id: scale,
      label: assessment.label,
      code: assessment.code,
      band: assessment.band,
      missing: assessment.missing,
      printed: assessment.printed,
      rule: assessment.rule,
      report_id: assessment.reportId,
      report_printed: assessment.reportPrinted,
      report_year: assessment.reportYear,
      cluster_id: assessment.clusterId,
      // The sheet, the pages and the reports all carry the IRM's ratings; other assessors' words are claims.
      assessor: "IRM",
      trust: assessment.trust,
      locator: assessment.locator,
      preferred: 0,
      headline: 0,
    };
  });
}
