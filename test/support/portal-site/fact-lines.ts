import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import type { PrintedFacts } from "./site/printed-facts.ts";

/**
 * What a store holds of one member, one line a fact in the words of the page, sorted: to be compared with what the pages
 * print. Names of institutions are compared by their letters, since readers take list marks off them.
 */
export async function storedLines({ db }: Store, member: string): Promise<string[]> {
  const commitments = await db
    .selectFrom("commitment")
    .selectAll()
    .where("until", "is", null)
    .where("member_id", "=", member)
    .execute();
  const ids = commitments.map(({ id }) => id);
  const reports = await db
    .selectFrom("irm_report")
    .selectAll()
    .where("until", "is", null)
    .where("member_id", "=", member)
    .execute();
  const of = async <T extends "assessment" | "area_tag" | "institution_role">(table: T) =>
    db
      .selectFrom(table as "assessment")
      .selectAll()
      .where("until", "is", null)
      .where("commitment_id", "in", ids)
      .execute();
  const ratings = await of("assessment");
  const institutions = await db
    .selectFrom("institution_role")
    .selectAll()
    .where("until", "is", null)
    .where("commitment_id", "in", ids)
    .orderBy("position")
    .execute();
  const areas = await db
    .selectFrom("area_tag")
    .selectAll()
    .where("until", "is", null)
    .where("commitment_id", "in", ids)
    .execute();
  const figures = await db
    .selectFrom("report_figure")
    .selectAll()
    .where("until", "is", null)
    .where(
      "report_id",
      "in",
      reports.map(({ id }) => id),
    )
    .execute();
  const events = await db
    .selectFrom("process_event")
    .selectAll()
    .where("until", "is", null)
    .where("member_id", "=", member)
    .execute();
  const titles = new Map(reports.map(({ id, title }) => [id, title]));
  const names = Map.groupBy(institutions, ({ commitment_id, role }) => `${commitment_id} ${role}`);
  return [
    ...commitments.map(({ id, title, submission_year }) => `${id} title ${title} | cycle ${submission_year}`),
    ...ratings.map(
      ({ commitment_id, indicator, stage, printed }) => `${commitment_id} ${indicator} ${stage} ${printed}`,
    ),
    ...[...new Set(areas.map(({ commitment_id, area_id }) => `${commitment_id} area ${area_id}`))],
    ...[...names].map(([key, rows]) => `${key} ${letters(rows.map(({ name }) => name))}`),
    ...reports.map(({ title, published_year }) => `report ${title} | ${published_year}`),
    ...figures.map(({ report_id, label, printed }) => `figure ${titles.get(report_id)} | ${label} | ${printed}`),
    ...events.map(({ kind, date }) => `event ${kind} ${date}`),
  ].sort();
}

/**
 * The same of what the pages print.
 *
 * @param areaIds the areas that a printed word stands for: schema/vocabulary/policy-areas.yml
 */
export function printedLines(printed: PrintedFacts, areaIds: (word: string) => readonly string[]): string[] {
  const { commitments, reports, letters: events } = printed;
  return [
    ...commitments.map(({ id, title, cycle }) => `${id} title ${title} | cycle ${cycle}`),
    ...commitments.flatMap(({ id, ratings }) =>
      ratings.map(({ indicator, stage, printed: word }) => `${id} ${indicator} ${stage} ${word}`),
    ),
    ...commitments.flatMap(({ id, areas }) => [...new Set(areas.flatMap(areaIds))].map((area) => `${id} area ${area}`)),
    ...commitments.flatMap(({ id, lead }) => (lead === null ? [] : [`${id} LEAD ${letters([lead])}`])),
    ...commitments.flatMap(({ id, supporting }) =>
      supporting.length === 0 ? [] : [`${id} SUPPORTING ${letters(supporting)}`],
    ),
    ...reports.map(({ title, year }) => `report ${title} | ${year}`),
    ...reports.flatMap(({ title, figures }) =>
      figures.map(({ label, printed: value }) => `figure ${title} | ${label} | ${value}`),
    ),
    ...events.map(({ kind, date }) => `event ${kind} ${date}`),
  ].sort();
}

/** Letters and digits alone, each name once, without list marks and the words that begin a group. */
function letters(names: readonly string[]): string {
  const plain = names.map((name) =>
    name
      .replace(/(?:^|[;\s-])(?:Government|CSO)-\s?/g, " ")
      .replace(/\((?:[a-z])\)\s/g, " ")
      .replace(/[^\p{L}\p{N}]+/gu, ""),
  );
  return [...new Set(plain)].join("");
}
