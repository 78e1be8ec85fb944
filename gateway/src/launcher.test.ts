import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { describeSettings } from "./config.ts";

const launcher = resolve(import.meta.dirname, "../../ogp.mjs");

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the launcher from a folder that is not the project's, as a person might. */
async function ogp(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  node = process.execPath,
): Promise<Outcome> {
  const env = { PATH: process.env["PATH"], ...environment };
  try {
    const { stdout, stderr } = await promisify(execFile)(node, [launcher, ...args], { cwd: tmpdir(), env });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Outcome; // what execFile rejects with when a program exits with an error
    return { code, stdout, stderr };
  }
}

describe("the launcher", () => {
  test("lists every command with an example", async () => {
    const { code, stdout } = await ogp(["--help"]);
    expect(code).toBe(0);
    for (const part of ["start", "compose", "import", "Example:"]) expect(stdout).toContain(part);
  });

  test("lists every setting with its default, its meaning and what it takes", async () => {
    const { stdout } = await ogp(["start", "--help"]);
    for (const { name, meaning, takes, default: fallback } of describeSettings()) {
      expect(stdout).toContain(name);
      expect(stdout).toContain(meaning);
      expect(stdout).toContain(`${fallback === undefined ? "no default" : `default ${fallback}`}; takes ${takes}`);
    }
  });

  test("answers an unknown command with a hint and exit code 1", async () => {
    const { code, stderr } = await ogp(["strat"]);
    expect(code).toBe(1);
    expect(stderr).toContain("Did you mean start?");
  });

  test.each([
    ["a setting that it does not take", { PORT: "http" }, 'PORT is "http"; it takes a whole number'],
    ["a data folder that cannot be made", { PORT: "0", OGP_DATA_DIR: "/dev/null/data" }, "The store at /dev/null/data"],
    [
      "a database that does not answer",
      { PORT: "0", OGP_DATABASE_URL: "postgres://ogp:secret@127.0.0.1:1/ogp" },
      "127.0.0.1:1",
    ],
  ])("ends with one clear line and exit code 1 on %s", async (_, environment, line) => {
    const { code, stdout, stderr } = await ogp(["start"], { LOG_LEVEL: "silent", ...environment });
    expect(code).toBe(1);
    expect(stderr).toContain(line);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout + stderr).not.toContain("secret");
  });

  const oldNode = findOldNode();
  test.skipIf(!oldNode)(
    "refuses a Node older than 24 in one line (skipped where no older Node is installed)",
    async () => {
      const { code, stdout, stderr } = await ogp(["start"], {}, oldNode);
      expect(code).toBe(1);
      expect(stdout).toBe("");
      expect(stderr).toMatch(/^ogp-graph needs Node 24 or newer; this is Node [\d.]+\.[^\n]*\n$/);
    },
  );
});

/** A `node` on the machine that is not the one running this test. */
function findOldNode(): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  const outside = folders.filter((folder) => !folder.includes("node_modules")).map((folder) => join(folder, "node"));
  return outside.find((node) => existsSync(node) && node !== process.execPath);
}
