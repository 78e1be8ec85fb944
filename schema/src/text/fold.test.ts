import { describe, expect, test } from "vitest";
import { fold } from "./fold.ts";

describe("Folding a text for search", () => {
  test.each([
    ["Transparencia  en Perú", "transparencia en peru"],
    ["  ÑANDÚ\tÇa\n\nÉtat ", "nandu ca etat"],
    ["São Tomé", "sao tome"],
    ["Łódź", "łodz"],
    ["開かれた政府", "開かれた政府"],
    ["", ""],
  ])("%j becomes %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("composed and decomposed letters fold alike", () => {
    expect(fold("Pe\u0072u\u0301")).toBe(fold("Perú"));
  });

  test("a folded text stays as it is when it is folded again", () => {
    expect(fold(fold("Ação e CIDADANIA"))).toBe("acao e cidadania");
  });
});
