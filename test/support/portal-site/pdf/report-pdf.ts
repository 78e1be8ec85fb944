import PDFDocument from "pdfkit";
import type { ReportTable } from "../pages/report-table.ts";

export interface RatedRow {
  /** `1. Title`; long ones break over several lines. */
  readonly commitment: string;
  readonly ratings: readonly string[];
}

export interface ReportPdfParts {
  readonly title: string;
  readonly table?: ReportTable;
  /** Where the table stands: over the whole width, or as a box at one side of running text. @default "page" */
  readonly place?: "page" | "box-right" | "box-left";
  /** Type size and width are such that long labels break in a box. */
  readonly ratings?: { readonly headings: readonly string[]; readonly rows: readonly RatedRow[] };
  readonly recommendations?: readonly string[];
  /** Printed across every page. */
  readonly stamp?: string;
  readonly pages?: number;
  readonly compress?: boolean;
  readonly password?: string;
}

type Doc = InstanceType<typeof PDFDocument>;

const PROSE = "Lorva tem seldo marin ut vestra polim, quode narem isti bolvane sur memlo dasti venor.";
const SIZE = 10;
const LEADING = 15;

/** An IRM report as a PDF: cover, table, ratings, recommendations, filler. Text of our own but for the labels and figures. */
export function reportPdf(parts: ReportPdfParts): Promise<Uint8Array> {
  const doc = open({
    compress: parts.compress ?? true,
    ...(parts.password === undefined ? {} : { userPassword: parts.password }),
  });
  doc.font("Helvetica").fontSize(18).text(parts.title, 72, 120);
  doc.fontSize(SIZE);
  if (parts.table) drawTable(doc.addPage(), parts.table, parts.place ?? "page");
  if (parts.ratings) drawRatings(doc.addPage(), parts.ratings);
  if (parts.recommendations) {
    doc.addPage().text("Five Key IRM Recommendations", 72, 80);
    for (const [index, text] of parts.recommendations.entries())
      doc.text(`${index + 1}. ${text}`, 72, 110 + index * 40);
  }
  for (let page = doc.bufferedPageRange().count; page < (parts.pages ?? 0); page += 1)
    doc.addPage().text(PROSE, 72, 80);
  if (parts.stamp !== undefined) {
    doc.switchToPage(0);
    doc
      .save()
      .rotate(45, { origin: [100, 500] })
      .fontSize(SIZE)
      .text(parts.stamp, 100, 500, { lineBreak: false })
      .restore();
  }
  return finished(doc);
}

/** A PDF whose pages hold a drawing and no text, as a scan does. */
export function scannedPdf(pages: number): Promise<Uint8Array> {
  const doc = open({ compress: true });
  for (let page = 0; page < pages; page += 1) (page === 0 ? doc : doc.addPage()).rect(72, 72, 200, 300).fill("#888");
  return finished(doc);
}

function open(options: { readonly compress: boolean; readonly userPassword?: string }): Doc {
  const fixed = { CreationDate: new Date("2020-01-01T00:00:00Z") };
  return new PDFDocument({ size: "A4", bufferPages: true, info: fixed, ...options });
}

function finished(doc: Doc): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const whole = new Promise<Uint8Array>((resolve) => doc.on("end", () => resolve(Buffer.concat(chunks))));
  doc.end();
  return whole;
}

function drawTable(doc: Doc, table: ReportTable, place: NonNullable<ReportPdfParts["place"]>): void {
  const left = place === "box-right" ? 320 : 72;
  const columns = place === "page" ? [380, 460] : [left + 125, left + 180];
  let y = 80;
  // The font has no star: copies of reports lose it too.
  const put = (text: string, x: number, at = y) => doc.text(text.replace("✪", ""), x, at, { lineBreak: false });
  const prose = () => {
    if (place === "box-right") put(PROSE.slice(0, 36), 72);
    if (place === "box-left") put(PROSE.slice(0, 44), 320);
  };
  const next = () => {
    y += LEADING;
  };
  if (table.heading !== null) put(table.heading, left);
  prose();
  next();
  if (table.columns) {
    for (const [index, column] of table.columns.entries()) put(column, columns[index] ?? 0);
    next();
  }
  for (const line of table.lines) {
    prose();
    if ("block" in line) put(line.block, left);
    else {
      const parts = broken(line.label, place === "page" ? 60 : 20);
      const values = "list" in line ? [] : line.values;
      // A single figure of a table with two columns stands under the second, as for results known only at the end.
      const from = table.columns && values.length === 1 && ["Major", "Outstanding"].includes(line.label) ? 1 : 0;
      for (const [index, value] of values.entries()) put(value, columns[index + from] ?? 0);
      parts.forEach((part, index) => {
        if (index > 0) next();
        put(part, left);
      });
      if ("list" in line) {
        for (const entry of line.list) {
          next();
          put(`• ${entry}`, left + 10);
        }
      }
    }
    next();
  }
  if (table.note !== undefined) put(table.note, left);
}

function drawRatings(doc: Doc, { headings, rows }: NonNullable<ReportPdfParts["ratings"]>): void {
  const places = headings.map((_, index) => (index === 0 ? 72 : 250 + (index - 1) * (290 / (headings.length - 1))));
  for (const [index, heading] of headings.entries()) {
    doc.text(heading, places[index] ?? 0, 80, { width: index === 0 ? 160 : 80 });
  }
  let y = 120;
  for (const { commitment, ratings } of rows) {
    const lines = broken(commitment, 32);
    for (const [index, rating] of ratings.entries()) doc.text(rating, places[index + 1] ?? 0, y, { lineBreak: false });
    for (const [index, line] of lines.entries()) doc.text(line, 72, y + index * 12, { lineBreak: false });
    y += lines.length * 12 + 12;
  }
}

/** A text in lines of at most so many letters. */
function broken(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
