import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { findPdfDamage } from "./pdf-damage.ts";
import type { PdfText } from "./pdf-text.ts";
import type { PdfJob } from "./pdf-worker.ts";

export type { PdfPage, PdfProblem, PdfText } from "./pdf-text.ts";

export interface PdfLimits {
  /** Pages beyond are not read, and a problem says so. @default 300 */
  readonly pages?: number;
  /** @default 52428800 (50 MB) */
  readonly bytes?: number;
  /** Longest time in milliseconds, without the wait for documents before it. @default 60000 */
  readonly milliseconds?: number;
}

/** Reports take some tens of megabytes to parse; a file that takes more is made to. */
const MEMORY = { maxOldGenerationSizeMb: 1024 };

/**
 * The text of a PDF as lines and cells with their places. Never throws and never guesses: a file that is cut off,
 * altered, locked with a password or scanned gives its kind and a message. The same bytes give the same answer; only
 * running out of time depends on the machine, and then nothing at all is given. Parsing is done in a worker thread, one
 * document after the other, so that no file can hang or end the process.
 */
export async function readPdfLines(bytes: Uint8Array, limits: PdfLimits = {}): Promise<PdfText> {
  const { pages = 300, bytes: largest = 50 * 1024 * 1024, milliseconds = 60_000 } = limits;
  if (bytes.length > largest) {
    const message = `The PDF has ${bytes.length} bytes; the limit is ${largest}. Read it by hand.`;
    return { kind: "too-large", message };
  }
  const damage = findPdfDamage(bytes);
  if (damage) return damage;
  const text = turn.then(() => parse({ bytes, pages }, milliseconds));
  turn = text;
  return text;
}

let turn: Promise<unknown> = Promise.resolve();
let worker: Worker | undefined;

async function parse(job: PdfJob, milliseconds: number): Promise<PdfText> {
  worker ??= startWorker();
  const current = worker;
  current.ref();
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), milliseconds);
  try {
    const answer = once(current, "message", { signal: clock.signal });
    current.postMessage(job);
    const [text]: PdfText[] = await answer;
    return text ?? failed("the parser gave no answer");
  } catch (error) {
    worker = undefined;
    await current.terminate();
    return clock.signal.aborted
      ? tooSlow(milliseconds)
      : failed(error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
    current.unref(); // an idle worker keeps no process alive
  }
}

/** Node strips the types itself; loaders of the calling process are not handed on. */
function startWorker(): Worker {
  return new Worker(new URL("./pdf-worker.ts", import.meta.url), { execArgv: [], resourceLimits: MEMORY });
}

function tooSlow(limit: number): PdfText {
  return { kind: "too-slow", message: `The PDF was not read within ${limit} ms. Raise the limit or read it by hand.` };
}

function failed(why: string): PdfText {
  return { kind: "damaged", message: `The PDF could not be parsed: ${why}. Fetch it again, or read it by hand.` };
}
