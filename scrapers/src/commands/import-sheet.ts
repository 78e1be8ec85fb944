import { writeFile } from "node:fs/promises";
import { Presets, SingleBar } from "cli-progress";
import { importSheet } from "../../ogp-sheet/import-sheet.ts";
import type { SheetCommandOptions } from "./command-options.ts";
import { sheetSummary } from "./sheet-summary.ts";
import { withStore } from "./with-store.ts";

/** `ogp import sheet`: a progress bar on a terminal, then a summary in words or JSON. */
export async function runSheetImport(file: string, options: SheetCommandOptions): Promise<void> {
  if (options.taken !== undefined && !isDay(options.taken)) {
    throw new Error(`--taken: "${options.taken}" is not a day. Write it as YYYY-MM-DD, for instance 2024-07-03.`);
  }
  const bar = new SingleBar(
    {
      format: "Reading {bar} {percentage} % · {eta_formatted} left",
      noTTYOutput: false,
      clearOnComplete: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const publication = await withStore(options, async (store) => {
    try {
      return await importSheet(store, file, {
        url: options.url,
        title: options.title,
        taken: options.taken,
        onStart: (sheet) => bar.start(sheet.bytes, 0),
        onBytes: (bytes) => bar.increment(bytes),
      });
    } finally {
      bar.stop();
    }
  });
  if (options.report) await writeFile(options.report, `${JSON.stringify(publication.result, null, 2)}\n`);
  const { problems: _, differences: __, ...summary } = publication.result;
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ ...publication, result: summary }, null, 2)}\n`
      : sheetSummary(publication, options.report),
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
