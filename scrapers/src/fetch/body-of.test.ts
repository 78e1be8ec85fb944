import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bodyOf } from "./body-of.ts";
import type { RawResponse } from "./raw-response.ts";

const text = Buffer.from("the body of a page");
const limits = { maxBytes: 1000, maxDecodedBytes: 1000 };

function answer(encoding: string, payload: Uint8Array, truncated: RawResponse["truncated"] = null): RawResponse {
  const headers: [string, string][] = [["Content-Encoding", encoding]];
  return {
    url: "http://xa.example/",
    date: "2026-11-22T00:00:00.000Z",
    status: 200,
    statusText: "OK",
    headers,
    payload,
    truncated,
  };
}

describe("bodyOf", () => {
  test.each([
    ["", text],
    ["identity", text],
    ["gzip", gzipSync(text)],
    ["X-GZIP", gzipSync(text)],
    ["br", brotliCompressSync(text)],
    ["deflate", deflateSync(text)],
    ["deflate", deflateRawSync(text)],
    ["gzip, br", brotliCompressSync(gzipSync(text))],
  ])("unpacks %j", async (encoding, payload) => {
    expect(Buffer.from(await bodyOf(answer(encoding, payload), limits))).toEqual(text);
  });

  test.each([
    ["gzip", gzipSync(Buffer.alloc(1001))],
    ["br", brotliCompressSync(Buffer.alloc(1001))],
    ["deflate", deflateSync(Buffer.alloc(1001))],
    ["gzip, gzip", gzipSync(gzipSync(Buffer.alloc(100_000)))],
  ])("refuses %s that unpacks to more than the limit, and takes what fits", async (encoding, payload) => {
    await expect(bodyOf(answer(encoding, payload), limits)).rejects.toMatchObject({ code: "DECOMPRESSION_BOMB" });
    await expect(bodyOf(answer(encoding, payload), { ...limits, maxDecodedBytes: 100_000 })).resolves.toBeDefined();
  });

  test.each([
    ["gzip, gzip, gzip", gzipSync(text), "BAD_ENCODING"],
    ["zstd", text, "BAD_ENCODING"],
    ["gzip", text, "BAD_ENCODING"],
    ["gzip", gzipSync(text).subarray(0, -9), "CUT_SHORT"],
    ["br", brotliCompressSync(text).subarray(0, -3), "CUT_SHORT"],
  ])("refuses %j with bytes that are not it", async (encoding, payload, code) => {
    await expect(bodyOf(answer(encoding, payload), limits)).rejects.toMatchObject({ code });
  });

  test.each([
    ["length", "TOO_LARGE"],
    ["time", "TIMEOUT"],
    ["disconnect", "CUT_SHORT"],
  ] as const)("refuses a body that was cut by %s", async (truncated, code) => {
    await expect(bodyOf(answer("", text, truncated), limits)).rejects.toMatchObject({ code });
  });
});
