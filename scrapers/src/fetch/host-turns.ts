import PQueue from "p-queue";
import type { Clock } from "./clock.ts";
import { HostRestingError } from "./fetch-errors.ts";

export interface TurnOptions {
  readonly delayMs: number;
  readonly maxRetryAfterMs: number;
  readonly clock: Clock;
}

/** Politeness to one host: one request at a time, with a pause after each. */
export class HostTurns {
  readonly #queue = new PQueue({ concurrency: 1 });
  #delayMs: number;
  /** When the last request was over; 0 = none was sent yet. */
  #lastEnd = 0;
  /** Until when the host asked for rest; 0 = it did not. */
  #restsUntil = 0;

  constructor(
    readonly host: string,
    private readonly options: TurnOptions,
    private readonly closing: AbortSignal,
  ) {
    this.#delayMs = options.delayMs;
  }

  /** A job with the host to itself until it ends; within it, each request takes a turn. */
  run<T>(job: () => Promise<T>): Promise<T> {
    return this.#queue.add(job);
  }

  /**
   * Waits for the pause after the last request and sends.
   *
   * @throws {HostRestingError} when the host asked for a rest that is longer than a run waits
   */
  async turn<T>(url: string, send: () => Promise<T>): Promise<T> {
    const { clock, maxRetryAfterMs } = this.options;
    this.closing.throwIfAborted();
    if (this.#restsUntil - clock.now() > maxRetryAfterMs) {
      throw new HostRestingError(url, this.host, new Date(this.#restsUntil).toISOString());
    }
    await this.pause(Math.max(this.#lastEnd + this.#delayMs, this.#restsUntil) - clock.now());
    try {
      return await send();
    } finally {
      this.#lastEnd = clock.now();
    }
  }

  async pause(milliseconds: number): Promise<void> {
    if (milliseconds > 0) await this.options.clock.sleep(milliseconds, this.closing);
  }

  /** A pause longer than ours, as Crawl-delay asks for it; a shorter one changes nothing. */
  slowDown(delayMs: number): void {
    this.#delayMs = Math.max(this.#delayMs, delayMs);
  }

  rest(milliseconds: number): void {
    this.#restsUntil = this.options.clock.now() + milliseconds;
  }
}
