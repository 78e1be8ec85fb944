import type { QuarantineRecord } from "../load/records.ts";
import type { ReadingProblem } from "../read/reading.ts";
import type { KeyedPage } from "./keyed-pages.ts";

/** What of a member's pages was not taken at its word; every entry becomes a row of the quarantine. */
export class SetAside {
  readonly records: QuarantineRecord[] = [];

  /** @param member null for pages that are about no member in particular, such as lists */
  constructor(readonly member: string | null) {}

  add(page: KeyedPage, { reason, subjectId, message, raw, place }: ReadingProblem): void {
    this.records.push({
      memberId: this.member,
      subjectId: subjectId ?? page.id,
      state: "QUARANTINED",
      reason,
      message,
      raw,
      // The page's own id tells problems of one kind on several pages apart.
      locator: `${page.id}, ${place}`,
      sourceId: page.sourceId,
    });
  }
}

/** The problems and leftovers that the readers themselves had with a page. */
export function setAsideOfReading(aside: SetAside, page: KeyedPage): void {
  for (const problem of page.reading.problems) aside.add(page, problem);
  for (const { place, text } of page.reading.leftovers) {
    const message = "No label of the page accounts for this line. Add its label to the reader, or leave it.";
    aside.add(page, { reason: "LEFTOVER_LINE", subjectId: null, message, raw: text, place });
  }
}
