import { emptyReading } from "./empty-reading.ts";
import type { PageInput } from "./reader.ts";
import { type JobEnd, ReaderThread } from "./reader-thread.ts";
import type { Reading } from "./reading.ts";

export interface ReaderPoolOptions {
  /** Threads at most. Default 1: reading a page takes milliseconds, fetching it politely takes seconds. */
  readonly threads?: number;
  /** For one page, in milliseconds. Default 10,000. */
  readonly timeLimitMs?: number;
  /** Heap of one thread, in MB. Default 384. */
  readonly memoryLimitMb?: number;
}

/** Runs readers in worker threads. */
export interface ReaderPool {
  /**
   * Reads one page. Never rejects for anything that a page or a reader does: what stops a reader is a problem of an
   * otherwise empty reading, `READER_TIMEOUT`, `READER_MEMORY` or `READER_FAILED`, and the next page gets a new thread.
   *
   * @param reader name as {@link runReader} knows it
   * @param options the reader's own; plain data
   * @throws {Error} when the pool is closed
   */
  read(reader: string, page: PageInput, options?: unknown): Promise<Reading>;
  /** Ends every thread. Pages that are still being read give a `READER_FAILED`. */
  close(): Promise<void>;
}

/** Opens a pool of readers; its threads start when they are needed. */
export function openReaderPool(options: ReaderPoolOptions = {}): ReaderPool {
  return new Pool({ threads: 1, timeLimitMs: 10_000, memoryLimitMb: 384, ...options });
}

/** Reads one page in a thread of its own. For many pages open a pool. */
export async function readInWorker(
  reader: string,
  page: PageInput,
  options: ReaderPoolOptions & { readonly readerOptions?: unknown } = {},
): Promise<Reading> {
  const pool = openReaderPool({ ...options, threads: 1 });
  try {
    return await pool.read(reader, page, options.readerOptions);
  } finally {
    await pool.close();
  }
}

class Pool implements ReaderPool {
  readonly #options: Required<ReaderPoolOptions>;
  readonly #idle: ReaderThread[] = [];
  readonly #busy = new Set<ReaderThread>();
  readonly #waiting: (() => void)[] = [];
  #closed = false;

  constructor(options: Required<ReaderPoolOptions>) {
    this.#options = options;
  }

  async read(reader: string, page: PageInput, options?: unknown): Promise<Reading> {
    const thread = await this.#take();
    try {
      const end = await thread.run({ reader, page, options }, this.#options.timeLimitMs);
      return end.kind === "reading" ? end.reading : stopped(reader, page, this.#messageOf(end));
    } finally {
      this.#give(thread);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const wake of this.#waiting.splice(0)) wake();
    await Promise.all([...this.#idle.splice(0), ...this.#busy].map((thread) => thread.close()));
  }

  async #take(): Promise<ReaderThread> {
    while (!this.#closed && this.#idle.length === 0 && this.#busy.size >= this.#options.threads) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (this.#closed) throw new Error("The pool of readers is closed; open a new one to read further pages.");
    let thread = this.#idle.pop();
    while (thread?.isDead) thread = this.#idle.pop();
    thread ??= new ReaderThread(this.#options.memoryLimitMb);
    this.#busy.add(thread);
    return thread;
  }

  #give(thread: ReaderThread): void {
    this.#busy.delete(thread);
    if (!thread.isDead) this.#idle.push(thread);
    this.#waiting.shift()?.();
  }

  #messageOf(end: Exclude<JobEnd, { kind: "reading" }>): { readonly reason: string; readonly message: string } {
    const { timeLimitMs, memoryLimitMb } = this.#options;
    const todo = "Nothing of the page was taken; look at the page, then at the reader.";
    switch (end.kind) {
      case "timeout":
        return { reason: "READER_TIMEOUT", message: `The reader was not done after ${timeLimitMs} ms. ${todo}` };
      case "memory":
        return { reason: "READER_MEMORY", message: `The reader wanted more than ${memoryLimitMb} MB. ${todo}` };
      case "threw":
        return { reason: "READER_FAILED", message: `The reader threw ${end.name}: ${end.message} ${todo}` };
      case "died":
        return { reason: "READER_FAILED", message: `The reader's thread ended: ${end.message}. ${todo}` };
    }
  }
}

function stopped(reader: string, page: PageInput, { reason, message }: { reason: string; message: string }): Reading {
  const problem = { reason, subjectId: null, message, raw: page.url, place: "page" };
  return { ...emptyReading(reader, 0), layout: "unread", problems: [problem] };
}
