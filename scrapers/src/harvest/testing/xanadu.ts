import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listSources, type Sources } from "../list-sources.ts";
import type { TinySite } from "./tiny-site.ts";

/** A commitment of the made-up country, as its page prints it. */
export interface MadeUpCommitment {
  readonly id: string;
  readonly title: string;
  readonly completion?: string;
  readonly cycle?: number;
  readonly plan?: string;
}

export const PLAN = "Xanadu Action Plan 2021-2023";

/** Three commitments of one plan, and the pages that print them. */
export const commitments: readonly MadeUpCommitment[] = [
  { id: "XA0001", title: "Publish the ledger of lanterns", completion: "Substantial" },
  { id: "XA0002", title: "Open the register of wells", completion: "Limited" },
  { id: "XA0003", title: "Count the bridges in public", completion: "Complete" },
];

export function xanaduPages(list: readonly MadeUpCommitment[] = commitments): Record<string, string> {
  const pages = list.map((one) => [`/members/xanadu/commitments/${one.id}/`, commitmentPage(one)] as const);
  return { "/members/xanadu/": memberPage(list), ...Object.fromEntries(pages) };
}

export function memberPage(list: readonly MadeUpCommitment[]): string {
  const items = list.map(
    ({ id, title, cycle = 2021 }, index) =>
      `<p>${index + 1}. <a href="/members/xanadu/commitments/${id}/">${title}</a></p><p>${id}, ${cycle}, Open Data</p>`,
  );
  return page(
    "Xanadu",
    `<h1>Xanadu</h1><p>Member Since 2012</p><p>Action Plan 2</p><h2>Current Action Plan</h2><p>2021-2023</p>
     <p>Number of Commitments: ${list.length}</p><h2>Commitments</h2>${items.join("")}`,
  );
}

export function commitmentPage({ id, title, completion, cycle = 2021, plan = PLAN }: MadeUpCommitment): string {
  return page(
    `${title} (${id})`,
    `<p>Xanadu</p><h1>${title} (${id})</h1><h2>Overview</h2><h3>At-a-Glance</h3>
     <p>Action Plan: ${plan}</p><p>Action Plan Cycle: ${cycle}</p><p>Status: Active</p>
     <h3>Institutions</h3><p>Lead Institution: Ministry of Examples</p><p>Support Institution(s): Office of Two</p>
     <h3>Policy Areas</h3><p>Open Data, Gender</p>
     <h3>IRM Review</h3><p>IRM Report: Xanadu Results Report 2021-2023</p>
     <p>Early Results: Marginal</p><h4>Design</h4><p>Verifiable: Yes</p><p>Relevant to OGP Values: Yes</p>
     <p>Ambition (see definition): High</p><h4>Implementation</h4>
     ${completion === undefined ? "" : `<p>Completion: ${completion}</p>`}
     <h3>Description</h3><p>Lorem ipsum dolor sit amet.</p>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}

/** Manifests of the made-up country whose OGP pages are the tiny site's, in a folder of their own. */
export function xanaduSources(site: TinySite, folder: string, expect = "{min: 1, max: 9}"): Sources {
  return listSources(xanaduManifests(site, folder, expect));
}

export function xanaduManifests(site: TinySite, folder: string, expect = "{min: 1, max: 9}") {
  const countries = join(folder, "countries");
  mkdirSync(join(countries, "xanadu"), { recursive: true });
  const manifest = `code: XAA\niso2: XA\nname: Xanadu\nlanguages: [en]\nlastVerified: null\nportals: []\nexpect: ${expect}\n`;
  writeFileSync(join(countries, "xanadu", "country.yml"), manifest);
  const international = join(folder, "international.yml");
  const common = `operator: Nobody, language: en, licence: OGP_SITE, schedule: {cron: "0 2 * * 1", spreadMinutes: 10}`;
  const entry = `${common}, lastVerified: null`;
  const text = [
    `site: ${site.url}`,
    `members: {${common}, verified: {}}`,
    `reports: {path: /document-type/irm-report/, ${entry}}`,
    `sheet: {url: ${site.url}/sheet.csv, ${entry}}`,
  ];
  writeFileSync(international, `${text.join("\n")}\n`);
  return { countries, international };
}
