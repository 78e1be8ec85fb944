import { describe, expect, test } from "vitest";
import { retryAfterMs } from "./retry-after.ts";

describe("retryAfterMs", () => {
  const now = Date.UTC(2026, 10, 22, 12, 0, 0);

  test.each([
    ["0", 0],
    ["120", 120_000],
    [" 7 ", 7000],
    ["Sun, 22 Nov 2026 12:01:30 GMT", 90_000],
    ["Sun, 22 Nov 2026 11:00:00 GMT", 0],
    ["soon", null],
    ["-5", null],
    ["1.5", null],
    ["", null],
    [null, null],
  ])("reads %j as %j", (value, milliseconds) => {
    expect(retryAfterMs(value, now)).toBe(milliseconds);
  });
});
