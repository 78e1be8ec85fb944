import type { Command } from "commander";
import type { CheckOptions } from "./check.ts";
import type { CountryOptions, HarvestCommandOptions } from "./harvest-options.ts";
import type { ReadOptions } from "./read.ts";

const DATA_DIR = [
  "--data-dir <path>",
  "folder of the store and the archive (default: OGP_DATA_DIR or ./.data)",
] as const;

/** The commands that read live sources. What they need is loaded when one of them runs. */
export function addHarvestCommands(program: Command): void {
  addHarvest(program);
  addRead(program);
  addCountry(program);
  addCheck(program);
  addDocs(program);
}

function addHarvest(program: Command): void {
  const command = program
    .command("harvest [source...]")
    .description("fetch, read and load live sources; each is one new edition or none (default: every source)")
    .option("--dry-run", "show what would change and write nothing to the store")
    .option("--since <date>", "follow only what the lists date on or after it: YYYY, YYYY-MM or YYYY-MM-DD")
    .option("--verify", "write today as lastVerified into the manifests of sources that passed against the live site")
    .option("--replay <warc...>", "answer every request from WARC files or folders of them; send nothing")
    .option("--accept-fewer", "believe a list that has suddenly become much shorter")
    .option("--json", "print the report as JSON")
    .option(...DATA_DIR)
    .addHelpText("after", HARVEST_HELP);
  withManifests(command).action(async (names: readonly string[], options: HarvestCommandOptions) => {
    const { runHarvest } = await import("./harvest.ts");
    await runHarvest(names, options);
  });
}

const HARVEST_HELP = `
A source is a name from docs/reference/sources.md, or a country's folder for all of that country.
A page that cannot be had keeps its facts; what a page no longer says is withdrawn.

Exit codes:
  0  every source went through, changed or not
  1  the command itself failed
  2  some sources failed: their last edition stands
  3  some sources were refused, by their bounds or a list that shrank

Examples:
  npm run ogp -- harvest ogp/kenya --dry-run
  npm run ogp -- harvest nigeria
  npm run ogp -- harvest ogp/kenya --replay .data/warc
`;

function addRead(program: Command): void {
  const command = program
    .command("read <source> <file-or-url>")
    .description("print as JSON what a source's reader makes of one page or PDF: records, leftovers, quarantine")
    .option("--url <address>", "address that the file is a copy of")
    .option(...DATA_DIR)
    .addHelpText(
      "after",
      "\nExample:\n  npm run ogp -- read nigeria/trac-milestones scrapers/countries/nigeria/fixtures/trac-milestones.html\n",
    );
  withManifests(command).action(async (source: string, place: string, options: ReadOptions) => {
    const { runRead } = await import("./read.ts");
    await runRead(source, place, options);
  });
}

function addCountry(program: Command): void {
  const country = program.command("country").description("add a country, and try what is read of its portals");
  const commands = [
    ["new", "write the folder and manifest of a country", "runCountryNew"],
    ["try", "fetch and read its sources, and show the first records and leftovers", "runCountryTry"],
    ["record", "save its pages and what is read of them as fixtures", "runCountryRecord"],
    ["suggest", "list records without an OGP id beside commitments with titles alike", "runCountrySuggest"],
  ] as const;
  for (const [name, description, run] of commands) {
    const command = country
      .command(`${name} <code> [url]`)
      .description(description)
      .option("--source <id>", "one source of the manifest instead of all")
      .option(...DATA_DIR)
      .addHelpText("after", `\nExample:\n  npm run ogp -- country ${name} GE\n`);
    withManifests(command).action(async (code: string, url: string | undefined, options: CountryOptions) => {
      const module = await import("./country.ts");
      await module[run](code, url, options);
    });
  }
}

function addCheck(program: Command): void {
  const command = program
    .command("check")
    .description("look over all manifests: format, hosts, schedules, saved pages, crosswalks, the page of sources")
    .option("--write", "write docs/reference/sources.md anew")
    .option("--json", "print the findings as JSON")
    .addHelpText("after", "\nExit codes: 0 all in order, 1 something to correct\n\nExample:\n  npm run ogp -- check\n");
  withManifests(command).action(async (options: CheckOptions) => {
    const { runCheck } = await import("./check.ts");
    runCheck(options);
  });
}

function addDocs(program: Command): void {
  program
    .command("docs")
    .description("write the documents that are generated")
    .command("sources")
    .description("docs/reference/sources.md, from the manifests")
    .addHelpText("after", "\nExample:\n  npm run ogp -- docs sources\n")
    .action(async () => {
      const { runDocsSources } = await import("./docs.ts");
      runDocsSources();
    });
}

/** For tests and demonstrations: other manifests, and leave to fetch from this machine. */
function withManifests(command: Command): Command {
  return command
    .option("--countries <folder>", "other country folders than scrapers/countries")
    .option("--international <file>", "another file of OGP's own sources")
    .option("--allow-loopback", "for tests: let the manifests name this machine");
}
