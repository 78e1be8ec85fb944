import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import type { PortalSite } from "./start-portal-site.ts";

const SCRAPERS = fileURLToPath(new URL("../../../scrapers", import.meta.url));

/** Where a harvest of the portal site finds its manifests. */
export interface LocalManifests {
  /** Folder of the country folders. */
  readonly countries: string;
  /** File of OGP's own sources. */
  readonly international: string;
}

/**
 * The project's own manifests with local addresses, written to a folder: everything else in them is as it is in use. A
 * source whose page the site does not play is left out, since nobody may make up what a real portal says.
 *
 * @param made manifests of countries that do not exist: folder → text of `country.yml`
 */
export function writeManifests(
  site: PortalSite,
  folder: string,
  countries: readonly string[],
  made: Readonly<Record<string, string>> = {},
): LocalManifests {
  for (const country of countries) {
    const from = join(SCRAPERS, "countries", country);
    const to = join(folder, "countries", country);
    mkdirSync(to, { recursive: true });
    writeFileSync(join(to, "country.yml"), localManifest(site, readFileSync(join(from, "country.yml"), "utf8")));
    const crosswalk = join(from, "crosswalk.yml");
    if (existsSync(crosswalk)) cpSync(crosswalk, join(to, "crosswalk.yml"));
  }
  for (const [country, text] of Object.entries(made)) {
    mkdirSync(join(folder, "countries", country), { recursive: true });
    writeFileSync(join(folder, "countries", country, "country.yml"), localManifest(site, text));
  }
  const international = join(folder, "international.yml");
  writeFileSync(international, site.localised(readFileSync(join(SCRAPERS, "src/harvest/international.yml"), "utf8")));
  return { countries: join(folder, "countries"), international };
}

interface ManifestText {
  expect: { min: number; max: number };
  sources?: { id: string; url: string | null; read: { follow?: { as: string }[] } }[];
}

function localManifest(site: PortalSite, text: string): string {
  const manifest: ManifestText = parse(text);
  const played = (manifest.sources ?? []).filter(({ url }) => url !== null && site.plays(url));
  const followed = new Set(played.flatMap(({ read }) => (read.follow ?? []).map(({ as }) => as)));
  const sources = (manifest.sources ?? []).filter((source) => played.includes(source) || followed.has(source.id));
  // The site holds what is known of a country and not all that OGP's own site has, so it may be less than is expected there.
  return site.localised(stringify({ ...manifest, sources, expect: { ...manifest.expect, min: 1 } }));
}
