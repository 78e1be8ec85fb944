import { countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import { portalId } from "../load/national-records.ts";
import type { CountryContext } from "./country-context.ts";

/** Portals of the country, and the keys of the sources of each. */
export interface PortalFacts {
  readonly portals: readonly FactOf<"portal">[];
  readonly sources: ReadonlyMap<string, readonly string[]>;
}

/** The portals of the country. Whether one was ever read live is the country manifest's to say. */
export function toPortals(context: CountryContext): PortalFacts {
  const manifest = countryManifests().find(({ code }) => code === context.memberId);
  const inManifest = new Set(manifest?.portals.map(({ name }) => name));
  const sources = new Map<string, readonly string[]>();
  const portals = context.country.portals.map((portal) => {
    const id = portalId(context.memberId, portal.name);
    sources.set(id, portal.sources);
    return {
      id,
      source_id: context.firstSourceId(portal.sources),
      member_id: context.memberId,
      name: portal.name,
      url: portal.url,
      operator: portal.operator,
      language: portal.languages.join(", ") || null,
      publishes: portal.publishes,
      last_verified: inManifest.has(portal.name) ? (manifest?.lastVerified ?? null) : null,
    };
  });
  return { portals, sources };
}
