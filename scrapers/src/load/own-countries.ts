import { type CountryWithSources, countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";

let known: readonly CountryWithSources[] | undefined;

/** The countries that have a folder of their own, read once: an import asks for them with every batch. */
export function ownCountries(): readonly CountryWithSources[] {
  known ??= countryManifests();
  return known;
}
