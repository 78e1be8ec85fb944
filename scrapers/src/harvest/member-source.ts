import { memberOfCommitmentId, reportTypeFromTitle } from "@ogp-graph/schema/vocabulary/index.ts";
import type { PageSource } from "./harvest-source.ts";
import type { HarvestedPage, PageToRead } from "./harvested-page.ts";
import type { International } from "./international.ts";
import { followReport, hostsOfSite, isBefore, type MemberOfOgp } from "./site-links.ts";

/** One member's pages on OGP's site: the member page, the commitments that it lists, the IRM reports among its documents. */
export function memberSource({ site, members }: International, file: string, member: MemberOfOgp): PageSource {
  const { code, name, slug, bounds } = member;
  const url = `${site}/members/${slug}/`;
  const start: PageToRead = {
    url,
    reader: "ogp-site/member-page",
    kind: "MEMBER_PAGE",
    title: null,
    foundOn: null,
    memberId: code,
  };
  return {
    ...{ id: `ogp/${slug}`, name: `${name}'s OGP pages`, subject: name, kind: "member-pages" },
    ...{ operator: members.operator, language: members.language, licence: members.licence },
    ...{ schedule: members.schedule, lastVerified: members.verified[slug] ?? null, url, blocked: null },
    manifest: { file, path: ["members", "verified"], key: slug },
    members: [code],
    hosts: hostsOfSite(site),
    starts: [start],
    follow: (page, since) => [...commitmentPages(site, member, page, since), ...reportPages(member, page, since)],
    bounds,
    listBounds: null,
  };
}

/** The page of every commitment that is listed, by its link or else by the address that all of them have. */
function commitmentPages(
  site: string,
  { code, slug }: MemberOfOgp,
  page: HarvestedPage,
  since: string | null,
): PageToRead[] {
  const links = page.reading.links.map(({ url }) => url);
  return page.reading.listed.flatMap(({ id, cycle }) => {
    const owner = memberOfCommitmentId(id)?.member;
    if ((owner !== undefined && owner !== code) || isBefore(cycle === null ? null : String(cycle), since)) return [];
    const own = new RegExp(`/members/[^/]+/commitments/${id}/?$`, "i");
    const url = links.find((link) => own.test(link)) ?? `${site}/members/${slug}/commitments/${id}/`;
    const common = { kind: "COMMITMENT_PAGE", title: null, foundOn: page.id, memberId: code };
    return [{ url, reader: "ogp-site/commitment-page" as const, ...common }];
  });
}

function reportPages({ code }: MemberOfOgp, page: HarvestedPage, since: string | null): PageToRead[] {
  if (page.kind === "IRM_REPORT") return followReport(page);
  return page.reading.links.flatMap(({ url, title, type, date }) => {
    const isReport = type === "IRM Report" || (title !== null && reportTypeFromTitle(title) !== undefined);
    if (!isReport || page.kind !== "MEMBER_PAGE" || isBefore(date, since)) return [];
    const common = { kind: "IRM_REPORT", title, foundOn: page.id, memberId: code };
    return [{ url, reader: "src/harvest/report-document" as const, ...common }];
  });
}
