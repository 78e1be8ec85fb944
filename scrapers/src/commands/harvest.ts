import { join } from "node:path";
import { openReplay } from "../fetch/open-replay.ts";
import { harvest } from "../harvest/harvest.ts";
import { exitCodeOf, type HarvestReport } from "../harvest/harvest-report.ts";
import type { HarvestSource } from "../harvest/harvest-source.ts";
import { chosenSources, listSources, type Sources } from "../harvest/list-sources.ts";
import { markVerified } from "../harvest/mark-verified.ts";
import { memberSettings } from "../harvest/member-settings.ts";
import type { HarvestCommandOptions } from "./harvest-options.ts";
import { HarvestProgress } from "./harvest-progress.ts";
import { dataDirectoryOf, fetcherFor } from "./network.ts";
import { withStore } from "./with-store.ts";

/**
 * `ogp harvest`. Exit codes: 0 all sources went through, 1 the command itself failed, 2 some sources failed, 3 some were
 * refused by their bounds.
 */
export async function runHarvest(names: readonly string[], options: HarvestCommandOptions): Promise<void> {
  checkOptions(options);
  const sources = listSources(options);
  const chosen = chosenSources(sources, names);
  const report = await harvestAll(sources, chosen, options);
  const verified = options.verify ? verify(chosen, report, options) : [];
  if (options.json) process.stdout.write(`${JSON.stringify({ ...report, verified }, null, 2)}\n`);
  else process.stdout.write(inLines(report, verified, options));
  process.exitCode = exitCodeOf(report);
}

function checkOptions({ since, verify: verifies, replay, dryRun }: HarvestCommandOptions): void {
  if (since !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(since)) {
    throw new Error(`--since: "${since}" is no date. Write a year, a month or a day, for instance 2023 or 2023-02-17.`);
  }
  if (verifies && (replay || dryRun || since !== undefined)) {
    throw new Error("--verify needs a whole run against the live sites: leave --replay, --dry-run and --since out.");
  }
}

async function harvestAll(
  sources: Sources,
  chosen: readonly HarvestSource[],
  options: HarvestCommandOptions,
): Promise<HarvestReport> {
  const fetcher = options.replay ? openReplay(options.replay) : fetcherFor(chosen, options);
  const progress = new HarvestProgress(chosen, options.json === true);
  try {
    return await withStore(options, (store) =>
      harvest(store, {
        sources: chosen,
        fetcher,
        settings: memberSettings(sources, options.countries),
        dryRun: options.dryRun ?? false,
        since: options.since ?? null,
        acceptFewer: options.acceptFewer ?? false,
        onPage: (source, outcome, done) => progress.page(source, outcome, done),
        onSource: (source, report) => progress.source(source, report),
      }),
    );
  } finally {
    await progress.end();
    await fetcher.close();
  }
}

/** Nothing that ran on this machine alone may say that a live site was met: it writes copies. */
function verify(chosen: readonly HarvestSource[], report: HarvestReport, options: HarvestCommandOptions) {
  const day = new Date().toISOString().slice(0, 10);
  const copies = options.allowLoopback ? join(dataDirectoryOf(options), "verified") : null;
  return markVerified(chosen, report, { day, copies });
}

function inLines(
  { sources, dryRun }: HarvestReport,
  verified: readonly string[],
  { verify: verifies }: HarvestCommandOptions,
): string {
  const lines = sources.flatMap(({ summary, notes, outcome, editionId }) => [
    outcome === "PUBLISHED" && !dryRun && editionId !== null ? `${summary} (edition ${editionId})` : summary,
    ...notes.map((note) => `  ${note}`),
  ]);
  if (dryRun) lines.push("A dry run: nothing was written to the store. What was fetched is in the archive.");
  if (verifies)
    lines.push(verified.length === 0 ? "No source is verified." : `Verified today: ${verified.join(", ")}.`);
  return `${lines.join("\n")}\n`;
}
