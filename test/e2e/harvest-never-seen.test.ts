import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Store } from "@ogp-graph/schema/store/open-store.ts";
import { policyAreaFromPrinted } from "@ogp-graph/schema/vocabulary/index.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printedLines, storedLines } from "../support/portal-site/fact-lines.ts";
import { harvestSite } from "../support/portal-site/harvest-site.ts";
import { pagesOf } from "../support/portal-site/site/country-pages.ts";
import { madeUpCountry } from "../support/portal-site/site/made-up-country.ts";
import { type MadeUpPortal, madeUpPortal } from "../support/portal-site/site/made-up-portal.ts";
import { type PortalSite, startPortalSite } from "../support/portal-site/start-portal-site.ts";
import { type LocalManifests, writeManifests } from "../support/portal-site/write-manifests.ts";

describe("a country that nobody has seen", () => {
  const folder = mkdtempSync(join(tmpdir(), "ogp-harvest-"));
  const country = madeUpCountry({ iso2: "XV", name: "Ombrelle Vank", commitments: 36, seed: 4711 });
  const pages = pagesOf(country, "ombrelle-vank");
  let portal: MadeUpPortal;
  let site: PortalSite;
  let store: Store;
  let manifests: LocalManifests;

  beforeAll(async () => {
    portal = await madeUpPortal(country);
    site = await startPortalSite({ pages: [...pages.pages, ...portal.pages] });
    manifests = writeManifests(site, folder, [], { "ombrelle-vank": portal.manifest });
    store = await openStore({ directory: folder });
    await harvestSite(store, site, manifests, { dataDirectory: folder, names: ["ombrelle-vank"] });
  });

  afterAll(async () => {
    await store.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("gives the facts of its OGP pages, in every layout and mark-up", async () => {
    const areaIds = (word: string) => policyAreaFromPrinted(word) ?? [];
    expect(await storedLines(store, "XVV")).toEqual(printedLines(pages.printed, areaIds));
  });

  test("never makes a rating of what is drawn without a word", async () => {
    const drawn = pages.printed.commitments.flatMap(({ id, ratings }) =>
      ratings.flatMap(({ indicator, printed }) => (printed === "[no text]" ? [`${id} ${indicator}`] : [])),
    );
    expect(drawn.length).toBeGreaterThan(5);
    const rows = await store.db.selectFrom("assessment").selectAll().where("until", "is", null).execute();
    for (const { commitment_id, indicator, label, band, missing } of rows) {
      if (!drawn.includes(`${commitment_id} ${indicator}`)) continue;
      expect({ label, band, missing }).toEqual({ label: null, band: null, missing: "NOT_LOADED" });
    }
  });

  test("gives the milestones of every kind of portal, with the portal's own words", async () => {
    const rows = await store.db.selectFrom("milestone").selectAll().where("until", "is", null).execute();
    const stored = rows.map(
      ({ commitment_id, number, title, status }) => `${commitment_id} ${number} ${title}: ${status}`,
    );
    // Number n of the second plan is commitment 18 + n: each plan has half of the 36.
    const idOf = (number: string) => `XV${String(18 + Number(number)).padStart(4, "0")}`;
    const line = ({ commitment, number, title, status }: MadeUpPortal["tracked"][number]) =>
      `${idOf(commitment)} ${number} ${title}: ${status}`;
    // The tracker's table, page, CSV and JSON have the same ones.
    const tracked = portal.tracked.map(line);
    expect(stored.toSorted()).toEqual(
      [...tracked, ...tracked, ...tracked, ...tracked, ...portal.assessed.map(line)].toSorted(),
    );
  });

  test("tells whose word each status is", async () => {
    const claims = await store.db
      .selectFrom("claim")
      .select(["assessor", "label", "mapped"])
      .where("until", "is", null)
      .execute();
    const kinds = new Set(claims.map(({ assessor, label, mapped }) => `${assessor} ${label} = ${mapped}`));
    expect([...kinds].toSorted()).toEqual([
      "CIVIL_SOCIETY COMPLETED = COMPLETE",
      "CIVIL_SOCIETY INACTIVE = INACTIVE",
      "CIVIL_SOCIETY NO DATA = NO_DATA",
      "CIVIL_SOCIETY ONGOING = UNDER_WAY",
      "CIVIL_SOCIETY UNDERWAY = UNDER_WAY",
      "GOVERNMENT Completo = COMPLETE",
      "GOVERNMENT Limitado = LIMITED",
      "GOVERNMENT No iniciado = NOT_STARTED",
      "GOVERNMENT Sustancial = SUBSTANTIAL",
    ]);
  });
});
