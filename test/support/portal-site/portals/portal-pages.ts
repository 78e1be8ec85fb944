import { readFileSync } from "node:fs";
import { countryManifests } from "../../../../schema/src/country/country-manifests.ts";
import { type FixturePage, fixturePages } from "./fixture-pages.ts";

/** A page that a portal answers with. */
export interface ServedPortalPage {
  readonly url: string;
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Member code. */
  readonly member: string;
  /** Id of the source in the member's manifest. */
  readonly source: string;
  /** See {@link FixturePage.madeUp}. */
  readonly madeUp: boolean;
}

const COUNTRIES = new URL("../../../../scrapers/countries/", import.meta.url);

/** The bytes of a fixture: `scrapers/countries/<country>/fixtures/<source>.<extension>`. */
export function fixtureBytes({
  country,
  source,
  extension,
}: Pick<FixturePage, "country" | "source" | "extension">): Uint8Array {
  return readFileSync(new URL(`${country}/fixtures/${source}.${extension}`, COUNTRIES));
}

/**
 * The fixtures as pages with addresses, for a server that stands in for the portals. A document that a list leads to has the
 * address that the list's fixture prints; sources without any address are left out.
 */
export async function portalPages(): Promise<readonly ServedPortalPage[]> {
  const fixtures = await fixturePages();
  return countryManifests().flatMap(({ code, folder, sources }) =>
    sources.flatMap(({ id, url }) => {
      const fixture = fixtures.find(({ country, source }) => country === folder && source === id);
      const list = sources.find(({ read }) => "follow" in read && read.follow.some(({ as }) => as === id))?.url;
      const address = url ?? (list ? new URL(`filler/${id}.pdf`, list).href : null);
      if (!fixture || address === null) return [];
      const contentType = fixture.extension === "pdf" ? "application/pdf" : "text/html; charset=utf-8";
      return [
        { url: address, contentType, body: fixtureBytes(fixture), member: code, source: id, madeUp: fixture.madeUp },
      ];
    }),
  );
}
