import { describe, expect, test } from "vitest";
import { suggest } from "./suggest.ts";

const candidates = [
  { id: "XA0001", plan: 2, titles: ["Open Contracting in Zork"] },
  { id: "XA0002", plan: 2, titles: ["Beneficial Ownership", "Registro de beneficiarios finales"] },
  { id: "XA0003", plan: 1, titles: ["Open Contracting"] },
  { id: "XA0004", plan: null, titles: ["Open Contracting for Health"] },
];

describe("suggest", () => {
  test("lists commitments of the plan by likeness of wording, most alike first", () => {
    // Words of four letters or more: open, contracting, zork of three and three; open, contracting of three and three.
    expect(suggest({ plan: 2, title: "OPEN CONTRACTING, Zork" }, candidates)).toEqual([
      { id: "XA0001", title: "Open Contracting in Zork", likeness: 1 },
      { id: "XA0004", title: "Open Contracting for Health", likeness: 0.67 },
    ]);
  });

  test("compares every title of a commitment, without case and accents", () => {
    expect(suggest({ plan: 2, title: "régistro de BENEFICIARIOS" }, candidates)).toEqual([
      { id: "XA0002", title: "Registro de beneficiarios finales", likeness: 0.8 },
    ]);
  });

  test("has nothing for a title that resembles none, or for no title", () => {
    expect([suggest({ plan: 2, title: "Gorvel" }, candidates), suggest({ plan: 2, title: null }, candidates)]).toEqual([
      [],
      [],
    ]);
  });
});
