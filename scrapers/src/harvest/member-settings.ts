import type { countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import type { CuratedPortal } from "../curated/record.ts";
import { type Crosswalk, crosswalk } from "../portals/crosswalk.ts";
import type { HarvestedPage } from "./harvested-page.ts";
import type { Sources } from "./list-sources.ts";
import type { MemberSettings } from "./load-member.ts";

type Country = ReturnType<typeof countryManifests>[number];

/** What the manifests say of members, portals and terms, for the loader. */
export function memberSettings({ countries, all, international }: Sources, folder?: string): MemberSettings {
  const byCode = new Map(countries.map((country) => [country.code, country]));
  const sources = new Map(all.map((source) => [source.id, source]));
  const { members, reports } = international;
  return {
    names: new Map(countries.map(({ code, name }) => [code, name])),
    crosswalk: (member) => crosswalkOf(byCode.get(member), folder),
    portal: (page) => portalOf(byCode.get(page.memberId ?? ""), page),
    terms: ({ harvestSource, kind }) => {
      const { licence, operator } = (kind === "IRM_REPORT" ? reports : sources.get(harvestSource)) ?? members;
      return { licence, publisher: operator };
    },
  };
}

const EMPTY: Crosswalk = { entries: [], find: () => null };

function crosswalkOf(country: Country | undefined, folder: string | undefined): Crosswalk {
  if (!country) return EMPTY;
  return folder === undefined ? crosswalk(country) : crosswalk(country, folder);
}

/** The portal of the country on whose host the page is. */
function portalOf(country: Country | undefined, { kind, url }: HarvestedPage): CuratedPortal | undefined {
  if (!country || kind !== "NATIONAL") return undefined;
  const { host } = new URL(url);
  const portal = country.portals.find((known) => known.url !== null && new URL(known.url).host === host);
  if (!portal) return undefined;
  const { name, operator, languages, publishes } = portal;
  return { name, url: portal.url, operator, languages: [...languages], publishes, sources: [] };
}
