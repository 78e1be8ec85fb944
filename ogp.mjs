// The one entry point: `npm start` is `node ogp.mjs start`, `npm run ogp -- <command>` is `node ogp.mjs <command>`.
// Plain JavaScript without imports at the top, so that an old Node can read it as far as the refusal.
const [major] = process.versions.node.split(".");

if (Number(major) < 24) {
  console.error(
    `ogp-graph needs Node 24 or newer; this is Node ${process.versions.node}. Run it with "npm start" or "npm run ogp", which bring their own.`,
  );
  process.exitCode = 1;
} else {
  await main();
}

async function main() {
  // Before anything of Apollo's is loaded: @apollo/gateway sends metrics to its maker unless told not to.
  process.env.APOLLO_TELEMETRY_DISABLED = "true";
  const { enableCompileCache } = await import("node:module");
  enableCompileCache(); // from the second start on, a third less time goes into reading packages
  const { fileURLToPath } = await import("node:url");
  const { register } = await import("tsx/esm/api");
  // Our tsconfig by its path: the decorators in it must hold whatever folder the command is run from.
  register({ tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)) });
  const { Command } = await import("commander");
  const program = new Command("ogp")
    .description("Open Government Partnership commitments, ratings and national records as one graph.")
    .addHelpText("after", "\nExample:\n  npm run ogp -- start\n  npm run ogp -- <command> --help")
    .showHelpAfterError("(add --help for the list of commands)");
  const parts = await Promise.all([import("./gateway/src/commands.ts"), import("@ogp-graph/scrapers/commands.ts")]);
  for (const { addCommands } of parts) addCommands(program);
  try {
    await program.parseAsync();
  } catch (error) {
    fail(error);
  }
}

/** One clear line for the reader; the stack for whoever asks for it. */
function fail(error) {
  const detailed = ["debug", "trace"].includes(process.env.LOG_LEVEL ?? "");
  console.error(detailed ? error : `ogp-graph: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
