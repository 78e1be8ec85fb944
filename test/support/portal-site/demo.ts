import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import type { HarvestReport } from "@ogp-graph/scrapers/harvest/harvest-report.ts";
import { harvestSite } from "./harvest-site.ts";
import { countryPages, curatedCountries, pagesOf } from "./site/country-pages.ts";
import { madeUpCountry } from "./site/made-up-country.ts";
import { madeUpPortal } from "./site/made-up-portal.ts";
import { reportListingPages } from "./site/report-listing-pages.ts";
import { startPortalSite } from "./start-portal-site.ts";
import { writeManifests } from "./write-manifests.ts";

/**
 * `npm run demo:harvest`: a harvest end to end on this machine. A server plays OGP's site and the countries' portals; a
 * second run shows that nothing is asked for twice.
 */
async function demo(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ogp-demo-"));
  const xara = madeUpCountry({ iso2: "XA", name: "Xara" });
  const portal = await madeUpPortal(xara);
  const countries = [...curatedCountries().map(countryPages), pagesOf(xara, "xara")];
  const pages = [...countries.flatMap((country) => country.pages), ...reportListingPages(countries), ...portal.pages];
  const site = await startPortalSite({ pages });
  const manifests = writeManifests(site, folder, curatedCountries(), { xara: portal.manifest });
  const store = await openStore({ directory: folder });
  say(`A server plays ${pages.length} pages of OGP's site and of the countries' portals: ${site.url}`);
  say("They hold facts of eight countries, and those of Xara, which does not exist and has made-up ones.\n");

  let done = 0;
  const onPage = () => {
    done += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${pages.length} pages read`);
  };
  const first = await harvestSite(store, site, manifests, { dataDirectory: folder, onPage });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  say(`The first harvest, of ${done} pages:`);
  tell(first);

  site.forget();
  const second = await harvestSite(store, site, manifests, { dataDirectory: folder });
  const conditional = site.requests.filter((request) => request.conditional).length;
  say(`\nThe second harvest: ${conditional} of ${site.requests.length} requests asked only whether anything changed.`);
  tell(second);
  await store.close();
  await site.close();
  say(`\nWhere to look:
  ${folder}
    ogp.sqlite                    the facts; OGP_DATA_DIR=${folder} npm start serves them
    warc/                         every answer as it came
    countries/                    the manifests, with addresses of this machine
  test/support/portal-site        the pages, and the faults that tests set
  scrapers/countries              the real manifests; a new folder there is a new country`);
}

function tell({ sources }: HarvestReport): void {
  for (const { id, summary } of sources) say(`  ${id.padEnd(30)} ${summary}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await demo();
