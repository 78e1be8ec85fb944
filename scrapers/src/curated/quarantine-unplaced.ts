import type { CountryContext } from "./country-context.ts";

/** Printed values that could be given no stage: kept, never counted. */
export function quarantineUnplaced(context: CountryContext): void {
  for (const { commitment, indicator, printed, report, reason, source } of context.country.unplaced) {
    const from = report === undefined ? "" : ` (${report})`;
    context.quarantine({
      subjectId: commitment ?? context.memberId,
      reason: "UNPLACED_RATING",
      message: `${indicator} "${printed}"${from} was not loaded: ${reason}.`,
      raw: printed,
      where: `unplaced, ${commitment ?? context.memberId} ${indicator}`,
      source,
    });
  }
}
