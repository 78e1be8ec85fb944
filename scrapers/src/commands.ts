import type { Command } from "commander";
import { addHarvestCommands } from "./commands/add-harvest.ts";
import type { CommandOptions, SheetCommandOptions } from "./commands/command-options.ts";
import { scheduleWithStart } from "./commands/schedule-with-start.ts";

/** The commands of `npm run ogp` that bring data in. What they need is loaded when one of them runs. */
export function addCommands(program: Command): void {
  const imports = program.command("import").description("bring facts into the store, as one new edition or not at all");
  addSheet(imports);
  addCurated(imports);
  addExport(program);
  addHarvestCommands(program);
  scheduleWithStart(program);
}

function addSheet(imports: Command): void {
  imports
    .command("sheet <file>")
    .description("OGP's commitments sheet, downloaded as CSV (171 columns)")
    .option("--url <address>", "address that the file is a copy of (default: OGP's public sheet)")
    .option("--title <text>", "what the copy is, where it is not the whole sheet")
    .option("--taken <date>", "day on which it was taken from there, YYYY-MM-DD (default: today)")
    .option("--report <path>", "write everything that was quarantined, repaired or recomputed to this JSON file")
    .option("--json", "print the summary as JSON")
    .option("--data-dir <path>", "folder of the store (default: OGP_DATA_DIR or ./.data)")
    .addHelpText("after", "\nExample:\n  npm run ogp -- import sheet commitments.csv --report report.json\n")
    .action(async (file: string, options: SheetCommandOptions) => {
      const { runSheetImport } = await import("./commands/import-sheet.ts");
      await runSheetImport(file, options);
    });
}

function addCurated(imports: Command): void {
  imports
    .command("curated [folder]")
    .description("facts read by hand from public pages (default folder: scrapers/curated)")
    .option("--json", "print the summary as JSON")
    .option("--data-dir <path>", "folder of the store (default: OGP_DATA_DIR or ./.data)")
    .addHelpText("after", "\nExample:\n  npm run ogp -- import curated\n")
    .action(async (folder: string | undefined, options: CommandOptions) => {
      const { runCuratedImport } = await import("./commands/import-curated.ts");
      await runCuratedImport(folder, options);
    });
}

function addExport(program: Command): void {
  program
    .command("export")
    .description("write the store's newest edition to files")
    .command("snapshot [folder]")
    .description("JSON Lines, one file a table: what a fresh start loads (default folder: scrapers/snapshot)")
    .option("--data-dir <path>", "folder of the store (default: OGP_DATA_DIR or ./.data)")
    .addHelpText("after", "\nExample:\n  npm run ogp -- export snapshot\n")
    .action(async (folder: string | undefined, options: CommandOptions) => {
      const { runSnapshotExport } = await import("./commands/export-snapshot.ts");
      await runSnapshotExport(folder, options);
    });
}
