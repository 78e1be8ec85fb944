import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createFetcher } from "./create-fetcher.ts";
import { HarvestContactError } from "./harvest-contact.ts";
import { startFaultServer } from "./testing/fault-server.ts";
import { failureOf, testFetcher } from "./testing/test-fetcher.ts";

describe("a fetcher over the network", () => {
  test("gives the bytes, unpacked, with headers, time and hash", async () => {
    await using server = await startFaultServer({
      "/page?x=1": (_, response) =>
        response
          .writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip" })
          .end(gzipSync("abc")),
    });
    await using fetcher = testFetcher([server.host]);
    const capture = await fetcher.fetch(`${server.origin}/page?x=1`);
    expect(Buffer.from(capture.body).toString()).toBe("abc");
    // printf abc | sha256sum
    expect(capture.sha256).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(capture).toMatchObject({ status: 200, unchanged: false, url: `${server.origin}/page?x=1` });
    expect(capture.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(Date.now() - Date.parse(capture.fetchedAt)).toBeLessThan(60_000);
  });

  test("says who it is, and what it can unpack", async () => {
    await using server = await startFaultServer({ "/": "x" });
    await using fetcher = testFetcher([server.host]);
    await fetcher.fetch(`${server.origin}/`);
    const headers = server.seen[0]?.headers;
    expect(headers?.["user-agent"]).toMatch(/^ogp-graph\/\d+\.\d+\.\d+ \(\+https:\/\/example\.org\/about-this-test\)$/);
    expect(headers?.["accept-encoding"]).toBe("gzip, br, deflate");
  });

  test("asks on condition the second time, and keeps the bytes when nothing changed", async () => {
    await using server = await startFaultServer({
      "/page": (request, response) => {
        const headers = { etag: '"v1"', "last-modified": "Sun, 01 Nov 2026 00:00:00 GMT" };
        if (request.headers["if-none-match"] === '"v1"') response.writeHead(304, { ...headers, "x-turn": "2" }).end();
        else
          response
            .writeHead(200, { ...headers, "content-type": "text/plain", "content-encoding": "br" })
            .end(brotliCompressSync("first"));
      },
    });
    await using fetcher = testFetcher([server.host]);
    const first = await fetcher.fetch(`${server.origin}/page`);
    const second = await fetcher.fetch(`${server.origin}/page`);
    expect(server.seen[1]?.headers).toMatchObject({
      "if-none-match": '"v1"',
      "if-modified-since": "Sun, 01 Nov 2026 00:00:00 GMT",
    });
    expect(second).toMatchObject({ status: 304, unchanged: true, sha256: first.sha256 });
    expect(Buffer.from(second.body).toString()).toBe("first");
    expect(second.headers).toMatchObject({ "content-type": "text/plain", "x-turn": "2" });
  });

  test("remembers across runs what it has, and says when the same bytes come as a new answer", async () => {
    await using server = await startFaultServer({ "/page": "the same" });
    const first = testFetcher([server.host]);
    await first.fetch(`${server.origin}/page`);
    await first.close();
    await using second = testFetcher([server.host], {}, first.dataDirectory);
    expect(await second.fetch(`${server.origin}/page`)).toMatchObject({ status: 200, unchanged: true });
    server.pages.set("/page", "another");
    expect(await second.fetch(`${server.origin}/page`)).toMatchObject({ status: 200, unchanged: false });
  });

  test.each([
    ["http://other.example/", "HOST_NOT_ALLOWED"],
    ["http://sub.portal.example/", "HOST_NOT_ALLOWED"],
    ["http://portal.example:8080/", "HOST_NOT_ALLOWED"],
    ["ftp://portal.example/", "BAD_ADDRESS"],
    ["http://user:secret@portal.example/", "BAD_ADDRESS"],
    ["portal.example", "BAD_ADDRESS"],
    ["http://192.168.1.1/", "PRIVATE_ADDRESS"],
  ])("does not ask for %s", async (url, code) => {
    await using fetcher = testFetcher(["portal.example"]);
    expect(await failureOf(fetcher.fetch(url))).toMatchObject({ code, url });
  });

  test("is not made without an address for complaints, nor with a host that is none", () => {
    const options = { dataDirectory: "/nowhere", hosts: [] };
    expect(() => createFetcher({ ...options, contact: "someone" })).toThrow(HarvestContactError);
    expect(() => createFetcher({ ...options, contact: "https://x.example", hosts: ["https://y.example/"] })).toThrow(
      "a list of allowed hosts takes bare hosts",
    );
  });

  test("ends what it is doing when it is closed, and says so", async () => {
    await using server = await startFaultServer({ "/page": () => {}, "/other": "x" });
    await using fetcher = testFetcher([server.host]);
    const running = failureOf(fetcher.fetch(`${server.origin}/page`));
    while (server.seen.length === 0) await new Promise((soon) => setTimeout(soon, 5));
    const waiting = failureOf(fetcher.fetch(`${server.origin}/other`));
    await fetcher.close();
    expect([(await running).code, (await waiting).code]).toEqual(["FETCHER_CLOSED", "FETCHER_CLOSED"]);
    expect(await failureOf(fetcher.fetch(`${server.origin}/other`))).toMatchObject({ code: "FETCHER_CLOSED" });
  });
});

describe("robots.txt", () => {
  test("is asked for once a host, and kept to", async () => {
    await using server = await startFaultServer({
      "/robots.txt": "User-agent: *\nDisallow: /private/\nAllow: /private/open",
      "/private/x": "x",
      "/private/open": "open",
      "/": "home",
    });
    await using fetcher = testFetcher([server.host]);
    const error = await failureOf(fetcher.fetch(`${server.origin}/private/x`));
    expect(error).toMatchObject({ code: "ROBOTS_FORBID", reason: "forbids it in line 2" });
    await fetcher.fetch(`${server.origin}/private/open`);
    await fetcher.fetch(`${server.origin}/`);
    expect(server.seen.map(({ path }) => path)).toEqual(["/private/open", "/"]);
    expect(server.robotsSeen).toHaveLength(1);
  });

  test("speaks to us by name before it speaks to all", async () => {
    await using server = await startFaultServer({
      "/robots.txt": "User-agent: *\nAllow: /\n\nUser-agent: OGP-Graph\nDisallow: /",
      "/": "home",
    });
    await using fetcher = testFetcher([server.host]);
    expect(await failureOf(fetcher.fetch(`${server.origin}/`))).toMatchObject({ code: "ROBOTS_FORBID" });
  });

  test.each([
    [404, null],
    [403, null],
    [429, "ROBOTS_FORBID"],
    [503, "ROBOTS_FORBID"],
  ])("that answers %i gives %s", async (status, code) => {
    await using server = await startFaultServer({
      "/robots.txt": (_, response) => response.writeHead(status).end(),
      "/": "home",
    });
    await using fetcher = testFetcher([server.host], { retries: 0 });
    const outcome = fetcher.fetch(`${server.origin}/`);
    if (code === null) await expect(outcome).resolves.toMatchObject({ status: 200 });
    else expect(await failureOf(outcome)).toMatchObject({ code });
    expect(server.seen).toHaveLength(code === null ? 1 : 0);
  });

  test("that does not answer in time keeps us out for now", async () => {
    await using server = await startFaultServer({ "/robots.txt": () => {}, "/": "home" });
    await using fetcher = testFetcher([server.host], { idleTimeoutMs: 100 });
    expect(await failureOf(fetcher.fetch(`${server.origin}/`))).toMatchObject({ code: "ROBOTS_FORBID" });
    expect(server.seen).toEqual([]);
  });

  test("that asks for a delay gets it, and one without measure is a refusal", async () => {
    await using server = await startFaultServer({
      "/robots.txt": "User-agent: *\nCrawl-delay: 0.3",
      "/a": "a",
      "/b": "b",
    });
    await using fetcher = testFetcher([server.host]);
    await Promise.all([fetcher.fetch(`${server.origin}/a`), fetcher.fetch(`${server.origin}/b`)]);
    const [a, b] = server.seen;
    expect((a?.start ?? 0) - (server.robotsSeen[0]?.end ?? 0)).toBeGreaterThan(280);
    expect((b?.start ?? 0) - (a?.end ?? 0)).toBeGreaterThan(280);
    await using other = testFetcher([server.host], { maxCrawlDelayMs: 100 });
    expect(await failureOf(other.fetch(`${server.origin}/a`))).toMatchObject({ code: "ROBOTS_FORBID" });
  });

  test("of a host to which a page leads on is kept to as well", async () => {
    await using target = await startFaultServer({ "/robots.txt": "User-agent: *\nDisallow: /", "/": "home" });
    await using server = await startFaultServer({
      "/": (_, response) => response.writeHead(302, { location: `${target.origin}/` }).end(),
    });
    await using fetcher = testFetcher([server.host, target.host]);
    expect(await failureOf(fetcher.fetch(`${server.origin}/`))).toMatchObject({ code: "ROBOTS_FORBID" });
    expect(target.seen).toEqual([]);
  });
});

describe("politeness", () => {
  test("keeps to one request at a time and the delay for one host, while another host is asked at the same time", async () => {
    const slow = (_: unknown, response: { end(text: string): void }) => setTimeout(() => response.end("x"), 60);
    const pages = { "/1": slow, "/2": slow, "/3": slow };
    await using one = await startFaultServer(pages);
    await using two = await startFaultServer(pages);
    await using fetcher = testFetcher([one.host, two.host], { delayMs: 50 });
    const urls = [one, two].flatMap(({ origin }) => ["/1", "/2", "/3"].map((path) => origin + path));
    await Promise.all(urls.map((url) => fetcher.fetch(url)));
    for (const { seen, robotsSeen } of [one, two]) {
      const all = [...robotsSeen, ...seen];
      all.slice(1).forEach((request, before) => {
        expect(request.start - (all[before]?.end ?? Number.NaN)).toBeGreaterThan(45);
      });
    }
    const overlap = one.seen.some((a) => two.seen.some((b) => a.start < b.end && b.start < a.end));
    expect(overlap).toBe(true);
  });
});
