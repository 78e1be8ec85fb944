import { describe, expect, test } from "vitest";
import { reportPage } from "../../test/support/portal-site/pages/report-page.ts";
import {
  type ReportTable,
  type TableForm,
  type TableLine,
  tableForms,
} from "../../test/support/portal-site/pages/report-table.ts";
import {
  hondurasEndOfTerm,
  indonesiaDesign,
  indonesiaEndOfTerm,
  peruImplementation,
} from "../../test/support/portal-site/pages/report-tables.ts";
import { seeded } from "../../test/support/portal-site/pdf/damage-pdf.ts";
import { figuresIn, figuresOf, readHtml, readPage } from "./testing/read-page.ts";

const forms = ["colons", "blanks", "table", "strokes", "slashes"] as const;

/** One change of the kinds that templates, editors and broken transfers make. Figures themselves are left alone. */
function changed(html: string, random: () => number): string {
  const lines = html.split("\n");
  const at = () => Math.floor(random() * lines.length);
  const [one, other] = [at(), at()];
  const kind = Math.floor(random() * 6);
  if (kind === 0) return lines.toSpliced(one, 1).join("\n");
  if (kind === 1)
    return lines
      .with(one, lines[other] ?? "")
      .with(other, lines[one] ?? "")
      .join("\n");
  if (kind === 2) return lines.toSpliced(one, 0, lines[other] ?? "").join("\n");
  if (kind === 3) return html.slice(0, Math.floor(random() * html.length));
  if (kind === 4)
    return lines.toSpliced(one, 0, "<div class='x' <<b>lorva</i></table></p>\u0000&#0;&bogus;").join("\n");
  const tags = [...html.matchAll(/<\/?(?:p|h1|h2|ul|li|b|main|table|nav)\b[^>]*>/gu)];
  const tag = tags[Math.floor(random() * tags.length)];
  return tag ? `${html.slice(0, tag.index)}<!--x-->\n${html.slice(tag.index + tag[0].length)}` : html;
}

const pair = (line: string) =>
  line
    .replace(/^.* > /u, "")
    .replace(/ \[.*\] /u, " ")
    .toLowerCase();

describe("a changed page of a report", () => {
  test("holds no figure that the page did not, in 500 changed copies", () => {
    const random = seeded(99);
    const tables = [indonesiaEndOfTerm, hondurasEndOfTerm, indonesiaDesign, peruImplementation];
    for (let copy = 0; copy < 500; copy += 1) {
      const table = tables[copy % tables.length] ?? indonesiaDesign;
      const form = forms[copy % forms.length] ?? "colons";
      const html = reportPage({ title: "Xara Design and Implementation Report 2018-2020", table, form });
      const truth = new Set(figuresIn(table).map(pair));
      const start = performance.now();
      const reading = readHtml(changed(changed(html, random), random));
      expect(performance.now() - start).toBeLessThan(2000);
      const invented = figuresOf(reading)
        .map(pair)
        .filter((figure) => !truth.has(figure));
      expect({ copy, form, invented }).toEqual({ copy, form, invented: [] });
    }
  });

  test("of any length and depth ends in time", () => {
    const long = "Number of commitments with ".repeat(20_000);
    for (const html of [
      `<p>${long}</p>`,
      "<div>".repeat(50_000),
      `<p>Table 1. At a glance ${"(".repeat(50_000)}</p>`,
      "| ".repeat(100_000),
      "✪1. ".repeat(50_000),
    ]) {
      const start = performance.now();
      readHtml(html);
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});

describe("reports of countries never seen before", () => {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

  test.each(letters)("as X%s are read in every form", (letter) => {
    const random = seeded(letter.charCodeAt(0));
    const table = madeUp(random);
    for (const form of tableForms.filter((name) => name !== "values-lost")) {
      const reading = readPage({
        title: `X${letter}or Republic End-of-Term Report 2016-2018`,
        table,
        form: form as TableForm,
      });
      expect(figuresOf(reading)).toEqual(figuresIn(table));
    }
  });

  /** The labels of a two-column table, with numbers of no country. */
  function madeUp(random: () => number): ReportTable {
    const count = () => String(Math.floor(random() * 60));
    const withShare = () => (random() < 0.5 ? count() : `${count()} (${Math.floor(random() * 101)}%)`);
    const lines = indonesiaEndOfTerm.lines.flatMap((line): TableLine[] => {
      if (!("values" in line)) return [line];
      return random() < 0.15
        ? []
        : [{ label: line.label, values: line.values.map(() => (random() < 0.1 ? "N/A" : withShare())) }];
    });
    return { ...indonesiaEndOfTerm, lines };
  }
});
