import type { LookupFunction } from "node:net";
import { describe, expect, test } from "vitest";
import { PrivateAddressError } from "./fetch-errors.ts";
import { startFaultServer } from "./testing/fault-server.ts";
import { failureOf, testFetcher } from "./testing/test-fetcher.ts";

/** A resolver that answers with these addresses, one set a question, the last for ever. */
function resolver(...answers: readonly (readonly string[])[]): LookupFunction & { asked: number } {
  const lookup: LookupFunction & { asked: number } = Object.assign(
    (...[, options, callback]: Parameters<LookupFunction>) => {
      const addresses = answers[Math.min(lookup.asked++, answers.length - 1)] ?? [];
      const all = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
      if (options.all) callback(null, all);
      else callback(null, all[0]?.address ?? "", all[0]?.family);
    },
    { asked: 0 },
  );
  return lookup;
}

describe("a name that leads to an address that is not public", () => {
  test.each([["127.0.0.1"], ["10.1.2.3"], ["169.254.169.254"], ["::1"], ["fd00::1"], ["::ffff:127.0.0.1"]])(
    "is refused when the connection to %s would be made, before anything is sent",
    async (address) => {
      await using server = await startFaultServer({ "/robots.txt": "", "/": "home" });
      const host = `portal.example:${server.host.split(":")[1]}`;
      await using fetcher = testFetcher([host], { allowLoopback: false, lookup: resolver([address]) });
      const error = await failureOf(fetcher.fetch(`http://${host}/robots.txt`));
      expect(error).toBeInstanceOf(PrivateAddressError);
      expect(error).toMatchObject({ host: "portal.example", address });
      expect(server.robotsSeen).toEqual([]);
    },
  );

  test("is refused when only one of several addresses is private", async () => {
    await using fetcher = testFetcher(["portal.example"], { lookup: resolver(["8.8.8.8", "10.0.0.1"]) });
    const error = await failureOf(fetcher.fetch("http://portal.example/robots.txt"));
    expect(error).toMatchObject({ code: "PRIVATE_ADDRESS", address: "10.0.0.1" });
  });

  test("is refused at the second connection when it was public at the first (DNS rebinding)", async () => {
    await using server = await startFaultServer({
      "/a": (_, response) => response.writeHead(200, { connection: "close" }).end("a"),
      "/robots.txt": (_, response) => response.writeHead(200, { connection: "close" }).end(""),
    });
    const host = `portal.example:${server.host.split(":")[1]}`;
    // Loopback stands for the public address here, and the link-local one for what it is turned into.
    const lookup = resolver(["127.0.0.1"], ["169.254.169.254"]);
    await using fetcher = testFetcher([host], { lookup });
    await fetcher.fetch(`http://${host}/robots.txt`);
    const error = await failureOf(fetcher.fetch(`http://${host}/a`));
    expect(error).toMatchObject({ code: "PRIVATE_ADDRESS", address: "169.254.169.254" });
    expect(lookup.asked).toBe(2);
  });

  test("keeps a robots.txt behind it from opening the rest of the host", async () => {
    await using fetcher = testFetcher(["portal.example"], { lookup: resolver(["10.0.0.1"]) });
    const error = await failureOf(fetcher.fetch("http://portal.example/"));
    expect(error.code).toBe("PRIVATE_ADDRESS");
  });

  test("may be loopback when a test asks for it, and then loopback only", async () => {
    await using server = await startFaultServer({ "/": "home" });
    await using fetcher = testFetcher([server.host], { allowLoopback: true });
    await expect(fetcher.fetch(`${server.origin}/`)).resolves.toMatchObject({ status: 200 });
    await using strict = testFetcher([server.host], { allowLoopback: false });
    expect(await failureOf(strict.fetch(`${server.origin}/`))).toMatchObject({ code: "PRIVATE_ADDRESS" });
  });
});
