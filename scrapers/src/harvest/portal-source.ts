import type { CountryWithSources, ManifestSource } from "@ogp-graph/schema/country/country-manifests.ts";
import { hostsOf } from "@ogp-graph/schema/country/hosts-of.ts";
import { documentsToFollow } from "../portals/listed-documents.ts";
import type { PageSource } from "./harvest-source.ts";
import type { HarvestedPage, PageToRead } from "./harvested-page.ts";
import type { PortalPageOptions } from "./read-portal-page.ts";

/** One source of a country's manifest, with the documents that it leads to. */
export function portalSource(country: CountryWithSources, file: string, index: number): PageSource {
  const source = country.sources[index];
  if (!source) throw new RangeError(`${file} has no source ${index}.`);
  const portal = country.portals.find(({ name }) => name === source.portal);
  const id = `${country.folder}/${source.id}`;
  return {
    ...{ id, name: `${country.name}'s ${source.id.replaceAll("-", " ")}`, subject: country.name, kind: source.kind },
    ...{ operator: portal?.operator ?? null, language: source.language, licence: source.licence },
    ...{ schedule: source.schedule, lastVerified: source.lastVerified, url: source.url },
    blocked: source.url === null ? (source.urlUnknown ?? followedBy(country, source)) : null,
    manifest: { file, path: ["sources", index, "lastVerified"] },
    members: [country.code],
    hosts: new Set(hostsOf(country)),
    starts: source.url === null ? [] : [pageOf(country, source, source.url, null, null)],
    follow: (page) => followFrom(country, source, page),
    // A portal alone may know a part of the country's commitments only; the source's own bounds see to its lists.
    bounds: { min: 0, max: country.expect.max },
    listBounds: source.expect,
  };
}

function followedBy({ folder, sources }: CountryWithSources, { id }: ManifestSource): string {
  const list = sources.find(({ read }) => "follow" in read && read.follow.some((rule) => rule.as === id));
  return `read where ${list ? `${folder}/${list.id}` : "another source"} leads to it`;
}

function pageOf(
  { code }: CountryWithSources,
  source: ManifestSource,
  url: string,
  title: string | null,
  foundOn: string | null,
  followed = false,
): PageToRead {
  const options: PortalPageOptions = { source, followed };
  return { url, reader: "src/harvest/portal-page", options, kind: "NATIONAL", title, foundOn, memberId: code };
}

/** The next page of a list, and the documents that its rules follow. */
function followFrom(country: CountryWithSources, source: ManifestSource, page: HarvestedPage): PageToRead[] {
  if (page.reading.reader !== `portals/${source.kind}` || !("follow" in source.read)) return [];
  if (source.kind !== "link-list" && source.kind !== "article-list") return [];
  const next: unknown = "next" in page.reading ? page.reading.next : null; // what a portal's reading gives more
  const documents = documentsToFollow(source, page.reading.links).flatMap(({ link, source: as }) => {
    const target = country.sources.find(({ id }) => id === as);
    return target ? [pageOf(country, target, link.url, link.title, page.id, true)] : [];
  });
  return [...documents, ...(typeof next === "string" ? [pageOf(country, source, next, null, page.id)] : [])];
}
