import { indicatorById, type ReportType } from "@ogp-graph/schema/vocabulary/index.ts";

/**
 * The moment that a value of a report speaks about. A block of the table says so itself; otherwise the one stage that both
 * the report covers and the indicator is rated at; an indicator with a single stage has that one in every report.
 *
 * @returns undefined where two stages are possible: then the value cannot be placed
 */
export function reportStage(type: ReportType, indicator: string, blockStage: string | null = null): string | undefined {
  const { stages } = indicatorById(indicator);
  if (blockStage !== null && stages.includes(blockStage)) return blockStage;
  const [only, rival] = stages.filter((stage) => type.stages.includes(stage));
  if (only !== undefined && rival === undefined) return only;
  return stages.length === 1 ? stages[0] : undefined;
}
