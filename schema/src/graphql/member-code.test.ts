import { describe, expect, test } from "vitest";
import { memberCodeFrom } from "./member-code.ts";

describe("memberCodeFrom", () => {
  test.each([
    ["KEN", "KEN"],
    ["ken", "KEN"],
    [" phsc ", "PHSC"],
    ["KE", "KEN"],
    ["ph", "PHL"],
    ["MA", "MAR"],
    ["XK", "XKX"],
    ["UK", "GBR"],
    ["GB", "GBR"],
  ])("understands %j as %s", (written, code) => {
    expect(memberCodeFrom(written)).toBe(code);
  });

  test.each([["K"], ["QQ"], ["KENYAN"], ["K3N"], [""], [12], [null]])(
    "refuses %j with a code and a hint",
    (written) => {
      expect(() => memberCodeFrom(written)).toThrow(
        expect.objectContaining({
          extensions: expect.objectContaining({ code: "BAD_MEMBER_CODE", hint: expect.any(String) }),
        }),
      );
    },
  );
});
