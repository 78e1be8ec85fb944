import type { CountryWithSources } from "./country-manifest.ts";

/**
 * The hosts that may be fetched for a country, sorted: those of its portals and sources, and no other. A host that
 * differs by `www.` is another one; it has to be named.
 */
export function hostsOf({ portals, sources }: Pick<CountryWithSources, "portals" | "sources">): readonly string[] {
  const addresses = [...portals, ...sources].flatMap(({ url }) => (url === null ? [] : [url]));
  return [...new Set(addresses.map((address) => new URL(address).host))].sort();
}
