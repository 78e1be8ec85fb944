import type { Command } from "commander";
import { describeSettings, readConfig } from "./config.ts";

/** The server's commands. What they need is loaded when they run, so that help is quick. */
export function addCommands(program: Command): void {
  program
    .command("start")
    .description("run the whole graph in one process: store, subgraphs, gateway, pages")
    .addHelpText(
      "after",
      () => `\nSettings, from the environment:\n${settingsHelp()}\nExample:\n  PORT=8080 npm start\n`,
    )
    .action(async () => {
      const config = readConfig(process.env); // a wrong setting is told before anything heavy is loaded
      const { start } = await import("./main.ts");
      await start(config);
    });
  program
    .command("compose")
    .description("write the subgraphs' schemas, the supergraph and the readers' schema to schema/sdl")
    .option("--check", "write nothing; exit with 1 and list the changes when the files are stale")
    .addHelpText("after", "\nExample:\n  npm run ogp -- compose --check\n")
    .action(async ({ check }: { readonly check?: boolean }) => {
      const { checkCommand, composeCommand } = await import("./supergraph/compose-command.ts");
      await (check ? checkCommand() : composeCommand());
    });
}

function settingsHelp(): string {
  return describeSettings()
    .map(({ name, meaning, takes, default: fallback }) => {
      const value = fallback === undefined ? "no default" : `default ${fallback}`;
      return `  ${name.padEnd(17)} ${meaning}\n${" ".repeat(20)}${value}; takes ${takes}\n`;
    })
    .join("");
}
