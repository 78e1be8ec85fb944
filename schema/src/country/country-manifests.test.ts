import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CountryManifestError } from "./country-manifest-error.ts";
import { countryManifests } from "./country-manifests.ts";

const xanadu = `code: XAA
iso2: XA
name: Xanadu
languages: [en, fil]
lastVerified: null
portals:
  - name: Open Xanadu
    url: https://open.example
    operator: null
    languages: [en]
    assessor: GOVERNMENT
    publishes: status of commitments
    sources: [https://open.example/about]
expect: {min: 1, max: 9}
`;

// A new country must not have to be written down here, so the literals are about the first eight only.
const firstEight = ["COL", "GHA", "HND", "IDN", "KEN", "NGA", "PER", "PHL"];

describe("countryManifests", () => {
  test("finds the first eight countries, sorted by folder, with the record types that follow from the folders", () => {
    expect(theFirstEight().map(({ code, iso2, folder, recordType }) => [code, iso2, folder, recordType])).toEqual([
      ["COL", "CO", "colombia", "ColombiaRecord"],
      ["GHA", "GH", "ghana", "GhanaRecord"],
      ["HND", "HN", "honduras", "HondurasRecord"],
      ["IDN", "ID", "indonesia", "IndonesiaRecord"],
      ["KEN", "KE", "kenya", "KenyaRecord"],
      ["NGA", "NG", "nigeria", "NigeriaRecord"],
      ["PER", "PE", "peru", "PeruRecord"],
      ["PHL", "PH", "philippines", "PhilippinesRecord"],
    ]);
  });

  test("says of every country that its portals were never read live", () => {
    expect(theFirstEight().map(({ lastVerified }) => lastVerified)).toEqual(Array(8).fill(null));
  });

  test("holds the portals that public pages name, and no operator where none was seen", () => {
    const portals = theFirstEight().flatMap(({ code, portals }) => portals.map((portal) => ({ code, ...portal })));
    expect(portals.map(({ code, url, operator }) => [code, url, operator])).toEqual([
      ["COL", null, "Government of Colombia"],
      ["GHA", "http://psrs.gov.gh", "Public Sector Reform Secretariat"],
      [
        "HND",
        "https://www.gobiernoabiertohonduras.org",
        "Dirección Presidencial de Transparencia, Modernización y Gobierno Digital",
      ],
      ["HND", "https://agah.stlcc.gob.hn/", null],
      [
        "IDN",
        "https://ogi.bappenas.go.id",
        "National Secretariat of Open Government Indonesia, Ministry of National Development Planning/Bappenas",
      ],
      ["IDN", "http://new.opengovindonesia.org", null],
      ["KEN", "https://opengovernment.ke", null],
      ["NGA", "https://ogpnigeria.gov.ng", "OGP Nigeria Secretariat"],
      ["NGA", "https://tracnigeria.ng", null],
      ["PER", "https://sgp.pcm.gob.pe", "Presidencia del Consejo de Ministros"],
      ["PHL", "https://ogp.dbm.gov.ph", "Department of Budget and Management (PH-OGP Secretariat)"],
      ["PHL", "https://pheiti.dof.gov.ph", "Department of Finance / PH-EITI"],
    ]);
  });

  test("takes a new country from one folder with one file (invariant 8)", () => {
    expect(countryManifests(folderWith({ "upper-xanadu": xanadu }))).toEqual([
      {
        code: "XAA",
        iso2: "XA",
        name: "Xanadu",
        folder: "upper-xanadu",
        recordType: "UpperXanaduRecord",
        languages: ["en", "fil"],
        lastVerified: null,
        portals: [
          {
            name: "Open Xanadu",
            url: "https://open.example",
            operator: null,
            languages: ["en"],
            assessor: "GOVERNMENT",
            publishes: "status of commitments",
            sources: ["https://open.example/about"],
          },
        ],
        sources: [],
        expect: { min: 1, max: 9 },
      },
    ]);
  });

  test("sorts folders by their names and not by the order of the disk", () => {
    const directory = folderWith({
      zembla: xanadu.replace("XAA", "XZZ").replace("iso2: XA", "iso2: XZ"),
      atlantis: xanadu,
    });
    expect(countryManifests(directory).map(({ folder }) => folder)).toEqual(["atlantis", "zembla"]);
  });
});

describe("A manifest with a fault", () => {
  test.each([
    ["an unknown key", xanadu.replace("operator:", "operater:"), 9, "operater", "Remove the key"],
    ["a wrong code", xanadu.replace("XAA", "Xaa"), 1, "a member code has three capitals", "The format is"],
    ["a code that ISO pairs with another", xanadu.replace("XAA", "KEN"), 2, "ISO 3166 pairs KEN with KE", "The format"],
    ["a portal without a source", xanadu.replace("[https://open.example/about]", "[]"), 13, "portals.0.sources", "The"],
    [
      "an address that is no web address",
      xanadu.replace("https://open.example\n", "ftp://x.example\n"),
      8,
      "http://",
      "The",
    ],
    [
      "a word that is no date",
      xanadu.replace("lastVerified: null", "lastVerified: never"),
      5,
      "YYYY-MM-DD",
      "The format",
    ],
    ["bounds the wrong way round", xanadu.replace("min: 1,", "min: 10,"), 14, "min is larger than max", "The format"],
    ["broken YAML", xanadu.replace("[en, fil]", "[en, fil"), 5, "Flow sequence", "Correct the YAML"],
    ["a missing key", xanadu.replace("name: Xanadu\n", ""), 1, "name", "The format is"],
  ])("is refused for %s, with its line and what to do", (_, text, line, problem, todo) => {
    const error = errorOf(() => countryManifests(folderWith({ xanadu: text })));
    expect(error.file).toMatch(/xanadu\/country\.yml$/);
    expect(error.line).toBe(line);
    expect(error.message).toContain(problem);
    expect(error.todo).toContain(todo);
    expect(error.message).toContain(`country.yml:${line}: `);
  });

  test("is refused when its folder cannot name a subgraph", () => {
    const error = errorOf(() => countryManifests(folderWith({ "Xanadu Land": xanadu })));
    expect(error.problem).toBe('the folder "Xanadu Land" is not in kebab case');
  });

  test("is refused when another country has its code, naming both", () => {
    const error = errorOf(() => countryManifests(folderWith({ xanadu, xebec: xanadu })));
    expect(error.message).toContain('xebec/country.yml: code: XAA is already the country in "xanadu"');
  });

  test("is refused when the folder holds no country.yml", () => {
    const directory = folderWith({ xanadu });
    mkdirSync(join(directory, "xebec"));
    expect(errorOf(() => countryManifests(directory)).todo).toBe("Every country folder has one.");
  });
});

describe("The folder scrapers/countries", () => {
  test("holds nothing but country folders", () => {
    const folder = new URL("../../../scrapers/countries/", import.meta.url);
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
    expect(files.map(({ name }) => name)).toEqual([]);
  });
});

function theFirstEight() {
  return countryManifests().filter(({ code }) => firstEight.includes(code));
}

function folderWith(manifests: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), "countries-"));
  for (const [folder, text] of Object.entries(manifests)) {
    mkdirSync(join(directory, folder));
    writeFileSync(join(directory, folder, "country.yml"), text);
  }
  return directory;
}

function errorOf(run: () => unknown): CountryManifestError {
  try {
    run();
  } catch (error) {
    if (error instanceof CountryManifestError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}
