import { fold } from "@ogp-graph/schema/text/fold.ts";
import { reportTypeFromTitle } from "@ogp-graph/schema/vocabulary/index.ts";
import type { PageSource } from "./harvest-source.ts";
import type { HarvestedPage, PageToRead } from "./harvested-page.ts";
import type { International } from "./international.ts";
import { followReport, hostsOfSite, isBefore, type MemberOfOgp } from "./site-links.ts";

/**
 * OGP's list of IRM reports, over all of its pages, and the reports on the members whose countries have a manifest. A
 * report is a member's when its title names the member.
 */
export function reportSource(
  { site, reports }: International,
  file: string,
  members: readonly MemberOfOgp[],
): PageSource {
  const url = `${site}${reports.path}`;
  const listing = (address: string, foundOn: string | null): PageToRead => ({
    url: address,
    reader: "irm-reports/report-listing",
    kind: "OTHER",
    title: null,
    foundOn,
    memberId: null,
  });
  return {
    ...{ id: "irm/reports", name: "the list of IRM reports", subject: "IRM reports", kind: "report-listing" },
    ...{ operator: reports.operator, language: reports.language, licence: reports.licence },
    ...{ schedule: reports.schedule, lastVerified: reports.lastVerified, url, blocked: null },
    manifest: { file, path: ["reports", "lastVerified"] },
    members: [],
    hosts: hostsOfSite(site),
    starts: [listing(url, null)],
    follow: (page, since) => {
      if (page.kind === "IRM_REPORT") return followReport(page);
      const next = nextPageOf(page);
      return [...reportsOn(members, page, since), ...(next === null ? [] : [listing(next, page.id)])];
    },
    bounds: null,
    listBounds: null,
  };
}

function reportsOn(members: readonly MemberOfOgp[], page: HarvestedPage, since: string | null): PageToRead[] {
  return page.reading.links.flatMap(({ url, title, date }) => {
    if (title === null || !reportTypeFromTitle(title) || isBefore(date, since)) return [];
    const member = members.find(({ name }) => new RegExp(`^(?:the )?${fold(name)}\\b`).test(fold(title)));
    if (!member) return [];
    const common = { kind: "IRM_REPORT", title, foundOn: page.id, memberId: member.code };
    return [{ url, reader: "src/harvest/report-document" as const, ...common }];
  });
}

function nextPageOf({ reading }: HarvestedPage): string | null {
  const next: unknown = "nextPage" in reading ? reading.nextPage : null; // what a listing gives beyond other readings
  return typeof next === "string" ? next : null;
}
