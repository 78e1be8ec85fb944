import type { Publication } from "@ogp-graph/schema/store/publish-edition.ts";
import type { SheetReport } from "../../ogp-sheet/import-sheet.ts";

/** What an import did, in words. */
export function sheetSummary(publication: Publication & { readonly result: SheetReport }, reportPath?: string): string {
  const { result, outcome, editionId, counts } = publication;
  const change = counts["commitment"] ?? { added: 0, superseded: 0, withdrawn: 0, unchanged: 0 };
  const lines = [
    outcome === "PUBLISHED"
      ? `Published edition ${editionId}.`
      : `Nothing changed; edition ${editionId ?? "none"} stands.`,
    `${plural(result.rows, "row")} read, ${plural(result.commitments, "commitment")} loaded: ` +
      `${change.added} new, ${change.superseded} changed, ${change.unchanged} as before.`,
  ];
  if (result.encoding !== "utf-8") lines.push(`The file was not UTF-8; it was read as ${result.encoding}.`);
  lines.push(...section("In quarantine, not loaded", result.quarantinedByReason));
  lines.push(...section("Repaired or left undecided", result.repairedByReason));
  lines.push(
    ...section("OGP's derived columns that their own labels contradict (never loaded)", result.differencesByColumn),
  );
  lines.push(
    reportPath ? `Every case with its row: ${reportPath}` : "Every case with its row: add --report report.json",
  );
  return `${lines.join("\n")}\n`;
}

function section(title: string, counts: Readonly<Record<string, number>>): string[] {
  const entries = Object.entries(counts).sort(([, a], [, b]) => b - a);
  if (entries.length === 0) return [`${title}: none.`];
  return [`${title}:`, ...entries.map(([name, count]) => `  ${String(count).padStart(6)}  ${name}`)];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
