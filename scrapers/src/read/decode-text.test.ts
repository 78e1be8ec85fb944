import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const words = "Revisión, œuvre – Perú";
const utf16 = (bigEndian: boolean) => {
  const bytes = Buffer.from(words, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

describe("Reading bytes as text", () => {
  test.each([
    ["UTF-8", Buffer.from(words), null, "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${words}`), null, "utf-8"],
    ["UTF-8 that the header calls Latin-1", Buffer.from(words), "text/html; charset=ISO-8859-1", "utf-8"],
    ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(false)]), null, "utf-16le"],
    ["UTF-16 without a mark", utf16(false), null, "utf-16le"],
    ["UTF-16, big end first, without a mark", utf16(true), "text/html; charset=utf-8", "utf-16be"],
  ])("%s gives its words", (_, bytes, contentType, charset) => {
    expect(decodeText(bytes, contentType)).toEqual({ text: words, charset });
  });

  test("windows-1252 that says nothing of itself is read as windows-1252", () => {
    const bytes = Buffer.from([0x52, 0xe9, 0x73, 0x75, 0x6d, 0xe9, 0x20, 0x96, 0x20, 0x9c]); // Résumé – œ
    expect(decodeText(bytes)).toEqual({ text: "Résumé – œ", charset: "windows-1252" });
  });

  test("windows-1252 that calls itself UTF-8 is read as windows-1252", () => {
    expect(decodeText(Buffer.from([0x50, 0x65, 0x72, 0xfa]), "text/html; charset=UTF-8").text).toBe("Perú");
  });

  test("UTF-8 with a broken byte stays UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from("Perú "), Buffer.from([0xff]), Buffer.from(" sí")]);
    expect(decodeText(bytes)).toEqual({ text: "Perú \uFFFD sí", charset: "utf-8" });
  });

  test("a page's own word on its character set is believed where bytes prove nothing else", () => {
    const page = Buffer.concat([Buffer.from('<meta charset="iso-8859-2"><p>'), Buffer.from([0xb1])]);
    expect(decodeText(page)).toEqual({ text: '<meta charset="iso-8859-2"><p>ą', charset: "iso-8859-2" });
  });

  test("an unknown character set and no bytes at all are no error", () => {
    expect(decodeText(Buffer.from([0xfa]), "text/html; charset=klingon").text).toBe("ú");
    expect(decodeText(new Uint8Array()).text).toBe("");
  });
});
