import { readdirSync } from "node:fs";
import { type CommitmentLayout, commitmentPage } from "@ogp-graph/test/support/portal-site/pages/commitment-page.ts";
import { factsOfCommitment } from "@ogp-graph/test/support/portal-site/pages/facts-of-commitment.ts";
import type { Markup } from "@ogp-graph/test/support/portal-site/pages/page-markup.ts";
import { describe, expect, test } from "vitest";
import { NO_TEXT } from "../src/curated/fields.ts";
import { readCurated } from "../src/curated/read-curated.ts";
import type { CuratedCommitment, CuratedCountry, CuratedRating } from "../src/curated/record.ts";
import { readCommitmentPage } from "./read-commitment-page.ts";

const folder = new URL("../curated/", import.meta.url);
const countries = readdirSync(folder).map((name) => readCurated(new URL(name, folder).pathname));

/** Commitments with a page of their own in English, and the key of that page. */
function withOwnPage(country: CuratedCountry): (readonly [CuratedCommitment, string])[] {
  return country.commitments.flatMap((commitment) => {
    const key = commitment.sources.find((source) => {
      const url = country.sources[source]?.url ?? "";
      return (
        !/\/(es|fr)\//.test(url) && url.toLowerCase().replace(/\/$/, "").endsWith(`/${commitment.id.toLowerCase()}`)
      );
    });
    return key === undefined || commitment.titles.length === 0 ? [] : [[commitment, key] as const];
  });
}

const short = ({ indicator, stage, printed }: CuratedRating) => `${indicator} ${stage} ${printed}`;

/** Indicators that the pages of the older and of the newer years print. */
const OF_YEARS = {
  older: /^(STAR_PRINTED|DIOG|EARLY_RESULTS|VERIFIABLE|RELEVAN\w+|POTENTIAL_IMPACT|COMPLETION)$/,
  newer: /^(DIOG|EARLY_RESULTS|VERIFIABLE|RELEVANT|PAGE_AMBITION|COMPLETION)$/,
};

const variants: readonly (readonly ["older" | "newer", CommitmentLayout, Markup])[] = [
  ["older", "A", "divs"],
  ["older", "A'", "text"],
  ["older", "C", "text"],
  ["newer", "B", "paragraphs"],
  ["newer", "B'", "definitions"],
  ["newer", "B", "table"],
];

describe.each(variants)("pages of the %s years with real facts, layout %s in %s", (years, layout, markup) => {
  test.each(countries.map((country) => [country.country.name, country] as const))(
    "give back what is known of %s",
    (name, country) => {
      const all = withOwnPage(country);
      expect(all.length).toBeGreaterThan(5);
      for (const [commitment, key] of all) {
        const plan = country.plans.find(({ number }) => number === commitment.plan)?.title ?? `${name} Action Plan`;
        const facts = factsOfCommitment(commitment, name, plan, key, years);
        const url = country.sources[key]?.url ?? "";
        const body = Buffer.from(commitmentPage(facts, layout, markup));
        const reading = readCommitmentPage({ url, contentType: markup === "text" ? "text/plain" : "text/html", body });
        const found = reading.commitments[0];
        const known = commitment.ratings.filter(
          ({ source, indicator, olderCapture }) => source === key && !olderCapture && OF_YEARS[years].test(indicator),
        );
        // An older page that names values does not print yes or no beside them.
        const namesValues = years === "older" && known.some(({ indicator }) => indicator.startsWith("RELEVANCE_"));
        const expected = known.filter(({ indicator }) => !(namesValues && indicator === "RELEVANT"));
        const ratings = (found?.ratings ?? []).filter(({ printed }) => printed !== NO_TEXT);
        expect({
          id: found?.id,
          title: found?.titles[0]?.text,
          cycle: found?.cycle,
          ratings: ratings.map(short).sort(),
        }).toEqual({
          id: commitment.id,
          title: commitment.titles[0]?.text,
          cycle: commitment.cycle,
          ratings: expected.map(short).sort(),
        });
        expect(found?.policyAreas, commitment.id).toEqual([...new Set(commitment.policyAreas)]);
        expect(reading.leftovers, commitment.id).toEqual([]);
      }
    },
  );
});
