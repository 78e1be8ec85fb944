import { hasContactDetails } from "../read/has-contact-details.ts";
import type { Leftover, ReadingProblem } from "../read/reading.ts";

/** Longer leftovers are cut: they show where to look, they are not for keeping. */
const LONGEST = 120;
const LEFT_OUT = "[contact details left out]";

/** What a reader could not take at its word, in the order of the page. */
export class Notes {
  readonly leftovers: Leftover[] = [];
  readonly problems: ReadingProblem[] = [];

  leftover(place: string, text: string): void {
    this.leftovers.push({ place, text: shortened(text) });
  }

  problem(reason: string, place: string, raw: string, message: string, subjectId: string | null = null): void {
    this.problems.push({ reason, subjectId, message, raw: shortened(raw), place });
  }

  /** A text that may be kept; null for an empty one, and for one with contact details, which becomes a leftover. */
  kept(text: string | null | undefined, place: string): string | null {
    const trimmed = (text ?? "").replace(/\s+/gu, " ").trim();
    if (trimmed === "") return null;
    if (!hasContactDetails(trimmed)) return trimmed;
    this.leftover(place, LEFT_OUT);
    return null;
  }
}

function shortened(text: string): string {
  if (hasContactDetails(text)) return LEFT_OUT;
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
