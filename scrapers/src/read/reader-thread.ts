import { Worker } from "node:worker_threads";
import type { PageInput } from "./reader.ts";
import type { Reading } from "./reading.ts";

/** One page for one reader. */
export interface ReaderJob {
  readonly reader: string;
  readonly page: PageInput;
  readonly options: unknown;
}

/** How a job ended: with a reading, or with what stopped the reader. */
export type JobEnd =
  | { readonly kind: "reading"; readonly reading: Reading }
  /** The reader threw; the thread goes on. */
  | { readonly kind: "threw"; readonly name: string; readonly message: string }
  | { readonly kind: "timeout" }
  | { readonly kind: "memory" }
  /** The thread ended by itself. */
  | { readonly kind: "died"; readonly message: string };

interface FromWorker {
  readonly ready?: true;
  readonly started?: true;
  readonly reading?: Reading;
  readonly error?: { readonly name: string; readonly message: string };
}

/** Loading tsx and a reader takes seconds on a busy machine; that is not the reader's time. */
const START_LIMIT_MS = 60_000;

/** A worker thread that runs readers, one job after the other. Once it is dead it stays dead. */
export class ReaderThread {
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  #dead = false;
  #started: (() => void) | undefined;
  #end: ((end: JobEnd) => void) | undefined;

  constructor(memoryLimitMb: number) {
    this.#worker = new Worker(new URL("./reader-worker.mjs", import.meta.url), {
      execArgv: [],
      // A reader needs nothing of the environment, so that none of its secrets are within a page's reach.
      env: { TMPDIR: process.env["TMPDIR"] ?? "/tmp" },
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    let isReady: () => void = () => undefined;
    this.#ready = new Promise((resolve) => {
      isReady = resolve;
    });
    this.#worker.on("message", (message: FromWorker) => {
      if (message.ready) isReady();
      else if (message.started) this.#started?.();
      else this.#finish(endOf(message));
    });
    this.#worker.on("error", (error: Error & { readonly code?: string }) => {
      this.#dead = true;
      isReady();
      const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      this.#finish(isMemory ? { kind: "memory" } : { kind: "died", message: error.message });
    });
    this.#worker.on("exit", (code) => {
      this.#dead = true;
      isReady();
      this.#finish({ kind: "died", message: `the thread ended with code ${code}` });
    });
    this.#worker.unref();
  }

  get isDead(): boolean {
    return this.#dead;
  }

  /** Runs one job within the time limit; a job over the limit costs the thread its life. */
  async run(job: ReaderJob, timeLimitMs: number): Promise<JobEnd> {
    this.#worker.ref();
    try {
      const end = new Promise<JobEnd>((resolve) => {
        this.#end = resolve;
      });
      const started = new Promise<true>((resolve) => {
        this.#started = () => resolve(true);
      });
      await within(this.#ready, START_LIMIT_MS);
      if (this.#dead) return { kind: "died", message: "the thread ended before it had read anything" };
      this.#worker.postMessage(job);
      const begun = await within(Promise.race([started, end]), START_LIMIT_MS);
      return (begun && (await within(end, timeLimitMs))) ?? (await this.#stop());
    } finally {
      this.#end = undefined;
      this.#worker.unref();
    }
  }

  async close(): Promise<void> {
    this.#dead = true;
    await this.#worker.terminate();
  }

  async #stop(): Promise<JobEnd> {
    this.#end = undefined;
    await this.close();
    return { kind: "timeout" };
  }

  #finish(end: JobEnd): void {
    this.#end?.(end);
    this.#end = undefined;
  }
}

function endOf({ reading, error }: FromWorker): JobEnd {
  if (reading) return { kind: "reading", reading };
  return { kind: "threw", name: error?.name ?? "Error", message: error?.message ?? "no message" };
}

/** The promise's value, or undefined when it takes longer. */
async function within<T>(promise: Promise<T>, limitMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
