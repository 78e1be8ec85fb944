import { rawText } from "../src/read/raw-text.ts";
import type { ReadingProblem } from "../src/read/reading.ts";

/** Collects what one page says that was not taken at its word. */
export class PageProblems {
  readonly #found: ReadingProblem[] = [];

  constructor(readonly subjectId: string | null) {}

  /**
   * @param reason stable code
   * @param message what was found and what to do
   * @param raw the words of the page
   * @param place where they stand, as "line 14, Completion"
   */
  add(reason: string, message: string, raw: string, place: string): void {
    this.#found.push({ reason, subjectId: this.subjectId, message, raw: rawText(raw), place });
  }

  get all(): readonly ReadingProblem[] {
    return this.#found;
  }
}
