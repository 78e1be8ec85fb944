import { readFileSync } from "node:fs";
import { countryManifests, type ManifestSource } from "@ogp-graph/schema/country/country-manifests.ts";
import type { PortalReading } from "../portal-reading.ts";
import { readPortal } from "../read-portal.ts";

/** Where a source without an address is said to have answered. */
const NO_ADDRESS = "https://portal.example/page";

/** A source of a country's manifest. */
export function sourceOf(country: string, id: string): ManifestSource {
  const source = countryManifests()
    .find(({ folder }) => folder === country)
    ?.sources.find((one) => one.id === id);
  if (!source) throw new Error(`scrapers/countries/${country}/country.yml has no source ${id}`);
  return source;
}

/** What the country's manifest makes of its fixture, `fixtures/<id>.html` or `.pdf`. */
export function readFixture(country: string, id: string): Promise<PortalReading> {
  const source = sourceOf(country, id);
  const extension = source.kind === "pdf-document" ? "pdf" : "html";
  const file = new URL(`../../../countries/${country}/fixtures/${id}.${extension}`, import.meta.url);
  return readPortal(source, { url: source.url ?? NO_ADDRESS, body: readFileSync(file) });
}

/** How often each value occurs. */
export function tally(values: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, group]) => [value, group.length]));
}
