import { existsSync, readdirSync } from "node:fs";
import { countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import { describe, expect, test } from "vitest";
import { fixturePages } from "../../../test/support/portal-site/portals/fixture-pages.ts";
import { fixtureBytes, portalPages } from "../../../test/support/portal-site/portals/portal-pages.ts";
import { hasContactDetails } from "../read/has-contact-details.ts";
import { readPortal } from "./read-portal.ts";

const manifests = countryManifests();
const fixturesOf = (folder: string) => new URL(`../../countries/${folder}/fixtures/`, import.meta.url);

describe("the fixtures of the countries", () => {
  test("are one for each source, and no more", () => {
    for (const { folder, sources } of manifests.filter((one) => existsSync(fixturesOf(one.folder)))) {
      const names = readdirSync(fixturesOf(folder)).sort();
      expect(names).toEqual(sources.map(({ id, kind }) => `${id}.${kind === "pdf-document" ? "pdf" : "html"}`).sort());
    }
  });

  test("are what the templates write, byte for byte", async () => {
    for (const page of await fixturePages()) {
      const written = typeof page.content === "string" ? Buffer.from(page.content) : page.content;
      expect(Buffer.compare(fixtureBytes(page), written), `${page.country}/${page.source}`).toBe(0);
    }
  });

  test("hold no addresses and telephone numbers of persons", async () => {
    const texts = (await fixturePages()).flatMap(({ content }) => (typeof content === "string" ? [content] : []));
    expect(texts.filter(hasContactDetails)).toEqual([]);
  });

  test("are read without a problem and within the bounds of their sources", async () => {
    for (const { url, body, contentType, member, source: id } of await portalPages()) {
      const source = manifests.find(({ code }) => code === member)?.sources.find((one) => one.id === id);
      const reading = source && (await readPortal(source, { url, body, contentType }));
      expect(reading?.problems, `${member} ${id}`).toEqual([]);
      expect(reading?.count).toBeGreaterThanOrEqual(source?.expect.min ?? Number.NaN);
      expect(reading?.count).toBeLessThanOrEqual(source?.expect.max ?? Number.NaN);
    }
  });
});
