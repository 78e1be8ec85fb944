import { fold } from "@ogp-graph/schema/text/fold.ts";
import { letterEvent } from "../../irm-reports/letter-event.ts";
import type { CuratedEvent } from "../curated/record.ts";
import type { KeyedPage } from "./keyed-pages.ts";
import type { SetAside } from "./set-aside.ts";

/**
 * Events of all pages: one that several pages tell of is one event with several sources. In the order of date and kind.
 * A letter about somebody else, as member pages list them too, is set aside.
 */
export function mergeEvents(name: string, pages: readonly KeyedPage[], aside: SetAside): CuratedEvent[] {
  const events = new Map<string, CuratedEvent>();
  for (const page of pages) {
    for (const event of page.reading.events) {
      const about = aboutWhom(page, event);
      if (about !== undefined && !fold(about).includes(fold(name))) {
        const message = `The letter is about ${about} and not about ${name}; it was not loaded.`;
        aside.add(page, { reason: "EVENT_OF_ANOTHER_MEMBER", subjectId: null, message, raw: about, place: "title" });
        continue;
      }
      const key = `${event.date} ${event.kind} ${event.date === null ? event.what : ""}`;
      const known = events.get(key);
      events.set(key, known ? { ...known, sources: [...new Set([...known.sources, ...event.sources])] } : event);
    }
  }
  return [...events].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => event);
}

/** What the reader of member pages puts behind the title of a letter. */
const LISTED = / \(listed on the member page\)$/;

/** Whom a letter is about, where its page or its title says so. */
function aboutWhom({ reading }: KeyedPage, { what }: CuratedEvent): string | undefined {
  const printed = reading.figures.find(({ label }) => label === "About")?.printed;
  if (printed !== undefined || !LISTED.test(what)) return printed;
  const letter = letterEvent(what.replace(LISTED, ""));
  return "about" in letter ? (letter.about ?? undefined) : undefined;
}
