import type { Bounds } from "./bounds.ts";
import type { HarvestedPage, PageToRead } from "./harvested-page.ts";

export interface Schedule {
  /** Five fields, UTC. */
  readonly cron: string;
  readonly spreadMinutes: number;
}

/** What every source of the harvest says of itself: for lists, documents and the schedule. */
export interface SourceDescription {
  /** `ogp/kenya`, `irm/reports`, `ogp/sheet`, `nigeria/trac-milestones`. */
  readonly id: string;
  /** In words that follow "harvest of": `Kenya's OGP pages`. */
  readonly name: string;
  /** What the summary begins with: `Kenya`. */
  readonly subject: string;
  readonly operator: string | null;
  readonly language: string;
  /** `member-pages`, `report-listing`, `sheet`, or a portal kind. */
  readonly kind: string;
  readonly schedule: Schedule;
  readonly licence: string;
  readonly lastVerified: string | null;
  /** Where it begins; null where no page that we read prints the address. */
  readonly url: string | null;
  /** Why it cannot be harvested by itself; null where it can. */
  readonly blocked: string | null;
  /** Where `lastVerified` stands: file, path of keys, and the key in it where that is a map by member. */
  readonly manifest: {
    readonly file: string;
    readonly path: readonly (string | number)[];
    readonly key?: string;
  };
}

/** A source made of pages, which are followed from a start. */
export interface PageSource extends SourceDescription {
  readonly members: readonly string[];
  readonly hosts: ReadonlySet<string>;
  readonly starts: readonly PageToRead[];
  /** The pages that a page of the source leads to. */
  readonly follow: (page: HarvestedPage, since: string | null) => readonly PageToRead[];
  /** Bounds of the country's facts as a whole. */
  readonly bounds: Bounds | null;
  /** Bounds of what the source's own lists count, over all of their pages; null where they count nothing. */
  readonly listBounds: Bounds | null;
}

/** OGP's sheet: one file, imported by its own reader. */
export interface SheetSource extends SourceDescription {
  readonly kind: "sheet";
  readonly url: string;
}

export type HarvestSource = PageSource | SheetSource;

export function isSheet(source: HarvestSource): source is SheetSource {
  return source.kind === "sheet";
}
