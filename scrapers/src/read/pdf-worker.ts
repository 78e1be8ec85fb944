import { parentPort } from "node:worker_threads";
import { readPdfDocument } from "./pdf-document.ts";

/** What the worker is asked. */
export interface PdfJob {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

// On broken cross references the parser (PDF.js 5.6) rejects promises that it handles nowhere. The document it was asked
// for fails in its own promise, or the time limit ends it; nothing else runs in this thread that could be overheard.
process.on("unhandledRejection", () => undefined);
process.on("uncaughtException", () => undefined);

parentPort?.on("message", ({ bytes, pages }: PdfJob) => {
  void readPdfDocument(bytes, pages).then((text) => parentPort?.postMessage(text));
});
