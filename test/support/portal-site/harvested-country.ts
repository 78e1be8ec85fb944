import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Store } from "@ogp-graph/schema/store/open-store.ts";
import type { FetcherOptions } from "@ogp-graph/scrapers/fetch/fetcher-options.ts";
import type { HarvestReport, SourceReport } from "@ogp-graph/scrapers/harvest/harvest-report.ts";
import { storedLines } from "./fact-lines.ts";
import { harvestSite, type SiteHarvestOptions, siteFetcher } from "./harvest-site.ts";
import { type CountryPages, pagesOf } from "./site/country-pages.ts";
import { madeUpCountry } from "./site/made-up-country.ts";
import { type MadeUpPortal, madeUpPortal } from "./site/made-up-portal.ts";
import { type PortalSite, startPortalSite } from "./start-portal-site.ts";
import { type LocalManifests, writeManifests } from "./write-manifests.ts";

/** Xara, a country that does not exist, on a site of its own, with a store and a folder to harvest it into. */
export interface HarvestedCountry extends AsyncDisposable {
  readonly site: PortalSite;
  readonly store: Store;
  readonly folder: string;
  readonly manifests: LocalManifests;
  readonly pages: CountryPages;
  readonly portal: MadeUpPortal;
  /** The address of a commitment's page on OGP's site. */
  address(id: string): string;
  harvest(names?: readonly string[], options?: SiteHarvestOptions): Promise<HarvestReport>;
  /** The report of the one source that is harvested. */
  harvestOne(name: string, options?: SiteHarvestOptions): Promise<SourceReport>;
  /** Every fact of the country that holds now, one line each. */
  facts(): Promise<readonly string[]>;
  /** Reason and message of what is in quarantine about the page. */
  quarantined(pageId: string): Promise<readonly string[]>;
}

/** Short times and small sizes, so that a fault shows itself at once. */
const IMPATIENT: Partial<FetcherOptions> = {
  retries: 1,
  idleTimeoutMs: 400,
  totalTimeoutMs: 1500,
  maxRetryAfterMs: 200,
  maxBytes: 8 * 1024 * 1024,
  maxDecodedBytes: 16 * 1024 * 1024,
};

/** Starts the site and opens the store; nothing is harvested yet. */
export async function harvestedCountry(commitments = 12): Promise<HarvestedCountry> {
  const folder = mkdtempSync(join(tmpdir(), "ogp-faults-"));
  const country = madeUpCountry({ iso2: "XA", name: "Xara", commitments });
  const pages = pagesOf(country, "xara");
  const portal = await madeUpPortal(country);
  const site = await startPortalSite({ pages: [...pages.pages, ...portal.pages] });
  const manifests = writeManifests(site, folder, [], { xara: portal.manifest });
  const store = await openStore({ directory: folder });
  const harvest = async (names: readonly string[] = ["xara"], options: SiteHarvestOptions = {}) => {
    const fetcher = siteFetcher(site, folder, IMPATIENT);
    try {
      return await harvestSite(store, site, manifests, { fetcher, names, atOnce: 1, ...options });
    } finally {
      await fetcher.close();
    }
  };
  return {
    ...{ site, store, folder, manifests, pages, portal, harvest },
    address: (id) => `${pages.memberPage}commitments/${id}/`,
    harvestOne: async (name, options) => {
      const [report] = (await harvest([name], options)).sources;
      if (!report) throw new Error(`no source ${name}`);
      return report;
    },
    facts: async () => [...(await storedLines(store, "XAA")), ...(await milestoneLines(store))],
    quarantined: async (pageId) => {
      const rows = await store.db.selectFrom("quarantined_record").selectAll().where("until", "is", null).execute();
      return rows.flatMap(({ locator, subject_id, reason, message }) =>
        locator.includes(pageId) || subject_id === pageId ? [`${reason}: ${message}`] : [],
      );
    },
    [Symbol.asyncDispose]: async () => {
      await store.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function milestoneLines({ db }: Store): Promise<string[]> {
  const rows = await db.selectFrom("milestone").selectAll().where("until", "is", null).execute();
  return rows.map(({ id, title, status }) => `milestone ${id} ${title} ${status}`).sort();
}
