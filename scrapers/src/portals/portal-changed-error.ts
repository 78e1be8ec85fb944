import type { ReadingProblem } from "../read/reading.ts";

/** A portal no longer looks as its manifest says. Raised for a run that may not go on; readers report it as a problem. */
export class PortalChangedError extends Error {
  override readonly name = "PortalChangedError";
  readonly source: string;
  readonly url: string;
  /** What the manifest names: labels of columns, headings, bounds. */
  readonly expected: readonly string[];
  /** What the page has in their place. */
  readonly found: readonly string[];

  constructor(facts: {
    readonly source: string;
    readonly url: string;
    readonly expected: readonly string[];
    readonly found: readonly string[];
  }) {
    super(
      `${facts.url}: expected ${list(facts.expected)}, found ${list(facts.found)}. Nothing was read of it. Look at the ` +
        `page and correct the source "${facts.source}" in the country's country.yml.`,
    );
    this.source = facts.source;
    this.url = facts.url;
    this.expected = facts.expected;
    this.found = facts.found;
  }

  toProblem(place: string): ReadingProblem {
    return { reason: "PORTAL_CHANGED", subjectId: null, message: this.message, raw: this.found.join(" | "), place };
  }
}

const MOST = 20;

function list(words: readonly string[]): string {
  if (words.length === 0) return "nothing";
  const more = words.length > MOST ? ` and ${words.length - MOST} more` : "";
  return (
    words
      .slice(0, MOST)
      .map((word) => `"${word}"`)
      .join(", ") + more
  );
}
