import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { alpha2Of, alpha3Of } from "@ogp-graph/schema/country/country-codes.ts";
import { fold } from "@ogp-graph/schema/text/fold.ts";

// The package is CommonJS and says so only at run time.
const iso = createRequire(import.meta.url)("i18n-iso-countries") as typeof import("i18n-iso-countries");
const COUNTRIES = fileURLToPath(new URL("../../countries", import.meta.url));

/** A country that cannot be begun. */
export class NewCountryError extends Error {
  override readonly name = "NewCountryError";
  constructor(
    readonly code: string,
    problem: string,
  ) {
    super(`${code}: ${problem}`);
  }
}

/**
 * Begins a country: one folder with one file, which is valid as it is and says nothing that is not known. Nothing else
 * needs to be edited.
 *
 * @param code ISO 3166-1, two or three letters
 * @param url address of the country's portal, where one is known
 * @returns path of the manifest
 * @throws {NewCountryError} for an unknown code, or a country that has a folder already
 */
export function newCountry(code: string, url: string | undefined, directory = COUNTRIES): string {
  const upper = code.toUpperCase();
  const alpha3 = upper.length === 2 ? alpha3Of(upper) : upper;
  const alpha2 = alpha3 === undefined ? undefined : alpha2Of(alpha3);
  const name = alpha2 === undefined ? undefined : iso.getName(alpha2, "en", { select: "alias" });
  if (alpha3 === undefined || alpha2 === undefined || name === undefined) {
    throw new NewCountryError(code, "no country has this code. Give the ISO 3166-1 code, for instance GE or GEO.");
  }
  if (url !== undefined && !/^https?:\/\//.test(url)) {
    throw new NewCountryError(code, `"${url}" is no web address. Give it whole, for instance https://ogp.example.org.`);
  }
  const folder = fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const path = join(directory, folder);
  if (existsSync(path) && readdirSync(path).length > 0) {
    throw new NewCountryError(code, `${path} is there already. Edit its country.yml.`);
  }
  mkdirSync(join(path, "fixtures"), { recursive: true });
  const file = join(path, "country.yml");
  writeFileSync(file, manifestText({ alpha3, alpha2, name, url }));
  return file;
}

interface Beginning {
  readonly alpha3: string;
  readonly alpha2: string;
  readonly name: string;
  readonly url: string | undefined;
}

function manifestText({ alpha3, alpha2, name, url }: Beginning): string {
  return `# ${name}: who publishes what about its action plans. Write down only what a public page states, and name the page under \`sources\`.
code: ${alpha3}
iso2: ${alpha2}
name: ${JSON.stringify(name)}
languages: [en] # BCP 47: the languages of the country's plans
lastVerified: null # set by npm run ogp -- harvest --verify
${url === undefined ? "portals: []" : portalText(name, url)}
# What is read of the portals: kinds and rules are in schema/src/country/read-rules.ts, scrapers/countries/nigeria/country.yml is an example.
sources: []
expect: {min: 0, max: 200} # commitments and national titles in one reading of the sources; narrow it after the first run
`;
}

function portalText(name: string, url: string): string {
  return `portals:
  - name: ${JSON.stringify(`${name}'s open government site`)} # the site's own name
    url: ${url}
    operator: null # who runs it, where a page says so
    languages: []
    assessor: GOVERNMENT # or CIVIL_SOCIETY
    publishes: not yet looked at
    sources: [${url}]`;
}
