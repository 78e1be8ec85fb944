import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import type { CountryContext } from "./country-context.ts";

/** Events of the country, and the keys of the sources of each. */
export interface EventFacts {
  readonly events: readonly FactOf<"process_event">[];
  readonly sources: ReadonlyMap<string, readonly string[]>;
}

/** What happened between the country and OGP. Two events of one kind and date are told apart by their order. */
export function toEvents(context: CountryContext): EventFacts {
  const sources = new Map<string, readonly string[]>();
  const seen = new Map<string, number>();
  const events = context.country.events.map((event) => {
    const key = `${context.memberId}:${event.kind}:${event.date ?? "undated"}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const id = `${key}:${times}`;
    sources.set(id, event.sources);
    return {
      id,
      source_id: context.firstSourceId(event.sources),
      member_id: context.memberId,
      plan_id: context.country.plans.find(({ number }) => number === event.plan)?.id ?? null,
      kind: event.kind,
      date: event.date,
      what: event.what,
    };
  });
  return { events, sources };
}
