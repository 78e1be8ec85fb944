import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import type { Publication } from "@ogp-graph/schema/store/publish-edition.ts";
import { type CrawledPages, crawl, type PageOutcome } from "./crawl.ts";
import type { HarvestContext } from "./harvest-context.ts";
import { HarvestRefusedError, StartUnreachableError } from "./harvest-errors.ts";
import type { PageSource } from "./harvest-source.ts";
import type { HarvestedPage } from "./harvested-page.ts";
import { pageKey } from "./page-key.ts";
import { loadPages } from "./page-store.ts";
import { type LoadedSource, publishPages } from "./publish-pages.ts";

/** A harvest of one source of pages that went through. */
export interface HarvestedPages {
  readonly publication: Publication & { readonly result: LoadedSource };
  readonly outcomes: readonly PageOutcome[];
}

/** A list that lost more than this share of its entries at once is a fault of the page until somebody says otherwise. */
const KEPT_SHARE = 0.6;
const SMALL_LIST = 5;

/**
 * Fetches, reads and loads one source: one edition, or none. The network is done with before the store's transaction
 * begins; the store is read again in it, so that another harvester's work in between counts.
 *
 * @throws {StartUnreachableError | HarvestRefusedError | FetchError} the store's facts are then as they were
 */
export async function harvestPages(store: Store, source: PageSource, context: HarvestContext): Promise<HarvestedPages> {
  const before = new Map((await loadPages(store.db, { source: source.id })).map((page) => [page.id, page]));
  const crawled = await crawl({
    source: source.id,
    fetcher: context.fetcher,
    read: context.read,
    hosts: source.hosts,
    starts: source.starts,
    follow: (page) => source.follow(page, context.since),
    before,
    onPage: (outcome, progress) => context.onPage(source, outcome, progress),
    onPoint: context.onPoint,
  });
  refuseWithoutStart(source, crawled);
  if (!context.acceptFewer) refuseShrunkLists(source, crawled, before);
  refuseListOutsideBounds(source, crawled, context.since);
  const members = new Set([...source.members, ...crawled.pages.flatMap(({ memberId }) => memberId ?? [])]);
  await context.fetcher.settled();
  await context.turn();
  const publication = await publishPages(store, crawled.pages, {
    what: `harvest of ${source.name}`,
    source: source.id,
    members: [...members].sort(),
    settings: context.settings,
    bounds: context.since === null ? source.bounds : null,
    dryRun: context.dryRun,
    now: context.now,
    onPoint: context.onPoint,
  });
  return { publication, outcomes: crawled.outcomes };
}

/** Without any of its starting pages nothing can be said of the source; what is known of it stands. */
function refuseWithoutStart(source: PageSource, { outcomes }: CrawledPages): void {
  const starts = new Set(source.starts.map(({ url }) => pageKey(url)));
  const failed = outcomes.filter(({ id, state }) => starts.has(id) && (state === "FAILED" || state === "GONE"));
  if (failed.length === 0 || failed.length < starts.size) return;
  throw new StartUnreachableError(source.id, failed[0]?.url ?? "", failed[0]?.message ?? "no answer");
}

/** A list of commitments that is suddenly much shorter. */
function refuseShrunkLists(
  source: PageSource,
  crawled: CrawledPages,
  before: ReadonlyMap<string, HarvestedPage>,
): void {
  for (const { page, outcome } of answered(crawled)) {
    const known = before.get(page.id)?.reading.listed.length ?? 0;
    const least = Math.ceil(known * KEPT_SHARE);
    if (page.kind !== "MEMBER_PAGE" || known < SMALL_LIST || outcome.listed >= least) continue;
    const advice = `The last reading of ${page.url} listed ${known}. If they really went, run again with --accept-fewer.`;
    const expected = { min: least, max: known };
    throw new HarvestRefusedError(source.id, "commitments in the list", outcome.listed, expected, advice);
  }
}

/** The bounds of the source itself: documents, rows or commitments over all pages of its list. */
function refuseListOutsideBounds(source: PageSource, crawled: CrawledPages, since: string | null): void {
  const { listBounds, starts } = source;
  if (listBounds === null || since !== null) return;
  const keys = new Set(starts.map(({ url }) => pageKey(url)));
  const all = answered(crawled);
  const start = all.find(({ page }) => keys.has(page.id));
  const list = all.filter(({ page }) => page.readerKey === start?.page.readerKey);
  const found = list.reduce((sum, { outcome }) => sum + outcome.counted, 0);
  if (found >= listBounds.min && found <= listBounds.max) return;
  const problem = start?.page.reading.problems[0]?.message;
  const advice = problem ?? `If the portal did change so much, correct "expect" of ${source.id} in its country.yml.`;
  throw new HarvestRefusedError(source.id, "entries on its pages", found, listBounds, advice);
}

/** The pages that answered in this run, each with what became of it. */
function answered({ pages, outcomes }: CrawledPages) {
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  return pages.flatMap((page) => {
    const outcome = byId.get(page.id);
    return outcome ? [{ page, outcome }] : [];
  });
}
