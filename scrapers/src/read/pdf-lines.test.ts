import { describe, expect, test } from "vitest";
import { indonesiaEndOfTerm } from "../../../test/support/portal-site/pages/report-tables.ts";
import { reportPdf, scannedPdf } from "../../../test/support/portal-site/pdf/report-pdf.ts";
import { readPdfLines } from "./pdf-lines.ts";

const title = "Xara Design Report 2018-2020";

describe("readPdfLines", () => {
  test("gives lines from top to bottom with their cells and places", async () => {
    const text = await readPdfLines(await reportPdf({ title, table: indonesiaEndOfTerm }));
    if (text.kind !== "text") throw new Error(text.message);
    expect(text.pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(text.pages[0]?.lines.map((line) => line.text)).toEqual([title]);
    const completed = text.pages[1]?.lines.find((line) => line.text.startsWith("Completed"));
    expect(completed?.cells.map((cell) => [cell.text, Math.round(cell.x)])).toEqual([
      ["Completed", 72],
      ["9", 380],
      ["16", 460],
    ]);
  });

  test("keeps text that runs across the page apart", async () => {
    const text = await readPdfLines(await reportPdf({ title, stamp: "EMBARGOED" }));
    expect(text).toMatchObject({ kind: "text", pages: [{ slanted: ["EMBARGOED"] }] });
  });

  test("reads no page beyond the limit and says so", async () => {
    const text = await readPdfLines(await reportPdf({ title, pages: 12 }), { pages: 10 });
    if (text.kind !== "text") throw new Error(text.message);
    expect(text.pages).toHaveLength(10);
    expect(text.problems).toEqual([
      { reason: "PAGES_NOT_READ", message: "The PDF has 12 pages; those after page 10 were not read." },
    ]);
  });

  test("says which kind of file it could not read", async () => {
    const whole = await reportPdf({ title });
    expect((await readPdfLines(new Uint8Array(0))).kind).toBe("not-a-pdf");
    expect((await readPdfLines(new TextEncoder().encode("%PDF-1.7\nlorva"))).kind).toBe("damaged");
    expect((await readPdfLines(whole.slice(0, whole.length / 2))).kind).toBe("damaged");
    expect((await readPdfLines(await scannedPdf(3))).kind).toBe("image-only");
    expect((await readPdfLines(await reportPdf({ title, password: "sesame" }))).kind).toBe("encrypted");
    expect((await readPdfLines(whole, { bytes: 100 })).kind).toBe("too-large");
  });

  test("gives nothing when time runs out, and reads the next file all the same", async () => {
    const large = await reportPdf({ title, pages: 250 });
    expect(await readPdfLines(large, { milliseconds: 1 })).toMatchObject({ kind: "too-slow" });
    expect((await readPdfLines(large)).kind).toBe("text");
  });

  test("unpacks no stream beyond what a page can hold", async () => {
    const { deflateSync } = await import("node:zlib");
    const bomb = deflateSync(Buffer.alloc(40 * 1024 * 1024));
    const head = `%PDF-1.7\n1 0 obj << /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n`;
    const file = Buffer.concat([Buffer.from(head), bomb, Buffer.from("\nendstream endobj\n%%EOF")]);
    expect((await readPdfLines(file)).kind).toBe("too-large");
  });

  test("leaves the bytes it was given alone", async () => {
    const bytes = await reportPdf({ title });
    const before = Buffer.from(bytes).toString("hex");
    await readPdfLines(bytes);
    expect(Buffer.from(bytes).toString("hex")).toBe(before);
  });
});
