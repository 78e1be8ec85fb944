import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CountryWithSources, countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import { closest } from "@ogp-graph/schema/text/closest.ts";
import { commitmentIdPrefixes } from "@ogp-graph/schema/vocabulary/index.ts";
import { UnknownSourceError } from "./harvest-errors.ts";
import type { HarvestSource } from "./harvest-source.ts";
import { INTERNATIONAL_FILE, type International, internationalSources } from "./international.ts";
import { memberSource } from "./member-source.ts";
import { portalSource } from "./portal-source.ts";
import { reportSource } from "./report-source.ts";
import type { MemberOfOgp } from "./site-links.ts";

const COUNTRIES = fileURLToPath(new URL("../../countries", import.meta.url));

export interface SourcesOptions {
  /** Folder of the country folders. @default scrapers/countries */
  readonly countries?: string | undefined;
  /** File of OGP's own sources. @default international.yml beside this file */
  readonly international?: string | undefined;
}

/** All sources of the harvest, and the countries that they come from. */
export interface Sources {
  readonly all: readonly HarvestSource[];
  readonly countries: readonly CountryWithSources[];
  readonly international: International;
  /** Any member of OGP by its slug: `ogp/uruguay` is a source too, though no manifest has it. */
  readonly otherMember: (slug: string) => HarvestSource | undefined;
}

/**
 * Every source that a manifest describes: OGP's own, then each country's.
 *
 * @throws {CountryManifestError | InternationalSourcesError} when a manifest is not in its format
 */
export function listSources(options: SourcesOptions = {}): Sources {
  const { countries: folder = COUNTRIES, international: file = INTERNATIONAL_FILE } = options;
  const international = internationalSources(file);
  const countries = countryManifests(folder);
  const members = countries.map(memberOf);
  const all: HarvestSource[] = [
    ...members.map((member) => memberSource(international, file, member)),
    reportSource(international, file, members),
    sheetSource(international, file),
    ...countries.flatMap((country) =>
      country.sources.map((_, index) => portalSource(country, join(folder, country.folder, "country.yml"), index)),
    ),
  ];
  const otherMember = (slug: string) => {
    const known = commitmentIdPrefixes().find((entry) => entry.slug === slug);
    if (!known) return undefined;
    const name = slug.replace(/(^|-)(\w)/g, (_, gap: string, letter: string) => `${gap && " "}${letter.toUpperCase()}`);
    return memberSource(international, file, { code: known.member, name, slug, bounds: null });
  };
  return { all, countries, international, otherMember };
}

/**
 * The sources that names on the command line stand for: an id, or a country's folder for all of that country. Without
 * names every source that can be harvested.
 *
 * @throws {UnknownSourceError} for a name that stands for none
 */
export function chosenSources({ all, otherMember }: Sources, names: readonly string[]): readonly HarvestSource[] {
  if (names.length === 0) return all.filter(({ blocked }) => blocked === null);
  const chosen = names.flatMap((name) => {
    const exact = all.filter(({ id }) => id === name);
    if (exact.length > 0) return exact;
    const ofCountry = all.filter(
      ({ id, blocked }) => blocked === null && (id === `ogp/${name}` || id.startsWith(`${name}/`)),
    );
    if (ofCountry.length > 0) return ofCountry;
    const other = name.startsWith("ogp/") ? otherMember(name.slice("ogp/".length)) : undefined;
    if (other) return [other];
    const known = all.map(({ id }) => id);
    throw new UnknownSourceError(name, known, closest(name, known)[0]);
  });
  return [...new Set(chosen)];
}

function memberOf({ code, name, folder, expect }: CountryWithSources): MemberOfOgp {
  const slug = commitmentIdPrefixes().find(({ member }) => member === code)?.slug ?? folder;
  return { code, name, slug, bounds: expect };
}

function sheetSource({ sheet }: International, file: string): HarvestSource {
  return {
    ...{ id: "ogp/sheet", name: "OGP's commitments sheet", subject: "OGP's sheet", kind: "sheet" },
    ...{ operator: sheet.operator, language: sheet.language, licence: sheet.licence, schedule: sheet.schedule },
    ...{ lastVerified: sheet.lastVerified, url: sheet.url, blocked: null },
    manifest: { file, path: ["sheet", "lastVerified"] },
  };
}
