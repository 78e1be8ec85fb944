import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

/** "año" in each set, written out as bytes. */
const LATIN = [0x61, 0xf1, 0x6f];
const UTF8 = [0x61, 0xc3, 0xb1, 0x6f];
const UTF16LE = [0x61, 0, 0xf1, 0, 0x6f, 0];
const UTF16BE = [0, 0x61, 0, 0xf1, 0, 0x6f];

function decoded(contentType: string | null, ...parts: (string | readonly number[])[]) {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
  );
  return decodeText({ body, headers: contentType === null ? {} : { "content-type": contentType } });
}

describe("decodeText", () => {
  test.each([
    [
      "a mark of UTF-8, whatever the header says",
      "text/html; charset=iso-8859-1",
      [[0xef, 0xbb, 0xbf], UTF8],
      "utf-8",
      "BOM",
    ],
    ["a mark of UTF-16, low byte first", null, [[0xff, 0xfe], UTF16LE], "utf-16le", "BOM"],
    ["a mark of UTF-16, high byte first", "text/csv; charset=utf-8", [[0xfe, 0xff], UTF16BE], "utf-16be", "BOM"],
    ["the header", "text/html; charset=utf-8", [UTF8], "utf-8", "CONTENT_TYPE"],
    ["the header in other spellings", 'text/html;CHARSET="Latin1"', [LATIN], "windows-1252", "CONTENT_TYPE"],
    ["the header: UTF-16", "text/html; charset=utf-16", [UTF16LE], "utf-16le", "CONTENT_TYPE"],
    ["the header: UTF-16, high byte first", "text/html; charset=utf-16be", [UTF16BE], "utf-16be", "CONTENT_TYPE"],
    ["no mark and no header: UTF-16", "text/html", [UTF16LE], "utf-16le", "ZERO_BYTES"],
    ["no mark and no header: UTF-16, high byte first", null, [UTF16BE], "utf-16be", "ZERO_BYTES"],
    ["nothing: valid UTF-8", null, [UTF8], "utf-8", "UTF8_VALID"],
    ["nothing: anything else", "text/html", [LATIN], "windows-1252", "FALLBACK"],
    ["a header of UTF-8 that the bytes contradict", "text/html; charset=utf-8", [LATIN], "windows-1252", "FALLBACK"],
    ["a header of Latin-1 for bytes that are UTF-8", "text/html; charset=ISO-8859-1", [UTF8], "utf-8", "UTF8_VALID"],
    ["a header with an unknown name", "text/html; charset=klingon", [UTF8], "utf-8", "UTF8_VALID"],
  ] as const)("goes by %s", (_, contentType, parts, charset, how) => {
    expect(decoded(contentType, ...parts)).toMatchObject({ text: "año", charset, how });
  });

  test.each([
    '<html><meta charset="windows-1252">',
    "<META http-equiv=Content-Type content='text/html; charset=iso-8859-1'>",
    '<?xml version="1.0" encoding="ISO-8859-1"?>',
  ])("goes by %s when the header says nothing", (start) => {
    expect(decoded("text/html", start, LATIN)).toMatchObject({
      text: `${start}año`,
      charset: "windows-1252",
      how: "META",
    });
  });

  test("believes the header before the page", () => {
    const page = decoded("text/html; charset=windows-1251", '<meta charset="utf-8">', [0xc0]);
    expect(page).toMatchObject({ charset: "windows-1251", how: "CONTENT_TYPE", declared: "windows-1251" });
    expect(page.text.endsWith("А")).toBe(true); // Cyrillic
  });

  test("does not look at a <meta> in a comment or beyond the first 1,024 bytes", () => {
    expect(decoded(null, '<!-- <meta charset="windows-1251"> -->', LATIN)).toMatchObject({ how: "FALLBACK" });
    expect(decoded(null, " ".repeat(1024), '<meta charset="windows-1251">', LATIN)).toMatchObject({ how: "FALLBACK" });
  });

  test("takes a <meta> that says UTF-16 in plain letters for UTF-8, as browsers do", () => {
    expect(decoded(null, '<meta charset="utf-16">', UTF8)).toMatchObject({ charset: "utf-8", how: "META" });
  });

  test("reads the quotation marks and the euro of windows-1252 under the name of Latin-1", () => {
    expect(decoded("text/html; charset=iso-8859-1", [0x93, 0x80, 0x94]).text).toBe("“€”");
  });

  test("says what was declared although it was not believed", () => {
    expect(decoded("text/html; charset=utf-8", LATIN).declared).toBe("utf-8");
    expect(decoded("text/html", LATIN).declared).toBeNull();
  });

  test("reads nothing as nothing", () => {
    expect(decoded(null)).toEqual({ text: "", charset: "utf-8", how: "UTF8_VALID", declared: null });
  });
});
