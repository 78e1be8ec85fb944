import type { Bounds } from "./bounds.ts";
import type { HarvestedPage, PageToRead } from "./harvested-page.ts";

/** A member as its pages on OGP's site are found. */
export interface MemberOfOgp {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly bounds: Bounds | null;
}

/** The site answers with and without `www.`. */
export function hostsOfSite(site: string): ReadonlySet<string> {
  const { host } = new URL(site);
  return new Set([host, host.replace(/^www\./, "")]);
}

/** The PDFs of a report's own page. */
export function followReport(page: HarvestedPage): PageToRead[] {
  if (page.reading.reports.length === 0) return [];
  const title = page.reading.reports[0]?.title ?? null;
  return page.reading.links
    .filter(({ type }) => type === "PDF")
    .map(({ url }) => ({
      ...{ url, reader: "src/harvest/report-document" as const, kind: "IRM_REPORT", title },
      ...{ options: { title }, foundOn: page.id, memberId: page.memberId },
    }));
}

/** Whether a list dates something before the day that the harvest is to begin with. Without a date it never is. */
export function isBefore(date: string | null, since: string | null): boolean {
  return date !== null && since !== null && date < since.slice(0, date.length);
}
