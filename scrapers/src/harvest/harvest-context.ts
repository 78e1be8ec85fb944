import type { Fetcher } from "../fetch/capture.ts";
import type { PageInput } from "../read/reader.ts";
import type { Reading } from "../read/reading.ts";
import type { PageOutcome } from "./crawl.ts";
import type { HarvestSource } from "./harvest-source.ts";
import type { PageToRead } from "./harvested-page.ts";
import type { MemberSettings } from "./load-member.ts";

/** The points at which a harvest can be interrupted; tests end the process there. */
export type HarvestPoint = "fetch" | "read" | "load" | "publish";

/** What the harvest of every source of one run shares. */
export interface HarvestContext {
  readonly fetcher: Fetcher;
  readonly read: (page: PageToRead, input: PageInput) => Promise<Reading>;
  readonly settings: MemberSettings;
  readonly dryRun: boolean;
  /** `YYYY`, `YYYY-MM` or a day: what lists date before it is not followed. */
  readonly since: string | null;
  /** Believe lists that are suddenly much shorter. */
  readonly acceptFewer: boolean;
  readonly now: () => Date;
  /**
   * Resolves when the sources before this one are loaded. Where two sources state one fact, the row keeps the first: the
   * order must not depend on which host answers faster, or a replay would give other sources than the harvest did.
   */
  readonly turn: () => Promise<unknown>;
  readonly onPage: (
    source: HarvestSource,
    outcome: PageOutcome,
    progress: { readonly done: number; readonly total: number },
  ) => void;
  readonly onPoint: (point: HarvestPoint) => void;
}
