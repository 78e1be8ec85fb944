import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Capture, Fetcher } from "./capture.ts";
import { FetchError } from "./fetch-errors.ts";
import { openReplay } from "./open-replay.ts";
import { startFaultServer } from "./testing/fault-server.ts";
import { failureOf, testFetcher } from "./testing/test-fetcher.ts";

/** What a fetch comes to: the capture with its body as text, or what went wrong. */
async function outcomeOf(fetcher: Fetcher, url: string) {
  return fetcher.fetch(url).then(
    ({ body, ...capture }: Capture) => ({ ...capture, text: Buffer.from(body).toString("latin1") }),
    (error: unknown) => (error instanceof FetchError ? { code: error.code, url: error.url } : error),
  );
}

async function outcomesOf(fetcher: Fetcher, urls: readonly string[]) {
  const outcomes = new Map<string, unknown>();
  for (const url of urls) outcomes.set(url, await outcomeOf(fetcher, url));
  return outcomes;
}

const soon = () => new Promise((ready) => setTimeout(ready, 5));

/** Pages of every kind; the count is of the run, and what changes changes with it. */
async function startSite(run: { count: number }) {
  let fails = 0;
  const server = await startFaultServer({
    "/robots.txt": "User-agent: *\nDisallow: /forbidden",
    "/same": "always the same",
    "/twin": "always the same",
    "/changes": (_, response) => response.end(`run ${run.count}`),
    "/packed": (_, response) =>
      response.writeHead(200, { "content-encoding": "gzip", "x-run": run.count }).end(gzipSync("packed")),
    "/etag": (request, response) =>
      request.headers["if-none-match"] === '"e"'
        ? response.writeHead(304, { "x-run": run.count }).end()
        : response.writeHead(200, { etag: '"e"', "content-type": "text/plain" }).end("with a mark"),
    "/moved": (_, response) => response.writeHead(302, { location: "/target" }).end(),
    "/round": (_, response) => response.writeHead(302, { location: "/round" }).end(),
    "/away": (_, response) => response.writeHead(302, { location: "http://elsewhere.example/" }).end(),
    "/private": (_, response) => response.writeHead(302, { location: "http://10.0.0.1/" }).end(),
    "/target": (_, response) => response.end(`target ${run.count}`),
    "/gone": (_, response) => response.writeHead(410).end("gone"),
    "/goes": (_, response) => (run.count === 1 ? response.end("here") : response.writeHead(404).end()),
    "/shaky": (_, response) => (++fails % 2 ? response.writeHead(500).end() : response.end("after all")),
    "/broken": (_, response) => response.writeHead(503).end(),
    "/cut": (_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("begin");
      setTimeout(() => response.destroy(), 20);
    },
    "/slow": (_, response) => response.writeHead(200).write("begin"),
    "/huge": (_, response) => response.end(Buffer.alloc(200_000)),
    "/bomb": (_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(300_000))),
    "/empty": (_, response) => response.writeHead(204).end(),
  });
  const paths = [
    "same",
    "twin",
    "changes",
    "packed",
    "etag",
    "moved",
    "round",
    "away",
    "private",
    "gone",
    "goes",
    "shaky",
  ];
  const faults = ["broken", "cut", "slow", "huge", "bomb", "empty", "forbidden", "missing"];
  return { server, urls: [...paths, ...faults].map((path) => `${server.origin}/${path}`) };
}

const limits = { retries: 1, idleTimeoutMs: 100, maxBytes: 100_000, maxDecodedBytes: 250_000 };

describe("a replay", () => {
  test("gives what the run gave that wrote the archive, now and as of any time", async () => {
    const run = { count: 1 };
    const { server, urls } = await startSite(run);
    await using _ = server;
    await using live = testFetcher([server.host], limits);
    const first = await outcomesOf(live, urls);
    await soon();
    const between = new Date().toISOString();
    await soon();
    run.count = 2;
    const second = await outcomesOf(live, urls);
    await live.close();
    const warc = join(live.dataDirectory, "warc");
    const last = openReplay(warc, limits);
    expect(await outcomesOf(last, urls)).toEqual(second);
    const then = openReplay(
      readdirSync(warc)
        .filter((name) => name.endsWith(".gz"))
        .map((name) => join(warc, name)),
      { ...limits, asOf: between },
    );
    expect(await outcomesOf(then, urls)).toEqual(first);
    const codes = urls.slice(-8).map((url) => (second.get(url) as { code?: string }).code);
    const expected = ["SERVER_ERROR", "CUT_SHORT", "TIMEOUT", "TOO_LARGE", "DECOMPRESSION_BOMB", undefined];
    expect(codes).toEqual([...expected, "ROBOTS_FORBID", "NOT_FOUND"]);
    expect(second.get(`${server.origin}/etag`)).toMatchObject({ status: 304, unchanged: true, text: "with a mark" });
  });

  test("needs no index beside the archive and writes none", async () => {
    await using server = await startFaultServer({ "/page": "page" });
    await using live = testFetcher([server.host]);
    const { fetchedAt } = await live.fetch(`${server.origin}/page`);
    await live.close();
    const alone = join(live.dataDirectory, "alone");
    mkdirSync(alone);
    const name = `${fetchedAt.slice(0, 10)}.warc.gz`;
    copyFileSync(join(live.dataDirectory, "warc", name), join(alone, name));
    const replay = openReplay(join(alone, name));
    await expect(replay.fetch(`${server.origin}/page#top`)).resolves.toMatchObject({ status: 200, fetchedAt });
    expect(readdirSync(alone)).toEqual([name]);
  });

  test("says which file is missing when the bytes are in that of another day", async () => {
    await using server = await startFaultServer({ "/page": "page" });
    let now = Date.UTC(2026, 10, 21, 12);
    const clock = { now: () => now, sleep: async () => {} };
    await using live = testFetcher([server.host], { clock });
    await live.fetch(`${server.origin}/page`);
    now = Date.UTC(2026, 10, 22, 12);
    await live.fetch(`${server.origin}/page`);
    await live.close();
    const [day1 = "", day2 = ""] = ["2026-11-21", "2026-11-22"].map((day) =>
      join(live.dataDirectory, "warc", `${day}.warc.gz`),
    );
    const error = await failureOf(openReplay(day2).fetch(`${server.origin}/page`));
    expect(error).toMatchObject({ code: "NOT_IN_ARCHIVE", advice: "Give 2026-11-21.warc.gz as well." });
    const both = await openReplay([day1, day2]).fetch(`${server.origin}/page`);
    expect(both).toMatchObject({ fetchedAt: "2026-11-22T12:00:00.000Z", unchanged: true });
  });

  test("says of an address that was never fetched that the archive has none", async () => {
    await using server = await startFaultServer({ "/page": "page" });
    await using live = testFetcher([server.host]);
    await live.fetch(`${server.origin}/page`);
    await live.close();
    const replay = openReplay(join(live.dataDirectory, "warc"));
    expect(await failureOf(replay.fetch(`${server.origin}/other`))).toMatchObject({ code: "NOT_IN_ARCHIVE" });
    expect(await failureOf(replay.fetch("file:///etc/passwd"))).toMatchObject({ code: "BAD_ADDRESS" });
    await replay.close();
    expect(await failureOf(replay.fetch(`${server.origin}/page`))).toMatchObject({ code: "FETCHER_CLOSED" });
  });
});
