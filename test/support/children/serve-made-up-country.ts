import { writeSync } from "node:fs";
import { pagesOf } from "../portal-site/site/country-pages.ts";
import { madeUpCountry } from "../portal-site/site/made-up-country.ts";
import { startPortalSite } from "../portal-site/start-portal-site.ts";
import { type LocalManifests, writeManifests } from "../portal-site/write-manifests.ts";

/** What the server says of itself when it is ready. */
export interface ServedCountry {
  readonly hosts: readonly string[];
  readonly manifests: LocalManifests;
  /** Local addresses of the commitments' pages, as `http://127.0.0.1:40123/…` would not answer for them. */
  readonly commitments: readonly string[];
}

// Serves OGP's pages of a made-up country until it is killed, so that whoever reads them is measured without the server.
const [folder = "", count = "10"] = process.argv.slice(2);
const country = madeUpCountry({ iso2: "XA", name: "Xara", commitments: Number(count) });
const pages = pagesOf(country, "xara");
const site = await startPortalSite({ pages: pages.pages });
const manifest = {
  code: "XAA",
  iso2: "XA",
  name: "Xara",
  languages: ["en"],
  lastVerified: null,
  portals: [],
  sources: [],
  expect: { min: 1, max: 9999 },
};
const manifests = writeManifests(site, folder, [], { xara: JSON.stringify(manifest) });
const commitments = pages.printed.commitments.map(({ address }) => site.local(address));
const served: ServedCountry = { hosts: site.hosts, manifests, commitments };
writeSync(1, `${JSON.stringify(served)}\n`);
