import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import type { Publication } from "@ogp-graph/schema/store/publish-edition.ts";
import { RefusedError } from "@ogp-graph/schema/store/refused-error.ts";
import PQueue from "p-queue";
import type { Fetcher } from "../fetch/capture.ts";
import { openReaderPool, type ReaderPool } from "../read/read-in-worker.ts";
import type { PageOutcome, PageState } from "./crawl.ts";
import type { HarvestContext, HarvestPoint } from "./harvest-context.ts";
import { SourceWithoutAddressError } from "./harvest-errors.ts";
import { harvestPages } from "./harvest-pages.ts";
import type { HarvestReport, SourceReport } from "./harvest-report.ts";
import { harvestSheet } from "./harvest-sheet.ts";
import { type HarvestSource, isSheet } from "./harvest-source.ts";
import { inWords } from "./in-words.ts";
import type { MemberSettings } from "./load-member.ts";
import type { LoadedSource } from "./publish-pages.ts";
import { recordRun } from "./record-run.ts";

export interface HarvestOptions {
  readonly sources: readonly HarvestSource[];
  readonly fetcher: Fetcher;
  readonly settings: MemberSettings;
  /** Readers that are running already; the caller closes them. @default a pool of its own */
  readonly pool?: ReaderPool;
  readonly dryRun?: boolean;
  /** `YYYY`, `YYYY-MM` or a day: what lists date before it is not followed. */
  readonly since?: string | null;
  /** Believe lists that are suddenly much shorter. @default false */
  readonly acceptFewer?: boolean;
  /**
   * Sources fetched and read at once; each host still gets one request at a time, and they are loaded in the order in
   * which they are given. @default 4
   */
  readonly atOnce?: number;
  readonly now?: () => Date;
  readonly onPage?: HarvestContext["onPage"];
  readonly onSource?: (source: HarvestSource, report: SourceReport | null) => void;
  readonly onPoint?: (point: HarvestPoint) => void;
}

/** A PDF of 300 pages may take a minute; a page takes milliseconds. */
const READ_LIMIT_MS = 75_000;

/**
 * Harvests sources: each is fetched, read in a worker, and loaded as one edition of its own or not at all. A source that
 * fails costs its own news only. The caller opens and closes store and fetcher.
 */
export async function harvest(store: Store, options: HarvestOptions): Promise<HarvestReport> {
  const { sources, atOnce = 4, dryRun = false } = options;
  const pool = options.pool ?? openReaderPool({ timeLimitMs: READ_LIMIT_MS });
  const context = contextOf(options, pool);
  const queue = new PQueue({ concurrency: atOnce });
  try {
    let before: Promise<unknown> = Promise.resolve();
    const reports = sources.map((source) => {
      const turn = before;
      const report = queue.add(async () => {
        options.onSource?.(source, null);
        const found = await harvestOne(store, source, { ...context, turn: () => turn });
        options.onSource?.(source, found);
        return found;
      });
      before = report.catch(() => undefined);
      return report;
    });
    return { dryRun, sources: await Promise.all(reports) };
  } finally {
    if (!options.pool) await pool.close();
  }
}

function contextOf(options: HarvestOptions, pool: ReaderPool): HarvestContext {
  return {
    fetcher: options.fetcher,
    read: (page, input) => pool.read(page.reader, input, page.options),
    settings: options.settings,
    dryRun: options.dryRun ?? false,
    since: options.since ?? null,
    acceptFewer: options.acceptFewer ?? false,
    now: options.now ?? (() => new Date()),
    turn: () => Promise.resolve(),
    onPage: options.onPage ?? (() => undefined),
    onPoint: options.onPoint ?? (() => undefined),
  };
}

async function harvestOne(store: Store, source: HarvestSource, context: HarvestContext): Promise<SourceReport> {
  const started = context.now().toISOString();
  const outcomes: PageOutcome[] = [];
  const watched: HarvestContext = {
    ...context,
    onPage: (of, outcome, progress) => {
      outcomes.push(outcome);
      context.onPage(of, outcome, progress);
    },
  };
  try {
    if (source.blocked !== null) throw new SourceWithoutAddressError(source.id, source.blocked);
    if (isSheet(source)) return reportOf(source, await harvestSheet(store, source, watched), outcomes, 0);
    const { publication } = await harvestPages(store, source, watched);
    return reportOf(source, publication, outcomes, quarantinedIn(publication.result));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const outcome = error instanceof RefusedError ? "REFUSED" : "FAILED";
    if (!context.dryRun) await recordRun(store, `harvest of ${source.name}`, started, outcome, message, context.now);
    const facts = { outcome, editionId: null, message, counts: {}, quarantined: 0 } as const;
    return { ...identity(source), ...pagesOf(outcomes), ...facts, summary: `${source.subject}: ${message}` };
  }
}

function reportOf(
  source: HarvestSource,
  { outcome, editionId, counts }: Publication,
  outcomes: readonly PageOutcome[],
  quarantined: number,
): SourceReport {
  const pages = pagesOf(outcomes);
  const summary = inWords(source.subject, counts, quarantined, pages.pages);
  return { ...identity(source), ...pages, outcome, editionId, message: null, counts, quarantined, summary };
}

function identity({ id, name }: HarvestSource) {
  return { id, name };
}

function pagesOf(outcomes: readonly PageOutcome[]) {
  const pages: Partial<Record<PageState, number>> = {};
  for (const { state } of outcomes) pages[state] = (pages[state] ?? 0) + 1;
  const notes = outcomes.flatMap(({ state, message, url }) =>
    message === null ? [] : message.startsWith(url) ? `${state} ${message}` : `${state} ${url}: ${message}`,
  );
  return { pages, notes: notes.sort() };
}

function quarantinedIn({ members }: LoadedSource): number {
  return members.reduce((sum, { quarantined }) => sum + quarantined, 0);
}
