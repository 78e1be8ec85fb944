import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  CutShortError,
  FetchTimeoutError,
  RedirectLoopError,
  RedirectRefusedError,
  StatusError,
  TooLargeError,
} from "./fetch-errors.ts";
import { startFaultServer } from "./testing/fault-server.ts";
import { failureOf, testFetcher } from "./testing/test-fetcher.ts";

describe("a fetcher and a server that fails", () => {
  test.each([
    [404, "NOT_FOUND"],
    [410, "GONE"],
    [403, "REFUSED"],
  ])("says of a %i that it is %s, and does not ask again", async (status, code) => {
    await using server = await startFaultServer({ "/page": (_, response) => response.writeHead(status).end("x") });
    await using fetcher = testFetcher([server.host]);
    const error = await failureOf(fetcher.fetch(`${server.origin}/page`));
    expect(error).toBeInstanceOf(StatusError);
    expect(error).toMatchObject({ code, status, url: `${server.origin}/page` });
    expect(error.message).toContain(`status ${status}`);
    expect(server.seen).toHaveLength(1);
  });

  test("asks again after a 500, and takes the page that comes then", async () => {
    let asked = 0;
    await using server = await startFaultServer({
      "/page": (_, response) => (++asked < 3 ? response.writeHead(500).end("oops") : response.end("good")),
    });
    await using fetcher = testFetcher([server.host]);
    const { body, status } = await fetcher.fetch(`${server.origin}/page`);
    expect([status, Buffer.from(body).toString()]).toEqual([200, "good"]);
    expect(asked).toBe(3);
  });

  test("gives up after the retries it is allowed", async () => {
    await using server = await startFaultServer({ "/page": (_, response) => response.writeHead(502).end() });
    await using fetcher = testFetcher([server.host], { retries: 2 });
    const error = await failureOf(fetcher.fetch(`${server.origin}/page`));
    expect(error).toMatchObject({ code: "SERVER_ERROR", status: 502 });
    expect(server.seen).toHaveLength(3);
  });

  test("waits as long as Retry-After says", async () => {
    let asked = 0;
    await using server = await startFaultServer({
      "/page": (_, response) =>
        ++asked === 1 ? response.writeHead(429, { "retry-after": "1" }).end() : response.end("good"),
    });
    await using fetcher = testFetcher([server.host]);
    await fetcher.fetch(`${server.origin}/page`);
    const [first, second] = server.seen;
    expect((second?.start ?? 0) - (first?.start ?? 0)).toBeGreaterThan(990);
  });

  test("leaves a host alone that asks for more time than a run has, for its other pages too", async () => {
    await using server = await startFaultServer({
      "/page": (_, response) => response.writeHead(503, { "retry-after": "3600" }).end(),
      "/other": "other",
    });
    await using fetcher = testFetcher([server.host]);
    const error = await failureOf(fetcher.fetch(`${server.origin}/page`));
    expect(error).toMatchObject({ code: "SERVER_ERROR", retryAfterMs: 3_600_000 });
    expect(await failureOf(fetcher.fetch(`${server.origin}/other`))).toMatchObject({ code: "TOO_MANY_REQUESTS" });
    expect(server.seen).toHaveLength(1);
  });

  test("ends with a body that falls silent", async () => {
    await using server = await startFaultServer({ "/page": (_, response) => response.write("<html>") });
    await using fetcher = testFetcher([server.host], { idleTimeoutMs: 200 });
    const error = await failureOf(fetcher.fetch(`${server.origin}/page`));
    expect(error).toBeInstanceOf(FetchTimeoutError);
  });

  test("ends with a body that drips on past the time for the whole exchange", async () => {
    await using server = await startFaultServer({
      "/page": (_, response) => {
        const drip = setInterval(() => response.write("x"), 20);
        response.on("close", () => clearInterval(drip));
      },
    });
    await using fetcher = testFetcher([server.host], { totalTimeoutMs: 300, idleTimeoutMs: 5000 });
    expect(await failureOf(fetcher.fetch(`${server.origin}/page`))).toMatchObject({ code: "TIMEOUT" });
    expect(server.seen).toHaveLength(1);
  });

  test("ends when not even the headers come", async () => {
    await using server = await startFaultServer({ "/page": () => {} });
    await using fetcher = testFetcher([server.host], { idleTimeoutMs: 200 });
    const error = await failureOf(fetcher.fetch(`${server.origin}/page`));
    expect(error).toMatchObject({ code: "TIMEOUT", phase: "idle", limitMs: 200 });
  });

  test("refuses a body that is shorter than announced, after asking again", async () => {
    await using server = await startFaultServer({
      "/page": (_, response) => {
        response.writeHead(200, { "content-length": "1000" }).write("only this");
        setTimeout(() => response.destroy(), 30);
      },
    });
    await using fetcher = testFetcher([server.host], { retries: 1 });
    const error = await failureOf(fetcher.fetch(`${server.origin}/page`));
    expect(error).toBeInstanceOf(CutShortError);
    expect(error).toMatchObject({ code: "CUT_SHORT", gotBytes: 9, expectedBytes: 1000 });
    expect(server.seen).toHaveLength(2);
  });

  test("refuses a chunked body that ends without its last chunk", async () => {
    await using server = await startFaultServer({
      "/page": (_, response) => {
        response.write("only this");
        setTimeout(() => response.destroy(), 30);
      },
    });
    await using fetcher = testFetcher([server.host], { retries: 0 });
    expect(await failureOf(fetcher.fetch(`${server.origin}/page`))).toMatchObject({
      code: "CUT_SHORT",
      expectedBytes: null,
    });
  });

  test("refuses an endless body at the size limit", async () => {
    await using server = await startFaultServer({
      "/page": (_, response) => {
        const flood = setInterval(() => response.write(Buffer.alloc(64 * 1024, "x")), 1);
        response.on("close", () => clearInterval(flood));
      },
    });
    await using fetcher = testFetcher([server.host], { maxBytes: 1_000_000 });
    const error = await failureOf(fetcher.fetch(`${server.origin}/page`));
    expect(error).toBeInstanceOf(TooLargeError);
    expect(error).toMatchObject({ code: "TOO_LARGE" });
  });

  test("refuses a body whose announced length is over the limit without reading it", async () => {
    await using server = await startFaultServer({
      "/page": (_, response) => response.writeHead(200, { "content-length": "2000000" }).write("x"),
    });
    await using fetcher = testFetcher([server.host], { maxBytes: 1_000_000 });
    expect(await failureOf(fetcher.fetch(`${server.origin}/page`))).toMatchObject({ code: "TOO_LARGE" });
  });

  test("refuses a small body that unpacks to a huge one", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000)); // about 50 kB
    await using server = await startFaultServer({
      "/page": (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
    });
    await using fetcher = testFetcher([server.host], { maxDecodedBytes: 10_000_000 });
    const error = await failureOf(fetcher.fetch(`${server.origin}/page`));
    expect(error).toMatchObject({ code: "DECOMPRESSION_BOMB", limitBytes: 10_000_000 });
  });

  test("says what is wrong with a body that is not packed as its header says", async () => {
    await using server = await startFaultServer({
      "/page": (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("plain"),
    });
    await using fetcher = testFetcher([server.host]);
    expect(await failureOf(fetcher.fetch(`${server.origin}/page`))).toMatchObject({ code: "BAD_ENCODING" });
  });

  test("names every address of a redirect loop", async () => {
    await using server = await startFaultServer({
      "/a": (_, response) => response.writeHead(302, { location: "/b" }).end(),
      "/b": (_, response) => response.writeHead(301, { location: "/a" }).end(),
    });
    await using fetcher = testFetcher([server.host]);
    const error = await failureOf(fetcher.fetch(`${server.origin}/a`));
    expect(error).toBeInstanceOf(RedirectLoopError);
    expect(error.message).toContain(`${server.origin}/a → ${server.origin}/b → ${server.origin}/a`);
  });

  test("follows five redirects and not six", async () => {
    await using server = await startFaultServer({ "/0": "there" });
    for (let i = 1; i <= 6; i++) {
      server.pages.set(`/${i}`, (_, response) => response.writeHead(307, { location: `/${i - 1}` }).end());
    }
    await using fetcher = testFetcher([server.host]);
    const capture = await fetcher.fetch(`${server.origin}/5#part`);
    expect(capture).toMatchObject({ requestedUrl: `${server.origin}/5#part`, url: `${server.origin}/0`, status: 200 });
    expect(await failureOf(fetcher.fetch(`${server.origin}/6`))).toMatchObject({ code: "REDIRECT_LOOP", limit: 5 });
  });

  test("does not follow a redirect to a host that no manifest names", async () => {
    await using elsewhere = await startFaultServer({ "/": "elsewhere" });
    await using server = await startFaultServer({
      "/page": (_, response) => response.writeHead(302, { location: `${elsewhere.origin}/` }).end(),
    });
    await using fetcher = testFetcher([server.host]);
    const error = await failureOf(fetcher.fetch(`${server.origin}/page`));
    expect(error).toBeInstanceOf(RedirectRefusedError);
    expect(error.message).toContain(elsewhere.host);
    expect(elsewhere.seen).toEqual([]);
  });

  test.each([
    ["http://10.0.0.1/admin", "PRIVATE_ADDRESS"],
    ["http://169.254.169.254/latest/meta-data/", "PRIVATE_ADDRESS"],
    ["http://[::ffff:7f00:1]/", "PRIVATE_ADDRESS"],
    ["http://2130706433/", "REDIRECT_REFUSED"], // 127.0.0.1 in one number; loopback is open in this test, the host is not
    ["file:///etc/passwd", "REDIRECT_REFUSED"],
    ["ftp://127.0.0.1/", "REDIRECT_REFUSED"],
  ])("does not follow a redirect to %s", async (location, code) => {
    await using server = await startFaultServer({
      "/page": (_, response) => response.writeHead(302, { location }).end(),
    });
    await using fetcher = testFetcher([server.host]);
    expect(await failureOf(fetcher.fetch(`${server.origin}/page`))).toMatchObject({ code });
  });

  test("says why a connection did not come about", async () => {
    const server = await startFaultServer();
    await server[Symbol.asyncDispose]();
    await using fetcher = testFetcher([server.host], { retries: 0 });
    const error = await failureOf(fetcher.fetch(`${server.origin}/robots.txt`));
    expect(error).toMatchObject({ code: "UNREACHABLE" });
    expect(error.message).toContain("ECONNREFUSED");
  });
});
