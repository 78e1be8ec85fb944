import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type RunningApp, startApp } from "@ogp-graph/gateway/start-app.ts";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { importSheet } from "@ogp-graph/scrapers/ogp-sheet/import-sheet.ts";
import { buildSubgraphs } from "@ogp-graph/subgraphs/all-subgraphs.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { realSheet } from "../support/real-sheet.ts";

const sdl = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../schema/sdl/${name}.graphql`, import.meta.url)), "utf8");

// Each count is a tally of the raw file's own cells, column by column, made without our code: e.g. in "Completion (End Of
// Term)" 122 cells are "Substantial" and 71 "Complete", which makes 193.
const figures: [what: string, where: string, count: number][] = [
  ["all rows", "{}", 558],
  ["high completion at the end", "{ completion: { bands: [HIGH] } }", 193],
  ["low completion at the end", "{ completion: { bands: [LOW] } }", 150],
  ["completion pending", "{ completion: { missing: [REPORT_PENDING] } }", 153],
  ["completion not rated", "{ completion: { missing: [NOT_RATED] } }", 62],
  ["high completion part-way", "{ completion: { bands: [HIGH], stage: PROGRESS } }", 105],
  ["stars by the rule of 2014", "{ star: { rule: STAR_2014, stage: PROGRESS, starred: true } }", 69],
  ["stars by today's rule in progress reports", "{ star: { rule: STAR_2015, stage: PROGRESS, starred: true } }", 32],
  ["stars by today's rule at the end", "{ star: { rule: STAR_2015, stage: FINAL, starred: true } }", 24],
  ["moderate or transformative potential impact", '{ ambition: { labels: ["Moderate", "Transformative"] } }', 234],
  ["any potential impact", '{ ambition: { labels: ["None", "Minor", "Moderate", "Transformative"] } }', 345],
  ["substantial potential for results", '{ ambition: { labels: ["Substantial"] } }', 43],
  ["any potential for results", '{ ambition: { labels: ["Unclear", "Modest", "Substantial"] } }', 143],
  ["strong results", "{ results: { bands: [HIGH] } }", 52],
  ["no early results to report yet", '{ results: { labels: ["No early results to report yet"] } }', 22],
  ["did not change", '{ results: { labels: ["Did Not Change"] } }', 85],
  ["members of PDA", '{ programmes: ["PDA"] }', 72],
  ["beneficial ownership", '{ policyAreas: { any: ["beneficial-ownership"] } }', 18],
  ["legacy local members", "{ levels: [LEGACY_LOCAL] }", 10],
  ["Europe", "{ regions: [EUROPE] }", 255],
];

describe.skipIf(realSheet === undefined)("OGP's sheet of July 2024, imported into an empty store", () => {
  let running: RunningApp;

  beforeAll(async () => {
    const store = await openStore({ directory: ":memory:" });
    await importSheet(store, realSheet ?? "");
    const open = async () => ({
      store,
      subgraphs: await buildSubgraphs(),
      supergraphSdl: sdl("supergraph"),
      apiSdl: sdl("api"),
    });
    running = await startApp({ open, port: 0 });
  });
  afterAll(() => running.app.close());

  test.each(figures)("counts %s", async (_what, where, count) => {
    const query = `{ commitments(where: ${where}, first: 1) { totalCount } }`;
    const response = await fetch(`${running.url}/graphql?query=${encodeURIComponent(query)}`);
    expect(await response.json()).toEqual({ data: { commitments: { totalCount: count } } });
  });
});
