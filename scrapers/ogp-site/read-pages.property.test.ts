import { missingFrom } from "@ogp-graph/schema/vocabulary/index.ts";
import {
  type CommitmentLayout,
  type CommitmentPageFacts,
  commitmentPage,
} from "@ogp-graph/test/support/portal-site/pages/commitment-page.ts";
import { memberPage } from "@ogp-graph/test/support/portal-site/pages/member-page.ts";
import type { Markup } from "@ogp-graph/test/support/portal-site/pages/page-markup.ts";
import { describe, expect, test } from "vitest";
import { commitmentSchema } from "../src/curated/commitment-record.ts";
import { NO_TEXT } from "../src/curated/fields.ts";
import type { Reader } from "../src/read/reader.ts";
import type { Reading } from "../src/read/reading.ts";
import { readCommitmentPage } from "./read-commitment-page.ts";
import { readMemberPage } from "./read-member-page.ts";
import { mutatePage, seededRandom } from "./testing/mutate-page.ts";

const PAGES = 5000;
/** In this thread, on a machine under load; a pool ends a reader after 10 seconds. */
const LIMIT_MS = 5000;

const older: CommitmentPageFacts = {
  country: "Xanadu",
  title: "Brindle Registers",
  id: "XA0012",
  plan: "Xanadu Action Plan 2016-2018",
  cycle: 2016,
  status: "Inactive",
  lead: "Cantle Office",
  supporting: ["Ministry of Tamick", "Gleaners Union"],
  areas: ["Open Data", "Audits"],
  reports: ["Xanadu End-of-Term Report 2016-2018", "Xanadu Mid-Term Report 2016-2018"],
  starred: "Yes Starred",
  earlyResults: "Did Not Change",
  verifiable: "No",
  relevant: "Access to Information , Technology",
  potentialImpact: { alt: "Minor" },
  completion: "",
  others: [{ title: "Fuvel", line: "XA0013, 2016, Audits" }],
  irmText: ["Action Plan Review", "Commitment 4. Brindle", "● Verifiable: No", "● Potential for results: Modest"],
};
const newer: CommitmentPageFacts = {
  ...older,
  id: "XZ0007",
  cycle: 2022,
  reports: ["Xanadu Results Report 2022-2024", "Xanadu Action Plan Review 2022-2024"],
  earlyResults: "Moderate",
  verifiable: "Yes",
  relevant: "No",
  ambition: "Low",
  completion: "Not Started",
};
const pending: CommitmentPageFacts = {
  ...older,
  reports: ["Pending IRM Review"],
  starred: "No IRM Data",
  earlyResults: "Pending IRM Review",
  verifiable: "Pending IRM Review",
  relevant: "Not Relevant",
  potentialImpact: "Pending IRM Review",
  completion: "Pending IRM Review",
};
const member = {
  country: "Xanadu",
  since: 2011,
  planNumber: 5,
  plan: "2023-2027",
  numberOfCommitments: 2,
  focus: "Audits",
  commitments: [{ id: "XA0012", title: "Brindle", year: 2016, area: "Audits" }],
  resources: [{ title: "Xanadu – Under Review Letter (May 2022)", year: 2022, type: "Letter", href: "/documents/l/" }],
  contact: "Jo Doe jo.doe@example.org",
};

interface Original {
  readonly read: Reader;
  readonly url: string;
  readonly contentType: string;
  readonly page: Buffer;
}

/** Without script and comments: what loses its tags is text of the page, and their words are traps for other tests. */
const withoutTraps = (html: string) => Buffer.from(html.replace(/<script>.*?<\/script>|<!--.*?-->/gs, ""));

const layouts: readonly CommitmentLayout[] = ["A", "A'", "B", "B'", "C", "D"];
const markups: readonly Markup[] = ["divs", "paragraphs", "definitions", "table", "list", "text"];
const originals: readonly Original[] = [older, newer, pending].flatMap((facts, index) =>
  layouts.flatMap((layout) =>
    markups.map((markup) => ({
      read: readCommitmentPage,
      // Without an id in the address, so that a harmed id does not end the reading.
      url:
        index === 1
          ? "https://www.opengovpartnership.org/?p=1"
          : `https://www.opengovpartnership.org/members/x/commitments/${facts.id}`,
      contentType: markup === "text" ? "text/plain" : "text/html",
      page: withoutTraps(commitmentPage(facts, layout, markup)),
    })),
  ),
);
const members: readonly Original[] = (["old", "new", "text"] as const).map((version) => ({
  read: readMemberPage,
  url: "https://www.opengovpartnership.org/members/xanadu/",
  contentType: "text/html",
  page: withoutTraps(memberPage(member, version)),
}));

/** Ratings as words; what is missing is no rating, and a report's harmed name changes none. */
function rated(reading: Reading): string[] {
  return reading.commitments
    .flatMap(({ ratings }) => ratings)
    .filter(({ printed }) => printed !== NO_TEXT && missingFrom(printed) === undefined)
    .map(({ indicator, stage, printed }) => `${indicator} ${stage} ${printed.toLowerCase()}`);
}

const read = async ({ read: reader, url, contentType }: Original, body: Uint8Array) =>
  reader({ url, contentType, body });

describe(`${PAGES} pages that came to harm`, () => {
  test("crash and hang no reader, give no rating that the whole page does not have, and name no person", async () => {
    const all = [...originals, ...originals, ...members];
    const known = new Map<Original, ReadonlySet<string>>();
    for (const original of all) known.set(original, new Set(rated(await read(original, original.page))));
    const strange: string[] = [];
    let kept = 0;
    for (let seed = 1; seed <= PAGES; seed += 1) {
      const original = all[seed % all.length];
      if (!original) continue;
      const start = performance.now();
      const reading = await read(original, mutatePage(original.page, seededRandom(seed)));
      if (performance.now() - start > LIMIT_MS) strange.push(`seed ${seed}: more than ${LIMIT_MS} ms`);
      for (const rating of rated(reading)) {
        if (known.get(original)?.has(rating)) kept += 1;
        else strange.push(`seed ${seed}: ${rating}`);
      }
      for (const commitment of reading.commitments) {
        if (!commitmentSchema.safeParse(commitment).success) strange.push(`seed ${seed}: not in the record's format`);
      }
      if (JSON.stringify(reading).includes("jo.doe@example.org")) strange.push(`seed ${seed}: a person's address`);
    }
    expect(strange).toEqual([]);
    expect(kept).toBeGreaterThan(PAGES); // most of the ratings of most pages survive
  }, 300_000);
});
