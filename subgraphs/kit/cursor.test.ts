import { describe, expect, test } from "vitest";
import { cursorOf, valuesOfCursor } from "./cursor.ts";

const badCursor = expect.objectContaining({ extensions: expect.objectContaining({ code: "BAD_CURSOR" }) });

describe("cursors", () => {
  test("give back the values that went in", () => {
    expect(valuesOfCursor(cursorOf("by title", ["Año – 100%", 2, "XA0001"]), "by title", 3)).toEqual([
      "Año – 100%",
      2,
      "XA0001",
    ]);
  });

  test("are refused under another order", () => {
    expect(() => valuesOfCursor(cursorOf("by title", ["a"]), "by id", 1)).toThrow(badCursor);
  });

  test.each([
    ["nonsense"],
    [""],
    [Buffer.from("{}").toString("base64url")],
    [Buffer.from('["by id",null]').toString("base64url")],
  ])("are refused when made up: %j", (cursor) => {
    expect(() => valuesOfCursor(cursor, "by id", 1)).toThrow(badCursor);
  });
});
