import { type ManifestSource, manifestSourceSchema, type SourceOf } from "@ogp-graph/schema/country/manifest-source.ts";
import { type PortalPage, portalPage } from "../portal-page.ts";

/** A source of the made-up country XA, checked as one of a manifest is; `rest` replaces any of its common fields. */
export function madeUpSource<K extends ManifestSource["kind"]>(kind: K, read: unknown, rest: object = {}): SourceOf<K> {
  const source = manifestSourceSchema.parse({
    id: "made-up",
    portal: "Open Xanadu",
    kind,
    url: "https://open.example/list",
    assessor: "CIVIL_SOCIETY",
    language: "en",
    schedule: { cron: "5 4 * * 1", spreadMinutes: 10 },
    licence: "NONE_STATED",
    lastVerified: null,
    expect: { min: 1, max: 100 },
    plan: 2,
    read,
    ...rest,
  });
  return source as SourceOf<K>; // the schema gives back the kind that it was given
}

/** A page of the made-up portal, from its markup. */
export function madeUpPage(markup: string, url = "https://open.example/list"): PortalPage {
  return portalPage(url, new TextEncoder().encode(markup), "text/html; charset=utf-8");
}
