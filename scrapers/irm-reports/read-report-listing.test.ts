import { describe, expect, test } from "vitest";
import { reportListing } from "../../test/support/portal-site/pages/report-listing.ts";
import { readReportListing } from "./read-report-listing.ts";

const SITE = "https://www.opengovpartnership.org";
const documents = [
  { path: "/documents/kenya-design-report-2018-2020/", title: "Kenya Design Report 2018-2020" },
  {
    path: "/documents/xara-results-report-2021-2023-for-public-comment/",
    title: "Xara Results Report 2021–2023 – For Public Comment",
  },
  { path: "/?p=74266", title: "Kenya Transitional Results Report 2018-2021" },
  { path: "/documents/xara-letter/", title: "Xara – Contrary to Process Letter (May 2024)" },
];
const read = (html: string, url = `${SITE}/source/irm/page/2/`) =>
  readReportListing({ url, headers: {}, body: new TextEncoder().encode(html) });

describe("readReportListing", () => {
  test("gives each document once, with the kind that its title names", () => {
    const { links, problems } = read(reportListing(documents, 2));
    expect(links).toEqual([
      {
        url: `${SITE}/documents/kenya-design-report-2018-2020/`,
        title: "Kenya Design Report 2018-2020",
        type: "Design Report",
        date: null,
      },
      { url: `${SITE}${documents[1]?.path}`, title: documents[1]?.title, type: "Results Report", date: null },
      { url: `${SITE}/?p=74266`, title: documents[2]?.title, type: "Transitional Results Report", date: null },
      {
        url: `${SITE}/documents/xara-letter/`,
        title: documents[3]?.title,
        type: "Contrary to process letter",
        date: "2024",
      },
    ]);
    expect(problems).toEqual([]);
  });

  test("keeps no excerpt and no caption", () => {
    expect(JSON.stringify(read(reportListing(documents, 2)))).not.toMatch(/Lorva|Image for|Read More/u);
  });

  test("knows the next page, and the last one", () => {
    expect(read(reportListing(documents, 2)).nextPage).toBe(`${SITE}/source/irm/page/3/`);
    expect(read(reportListing(documents, 2, true)).nextPage).toBeNull();
  });

  test("follows no link to another host", () => {
    expect(
      read(
        `<a href="https://elsewhere.example/documents/kenya-design-report-2018-2020/">Kenya Design Report 2018-2020</a>`,
      ).links,
    ).toEqual([]);
  });

  test("says so where a text copy has titles without addresses", () => {
    const { links, problems } = read(
      "Kenya Design Report 2018-2020\nLorva tem seldo…\nImage for Kenya\nXara Results Report 2021-2023",
    );
    expect(links).toEqual([]);
    expect(problems.map(({ reason, raw }) => [reason, raw])).toEqual([
      ["TITLE_WITHOUT_LINK", "Kenya Design Report 2018-2020"],
      ["TITLE_WITHOUT_LINK", "Xara Results Report 2021-2023"],
    ]);
  });
});
