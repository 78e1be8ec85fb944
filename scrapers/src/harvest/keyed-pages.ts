import type { CuratedRating } from "../curated/record.ts";
import type { Reading } from "../read/reading.ts";
import type { HarvestedPage } from "./harvested-page.ts";

/** A page whose facts name it by a key of its own instead of `page`. */
export interface KeyedPage extends HarvestedPage {
  readonly key: string;
}

/** Pages in the order of their ids, so that the same pages give the same facts whatever the order of fetching. */
export function keyedPages(pages: readonly HarvestedPage[]): KeyedPage[] {
  const sorted = [...pages].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.map((page, index) => {
    const key = `p${index + 1}`;
    return { ...page, key, reading: withKey(page.reading, key) };
  });
}

function withKey(reading: Reading, key: string): Reading {
  const sources = [key];
  const rating = (entry: CuratedRating) => ({ ...entry, source: key });
  return {
    ...reading,
    commitments: reading.commitments.map((entry) => ({ ...entry, sources, ratings: entry.ratings.map(rating) })),
    reports: reading.reports.map((entry) => ({ ...entry, sources })),
    events: reading.events.map((entry) => ({ ...entry, sources })),
    nationalTitles: reading.nationalTitles.map((entry) => withTitleKey(entry, sources, rating)),
  };
}

function withTitleKey<T extends { readonly ratings?: CuratedRating[] | undefined }>(
  entry: T,
  sources: string[],
  rating: (entry: CuratedRating) => CuratedRating,
): T & { sources: string[] } {
  return { ...entry, sources, ...(entry.ratings ? { ratings: entry.ratings.map(rating) } : {}) };
}
