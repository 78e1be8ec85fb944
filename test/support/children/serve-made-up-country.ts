import { writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
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
const [folder = "", count = "10", kilobytes = "0"] = process.argv.slice(2);
const country = madeUpCountry({ iso2: "XA", name: "Xara", commitments: Number(count) });
const pages = pagesOf(country, "xara");
const chrome = siteChrome(Number(kilobytes));
const dressed = pages.pages.map((page) =>
  typeof page.body === "string" ? { ...page, body: page.body.replace("<body>", `<body>${chrome}`) } : page,
);
const site = await startPortalSite({ pages: dressed });
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
// A pipe takes 64 KB at once; thousands of addresses are more.
const file = join(folder, "served.json");
writeFileSync(file, JSON.stringify(served));
writeSync(1, `${file}\n`);

/** Menus, styles and scripts around what a page says: of the sites' own nobody has seen the mark-up. */
function siteChrome(size: number): string {
  if (size === 0) return "";
  const link = (index: number) =>
    `<li class="menu-item"><a href="/menu/${index}/"><span>Brindle ${index}</span></a></li>`;
  const menu = Array.from({ length: size * 6 }, (_, index) => link(index)).join("");
  const script = `<script>${"window.quonset = window.quonset || {};".repeat(size * 6)}</script>`;
  return `<nav><ul>${menu}</ul></nav>${script}`;
}
