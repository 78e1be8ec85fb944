import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const launcher = resolve(import.meta.dirname, "../../ogp.mjs");

let directory: string;
let running: Server | undefined;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "ogp-start-"));
});
afterEach(async () => {
  running?.process.kill("SIGKILL");
  running = undefined;
  await rm(directory, { recursive: true });
});

interface Server {
  readonly process: ChildProcess;
  readonly url: string;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

/** `npm start` with an empty store on a free port, as far as its ready line. */
async function start(): Promise<Server> {
  const env = { PATH: process.env["PATH"], PORT: "0", OGP_BOOTSTRAP: "empty", OGP_DATA_DIR: directory };
  const child = spawn(process.execPath, [launcher, "start"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const texts = { stdout: "", stderr: "" };
  child.stderr.on("data", (part: Buffer) => {
    texts.stderr += part;
  });
  await new Promise<void>((ready, fail) => {
    child.stdout.on("data", (part: Buffer) => {
      texts.stdout += part;
      if (texts.stdout.includes("ready at")) ready();
    });
    child.once("exit", (code) => fail(new Error(`ended with ${code}: ${texts.stderr}`)));
  });
  const url = /ready at (\S+)/.exec(texts.stdout)?.[1] ?? "";
  running = { process: child, url, stdout: () => texts.stdout, stderr: () => texts.stderr };
  return running;
}

/** The log so far; throws on a line that is not JSON. */
function logOf(server: Server): readonly unknown[] {
  const whole = server.stderr().slice(0, server.stderr().lastIndexOf("\n"));
  return whole.split("\n").map((line) => JSON.parse(line));
}

describe("npm start", () => {
  test("prints one line when it is ready, answers queries, and logs one JSON object a line", async () => {
    const server = await start();
    expect(server.stdout()).toMatch(/^ogp-graph is ready at http:\/\/localhost:\d+ \(the store is empty: [^\n]+\)\n$/);
    const response = await fetch(`${server.url}/graphql?query={commitments{totalCount}}`);
    expect(response.headers.get("ogp-edition")).toBe("none");
    expect(await response.json()).toEqual({ data: { commitments: { totalCount: 0 } } });
    const event = (event: string, facts: object = {}) => expect.objectContaining({ event, ...facts });
    await expect.poll(() => logOf(server)).toContainEqual(event("request", { path: "/graphql", status: 200 }));
    expect(logOf(server)).toContainEqual(event("ready"));
  });

  test.each(["SIGTERM", "SIGINT"] as const)("stops on %s with exit code 0", async (signal) => {
    const server = await start();
    server.process.kill(signal);
    const [code] = await once(server.process, "exit");
    expect(code).toBe(0);
    expect(server.stderr()).toContain('"event":"stopped"');
  });
});
