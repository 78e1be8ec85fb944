import type { SourceOf } from "@ogp-graph/schema/country/country-manifests.ts";
import type { PdfPage, PdfText } from "../read/pdf-lines.ts";
import { blocksToReading } from "./blocks-to-reading.ts";
import { pdfBlockLines } from "./pdf-block-lines.ts";
import { emptyReading, type PortalReading } from "./portal-reading.ts";

/**
 * A plan or self-assessment: numbered commitments and milestones with a completion level each, printed as a word after a
 * label, as a word in a column, or as a mark under one of the words. The levels are the government's claims.
 */
export function readPdfDocument(source: SourceOf<"pdf-document">, url: string, pdf: PdfText): PortalReading {
  const empty = emptyReading("pdf-document", source.language);
  if (pdf.kind !== "text") {
    const reason = `PDF_${pdf.kind.replaceAll("-", "_").toUpperCase()}`;
    const problem = { reason, subjectId: null, message: `${url}: ${pdf.message}`, raw: pdf.kind, place: "document" };
    return { ...empty, problems: [problem] };
  }
  const { lines, problems } = pdfBlockLines(pdf.pages, source.read.labels.status ?? []);
  const reading = blocksToReading(source, url, lines, "COMPLETION");
  const unread = pdf.problems.map(({ reason, message }) => ({
    reason,
    subjectId: null,
    message,
    raw: reason,
    place: "document",
  }));
  return {
    ...reading,
    layout: `pdf-document: ${pageCount(pdf.pages)}`,
    problems: [...unread, ...problems, ...reading.problems],
  };
}

function pageCount(pages: readonly PdfPage[]): string {
  return pages.length === 1 ? "1 page" : `${pages.length} pages`;
}
