import { describe, expect, test } from "vitest";
import { pdfRows } from "./pdf-rows.ts";
import { printedText } from "./printed-text.ts";

const run = (text: string, x: number, y: number, width = text.length * 5, size = 10) => ({ text, x, y, width, size });
const cells = (...runs: ReturnType<typeof run>[]) => pdfRows(1, runs).map((line) => line.cells.map(({ text }) => text));

describe("pdfRows", () => {
  test("joins runs of one line and parts its cells", () => {
    expect(cells(run("glance", 100, 700), run("At a", 75, 700.5), run("16", 300, 699))).toEqual([
      ["At a glance", "16"],
    ]);
  });

  test("puts no blank into a word that the PDF sets in pieces", () => {
    expect(cells(run("Commit", 50, 700, 30), run("ments", 80.2, 700))).toEqual([["Commitments"]]);
  });

  test("parts cells that are drawn with blanks", () => {
    expect(cells(run("Transformative commitments:          2 (14%)", 50, 700))).toEqual([
      ["Transformative commitments:", "2 (14%)"],
    ]);
  });

  test("marks a raised footnote number, so that 6 and 1 are not 61", () => {
    expect(cells(run("6", 50, 700), run("1", 55, 704, 3, 6))).toEqual([["6[1]"]]);
  });

  test("leaves a small figure in a cell of its own alone", () => {
    expect(cells(run("Completed", 50, 700), run("8", 200, 701, 4, 7))).toEqual([["Completed", "8"]]);
  });

  test("keeps lines apart that stand close", () => {
    expect(cells(run("Completed", 50, 700), run("Limited", 50, 694))).toEqual([["Completed"], ["Limited"]]);
  });
});

describe("printedText", () => {
  test.each([
    ["Oﬃce of ﬁnance", "Office of finance"],
    ["2014\u00ad2015", "2014-2015"],
    ["2014-\u20102015", "2014-2015"],
    ["commit\u00adments", "commitments"],
    ["forthe people", "forthe people"],
    ["Ofce", "Ofce"],
    ["12 \u00a0 (50%)", "12 (50%)"],
    ["½ m²", "½ m²"],
  ])("reads %j as %j", (raw, text) => {
    expect(printedText(raw)).toBe(text);
  });
});
