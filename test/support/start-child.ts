import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A script of ours in a process of its own. */
export interface Child {
  /** The next line that it prints; rejects with its errors when it ends without one. */
  nextLine(): Promise<string>;
  /** Kills it as the power going out would, and waits until it is gone. */
  kill(): Promise<void>;
  /** Waits for its end; rejects with its errors when that is not a good one. */
  ended(): Promise<void>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Starts a TypeScript file of `test/` with arguments, under the same Node options as `npm run ogp`; the arguments reach
 * it as `process.argv.slice(2)`.
 */
export function startChild(script: string, args: readonly string[]): Child {
  const path = fileURLToPath(new URL(`../${script}`, import.meta.url));
  const child = spawn(process.execPath, [...nodeOptions(), "--import", "tsx", path, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => (errors += chunk));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    async nextLine() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${script} ended without a further line: ${errors}`);
      return value;
    },
    async kill() {
      child.kill("SIGKILL");
      await exit;
    },
    async ended() {
      const code = await exit;
      if (code !== 0) throw new Error(`${script} ended with ${code}: ${errors}`);
    },
  };
}

function nodeOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return String(scripts.ogp)
    .split(" ")
    .filter((word) => word.startsWith("--"));
}
