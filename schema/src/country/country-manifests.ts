import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CountryWithSources } from "./country-manifest.ts";
import { CountryManifestError } from "./country-manifest-error.ts";
import { readCountryManifest } from "./read-country-manifest.ts";

export type { CountryManifest, CountryWithSources } from "./country-manifest.ts";
export type { ManifestPortal } from "./manifest-portal.ts";
export type { ManifestSource, SourceOf } from "./manifest-source.ts";

const COUNTRIES = fileURLToPath(new URL("../../../scrapers/countries", import.meta.url));

/**
 * Every country of the graph, sorted by folder: one for each `scrapers/countries/<country>/country.yml`. There is no
 * other list of countries; a new folder is a new country.
 *
 * @param directory where to look instead
 * @throws {CountryManifestError} when a manifest is missing or not valid, or two claim the same code
 */
export function countryManifests(directory = COUNTRIES): readonly CountryWithSources[] {
  const folders = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const manifests = folders.map((folder) => readCountryManifest(join(directory, folder, "country.yml")));
  for (const field of ["code", "iso2", "recordType"] as const) refuseRepeats(directory, manifests, field);
  return manifests;
}

function refuseRepeats(
  directory: string,
  manifests: readonly CountryWithSources[],
  field: "code" | "iso2" | "recordType",
): void {
  const owners = new Map<string, string>();
  for (const manifest of manifests) {
    const owner = owners.get(manifest[field]);
    if (owner) {
      const problem = `${field}: ${manifest[field]} is already the country in "${owner}"`;
      const file = join(directory, manifest.folder, "country.yml");
      throw new CountryManifestError(file, null, problem, "Correct one of the two, or remove one folder.");
    }
    owners.set(manifest[field], manifest.folder);
  }
}
