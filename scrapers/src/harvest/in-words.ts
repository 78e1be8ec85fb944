import type { WriteCounts } from "@ogp-graph/schema/store/fact-writer.ts";
import type { PageState } from "./crawl.ts";

/** What people count, in the order in which they are told; other tables follow from these. */
const NOUNS: Readonly<Record<string, string>> = {
  member: "member",
  action_plan: "plan",
  commitment: "commitment",
  assessment: "rating",
  irm_report: "IRM report",
  report_figure: "report figure",
  plan_assessment: "finding on a plan",
  process_event: "event",
  national_record: "national record",
  milestone: "milestone",
  claim: "claim",
};
const PLURALS: Readonly<Record<string, string>> = { plan_assessment: "findings on plans" };

/** `Kenya: 2 commitments new, 1 rating changed, 3 rows in quarantine`. */
export function inWords(
  subject: string,
  counts: Readonly<Record<string, WriteCounts>>,
  quarantined: number,
  pages: Readonly<Partial<Record<PageState, number>>>,
): string {
  const changes = Object.keys(NOUNS).flatMap((table) => changesOf(table, counts[table]));
  const others = Object.values(counts).some(({ added, superseded, withdrawn }) => added + superseded + withdrawn > 0);
  const said = changes.length > 0 ? changes : [others ? "details changed" : "nothing changed"];
  if (quarantined > 0) said.push(`${plural(quarantined, "row")} in quarantine`);
  const missing = (pages.FAILED ?? 0) + (pages.GONE ?? 0);
  if (missing > 0) said.push(`${plural(missing, "page")} not to be had, ${missing === 1 ? "its" : "their"} facts kept`);
  if (pages.KEPT)
    said.push(`${plural(pages.KEPT, "page")} no longer as before, ${pages.KEPT === 1 ? "its" : "their"} facts kept`);
  return `${subject}: ${said.join(", ")}`;
}

function changesOf(table: string, counts: WriteCounts | undefined): string[] {
  if (!counts) return [];
  const { added, superseded, withdrawn } = counts;
  const parts = [
    [added, "new"],
    [superseded, "changed"],
    [withdrawn, "withdrawn"],
  ] as const;
  const noun = NOUNS[table] ?? table;
  return parts.flatMap(([count, what]) => (count === 0 ? [] : `${plural(count, noun, PLURALS[table])} ${what}`));
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
