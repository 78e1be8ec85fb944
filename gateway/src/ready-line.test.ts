import { describe, expect, test } from "vitest";
import { readyLine } from "./ready-line.ts";

const edition = { number: 1, id: "2026-11-22.1", publishedAt: "2026-11-22T10:00:00.000Z" };

describe("readyLine", () => {
  test.each([
    ["http://127.0.0.1:4000", "http://localhost:4000"],
    ["http://0.0.0.0:4000", "http://localhost:4000"],
    ["http://[::]:4000", "http://localhost:4000"],
    ["http://192.168.1.7:80", "http://192.168.1.7:80"],
  ])("shows %s as an address that a browser on this machine takes", (url, shown) => {
    expect(readyLine(url, edition)).toBe(`ogp-graph is ready at ${shown} (edition 2026-11-22.1)`);
  });

  test("tells the owner of an empty store what to do", () => {
    expect(readyLine("http://127.0.0.1:4000", undefined)).toContain("the store is empty: load data");
  });
});
