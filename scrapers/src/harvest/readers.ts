import { createHash } from "node:crypto";
import { REPORT_LISTING_VERSION } from "../../irm-reports/read-report-listing.ts";
import { REPORT_PAGE_VERSION } from "../../irm-reports/read-report-page.ts";
import { REPORT_PDF_VERSION } from "../../irm-reports/read-report-pdf.ts";
import { COMMITMENT_PAGE } from "../../ogp-site/read-commitment-page.ts";
import { MEMBER_PAGE } from "../../ogp-site/read-member-page.ts";
import { emptyReading } from "../portals/portal-reading.ts";

/** Readers by the names that `runReader` knows, and the version of what each understands. */
const versions = {
  "ogp-site/member-page": MEMBER_PAGE.version,
  "ogp-site/commitment-page": COMMITMENT_PAGE.version,
  "irm-reports/report-listing": REPORT_LISTING_VERSION,
  // A page or a PDF: whichever of the two readers learns something, the answer is read again.
  "src/harvest/report-document": REPORT_PAGE_VERSION * 1000 + REPORT_PDF_VERSION,
  "src/harvest/portal-page": emptyReading("", "").version,
} as const;

export type ReaderName = keyof typeof versions;

export function readerVersion(reader: ReaderName): number {
  return versions[reader];
}

/** The reader with the rules that it was given: a reading under other rules is another one. */
export function readerKey({ reader, options }: { readonly reader: ReaderName; readonly options?: unknown }): string {
  if (options === undefined) return reader;
  return `${reader}#${createHash("sha256").update(JSON.stringify(options)).digest("hex").slice(0, 12)}`;
}
