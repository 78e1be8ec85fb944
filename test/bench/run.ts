import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Each benchmark is a file that exports one function `bench…(): Promise<string>`, a section in Markdown. */
const isBenchmark = (name: string) => name.endsWith(".ts") && name !== "run.ts";

/**
 * `npm run bench [-- name …]`: runs the benchmarks one after the other, prints their sections and keeps the report in
 * `.data/bench/report.md`. Every figure is a ratio of medians measured side by side in this run.
 */
async function run(wanted: readonly string[]): Promise<void> {
  const names = readdirSync(folder)
    .filter(isBenchmark)
    .map((name) => name.replace(/\.ts$/, ""))
    .sort();
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`No benchmark is called ${unknown.join(", ")}. There are: ${names.join(", ")}.`);
  const sections = [heading()];
  for (const name of wanted.length > 0 ? wanted : names) {
    process.stderr.write(`measuring ${name} …\n`);
    const module: Record<string, unknown> = await import(`./${name}.ts`);
    const bench = Object.values(module).find((value): value is () => Promise<string> => typeof value === "function");
    if (!bench) throw new Error(`test/bench/${name}.ts exports no function.`);
    sections.push(await bench());
  }
  const report = `${sections.join("\n")}\n`;
  mkdirSync(`${root}/.data/bench`, { recursive: true });
  writeFileSync(`${root}/.data/bench/report.md`, report);
  process.stdout.write(report);
}

function heading(): string {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root }).toString().trim();
  const [cpu] = cpus();
  return `# Benchmarks\n\nNode ${process.version} · ${cpus().length} × ${cpu?.model ?? "unknown CPU"} · commit ${commit}\n`;
}

await run(process.argv.slice(2));
