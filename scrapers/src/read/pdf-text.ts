import type { PdfLine } from "./pdf-rows.ts";

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly lines: readonly PdfLine[];
  /** Text that does not run from left to right, as the stamp of a draft across the page. */
  readonly slanted: readonly string[];
}

/** A part of the document that was not read. */
export interface PdfProblem {
  readonly reason: "PAGES_NOT_READ" | "PAGE_UNREADABLE" | "PAGES_WITHOUT_TEXT";
  readonly message: string;
}

/** What became of a PDF. Only `text` holds pages; the others say in `message` what was found and what to do. */
export type PdfText =
  | { readonly kind: "text"; readonly pages: readonly PdfPage[]; readonly problems: readonly PdfProblem[] }
  | {
      readonly kind: "not-a-pdf" | "encrypted" | "damaged" | "image-only" | "too-large" | "too-slow";
      readonly message: string;
    };
