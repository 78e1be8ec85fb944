import { type CommitmentPageFacts, commitmentPage } from "@ogp-graph/test/support/portal-site/pages/commitment-page.ts";
import type { Reading } from "../../src/read/reading.ts";
import { readCommitmentPage } from "../read-commitment-page.ts";

/** A commitment of a country that does not exist, without ratings. */
export const fuvelLedger: CommitmentPageFacts = {
  country: "Xerba",
  title: "Fuvel Ledger",
  id: "XE0001",
  plan: "Xerba Action Plan 2016-2018",
  cycle: 2016,
  lead: "Fuvel House",
  supporting: "",
  areas: ["Audits"],
  reports: ["Xerba End-of-Term Report 2016-2018", "Xerba Mid-Term Report 2016-2018"],
};

/** Reads the page of {@link fuvelLedger} with these facts besides, its HTML changed before. */
export function readFuvelPage(facts: Partial<CommitmentPageFacts>, change = (html: string) => html): Reading {
  const body = Buffer.from(change(commitmentPage({ ...fuvelLedger, ...facts }, "A", "paragraphs")));
  return readCommitmentPage({ url: "https://www.opengovpartnership.org/?p=1", contentType: null, body });
}

/** Its ratings as `VERIFIABLE DESIGN Yes`. */
export function ratingsOfFuvel(...of: Parameters<typeof readFuvelPage>): readonly string[] | undefined {
  const [commitment] = readFuvelPage(...of).commitments;
  return commitment?.ratings.map(({ indicator, stage, printed }) => `${indicator} ${stage} ${printed}`);
}

/** Codes of its problems. */
export function reasonsOfFuvel(...of: Parameters<typeof readFuvelPage>): readonly string[] {
  return readFuvelPage(...of).problems.map(({ reason }) => reason);
}
