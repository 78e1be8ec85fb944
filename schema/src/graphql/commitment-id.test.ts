import { describe, expect, test } from "vitest";
import { commitmentIdFrom } from "./commitment-id.ts";

describe("commitmentIdFrom", () => {
  test.each([
    ["KE0023", "KE0023"],
    ["ke0036", "KE0036"],
    [" PHSC0003", "PHSC0003"],
    ["png0001", "PNG0001"],
    ["ABCDE0001", "ABCDE0001"],
  ])("understands %j as %s", (written, id) => {
    expect(commitmentIdFrom(written)).toBe(id);
  });

  test.each([["KE23"], ["K0023"], ["KE00231"], ["ABCDEF0001"], ["0023"], [""], [23]])("refuses %j", (written) => {
    expect(() => commitmentIdFrom(written)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: "BAD_COMMITMENT_ID" }) }),
    );
  });
});
