import { getDocumentProxy } from "unpdf";
import { type PdfRun, pdfRows } from "./pdf-rows.ts";
import type { PdfPage, PdfProblem, PdfText } from "./pdf-text.ts";
import { printedText } from "./printed-text.ts";

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text of a PDF's first pages. Runs in a worker of its own ({@link readPdfLines}): on damaged files the parser leaves
 * rejected promises behind that would end the process.
 *
 * @param most pages beyond are not read, and a problem says so
 */
export async function readPdfDocument(bytes: Uint8Array, most: number): Promise<PdfText> {
  let document: PdfDocument;
  try {
    // Errors inside a page end that page, not the document.
    document = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: true });
  } catch (error) {
    return refusal(error);
  }
  const pages: PdfPage[] = [];
  const problems: PdfProblem[] = [];
  const count = document.numPages;
  for (let number = 1; number <= Math.min(count, most); number += 1) {
    const page = await readPage(document, number);
    if ("reason" in page) problems.push(page);
    else pages.push(page);
  }
  await document.destroy().catch(() => undefined); // nothing is left to read; a failure to tidy up changes no result
  if (count > most) {
    const message = `The PDF has ${count} pages; those after page ${most} were not read.`;
    problems.push({ reason: "PAGES_NOT_READ", message });
  }
  return withText(pages, problems);
}

async function readPage(document: PdfDocument, number: number): Promise<PdfPage | PdfProblem> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const runs: PdfRun[] = [];
    const slanted: string[] = [];
    for (const item of items) {
      if (!("str" in item)) continue;
      const [a, b, c, d, x, y] = item.transform.map(Number);
      if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
      const size = Math.hypot(c, d);
      const isUpright =
        a > 0 && Math.abs(b) < 0.05 * a && Number.isFinite(size) && Number.isFinite(x) && Number.isFinite(y);
      if (isUpright) runs.push({ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, size });
      else if (item.str.trim() !== "") slanted.push(printedText(item.str));
    }
    page.cleanup();
    return { number, lines: pdfRows(number, runs), slanted };
  } catch (error) {
    return { reason: "PAGE_UNREADABLE", message: `Page ${number} could not be read: ${messageOf(error)}` };
  }
}

function withText(pages: readonly PdfPage[], problems: readonly PdfProblem[]): PdfText {
  const empty = pages.filter(({ lines }) => lines.length === 0);
  if (empty.length < pages.length) {
    const named = empty.map(({ number }) => number).join(", ");
    const scanned: PdfProblem[] =
      empty.length === 0
        ? []
        : [{ reason: "PAGES_WITHOUT_TEXT", message: `No text on page ${named}: empty, or an image.` }];
    return { kind: "text", pages, problems: [...problems, ...scanned] };
  }
  const unreadable = problems.find(({ reason }) => reason === "PAGE_UNREADABLE");
  if (unreadable) return { kind: "damaged", message: `No page of the PDF could be read. ${unreadable.message}` };
  const message = `None of the ${pages.length} pages holds text: a scan or pictures. It needs a person or character recognition.`;
  return { kind: "image-only", message };
}

function refusal(error: unknown): PdfText {
  if (error instanceof Error && error.name === "PasswordException") {
    return { kind: "encrypted", message: "The PDF is locked with a password. Ask its publisher for an open copy." };
  }
  return { kind: "damaged", message: `The PDF could not be opened: ${messageOf(error)} Fetch it again.` };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
