import { reportListing } from "../pages/report-listing.ts";
import type { CountryPages } from "./country-pages.ts";
import { htmlPage, type SitePage } from "./site-page.ts";

const OGP = "https://www.opengovpartnership.org";
const LIST = "/document-type/irm-report/";
const ON_A_PAGE = 20;

/** OGP's list of IRM reports over several pages: those of all the countries that are played. */
export function reportListingPages(countries: readonly CountryPages[]): readonly SitePage[] {
  const reports = countries.flatMap(({ printed }) => printed.reports);
  const documents = reports.map(({ title, address }) => ({ title, path: address }));
  const count = Math.max(1, Math.ceil(documents.length / ON_A_PAGE));
  return Array.from({ length: count }, (_, index) => {
    const address = index === 0 ? `${OGP}${LIST}` : `${OGP}${LIST}page/${index + 1}/`;
    const entries = documents.slice(index * ON_A_PAGE, (index + 1) * ON_A_PAGE);
    // The site has the same list under several addresses; each turns its own pages.
    const html = reportListing(entries, index + 1, index === count - 1).replaceAll("/source/irm/", LIST);
    return htmlPage(address, html);
  });
}
