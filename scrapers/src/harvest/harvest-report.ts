import type { WriteCounts } from "@ogp-graph/schema/store/fact-writer.ts";
import type { PageState } from "./crawl.ts";

/** How the harvest of one source ended. */
export interface SourceReport {
  readonly id: string;
  readonly name: string;
  /** `REFUSED`: read, and not believed. `FAILED`: not read, or a fault of ours. */
  readonly outcome: "PUBLISHED" | "NO_CHANGE" | "REFUSED" | "FAILED";
  /** The new edition, or the one that stands; null where there is none or it was not looked at. */
  readonly editionId: string | null;
  /** Why, for `REFUSED` and `FAILED`. */
  readonly message: string | null;
  /** Pages by what became of them. */
  readonly pages: Readonly<Partial<Record<PageState, number>>>;
  /** Pages that were not to be had or are no longer what they were, each with why. */
  readonly notes: readonly string[];
  /** What the load did, table by table. */
  readonly counts: Readonly<Record<string, WriteCounts>>;
  /** Rows in quarantine about the source's members now. */
  readonly quarantined: number;
  /** All of it in one line, for people. */
  readonly summary: string;
}

/** How a run over several sources ended. */
export interface HarvestReport {
  readonly dryRun: boolean;
  readonly sources: readonly SourceReport[];
}

/** 0: all went through. 2: some sources failed. 3: some were refused, by their bounds or a list that shrank. */
export function exitCodeOf({ sources }: HarvestReport): 0 | 2 | 3 {
  if (sources.some(({ outcome }) => outcome === "REFUSED")) return 3;
  return sources.some(({ outcome }) => outcome === "FAILED") ? 2 : 0;
}
