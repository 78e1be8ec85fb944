import { mkdirSync, writeFileSync } from "node:fs";
import { fixturePages } from "./fixture-pages.ts";

// `npx tsx test/support/portal-site/portals/write-fixtures.ts` writes the fixtures of all countries anew; the same bytes each time.
const countries = new URL("../../../../scrapers/countries/", import.meta.url);
for (const { country, source, extension, content } of await fixturePages()) {
  const folder = new URL(`${country}/fixtures/`, countries);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${source}.${extension}`, folder), content);
}
