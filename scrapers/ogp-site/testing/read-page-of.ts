import {
  type CommitmentLayout,
  type CommitmentPageFacts,
  commitmentPage,
} from "@ogp-graph/test/support/portal-site/pages/commitment-page.ts";
import type { Markup } from "@ogp-graph/test/support/portal-site/pages/page-markup.ts";
import type { Reading } from "../../src/read/reading.ts";
import { readCommitmentPage } from "../read-commitment-page.ts";

/** A commitment of a country that does not exist. */
export const brindle: CommitmentPageFacts = {
  country: "Xanadu",
  title: "Brindle Registers for All",
  id: "XA0012",
  plan: "Xanadu Action Plan 2018-2020",
  cycle: 2018,
  status: "Inactive",
  lead: "Cantle Office, Quonset and Fuvel",
  supporting: "1. Ministry of Tamick, Orlow and Trade 2. Gleaners Union",
  areas: ["Open Data", "Policing & Corrections", "Public Participation in Budget/Fiscal Policy"],
  reports: ["Xanadu Implementation Report 2018-2020", "Xanadu Design Report 2018-2020"],
  starred: "No",
  earlyResults: "Major Major",
  verifiable: "Yes",
  relevant: "Access to Information Civic Participation , Technology",
  potentialImpact: "",
  completion: { alt: "Substantial" },
};

/** Where a page of it stands. @param prefix `/es` or `/fr` for a translated copy */
export function addressOf(id: string, prefix = ""): string {
  return `https://www.opengovpartnership.org${prefix}/members/xanadu/commitments/${id}/`;
}

/** Reads a page with these facts. */
export function readPageOf(
  facts: CommitmentPageFacts,
  layout: CommitmentLayout = "A",
  markup: Markup = "divs",
  url = addressOf(facts.id),
): Reading {
  const contentType = markup === "text" ? "text/plain" : "text/html; charset=utf-8";
  return readCommitmentPage({ url, contentType, body: Buffer.from(commitmentPage(facts, layout, markup)) });
}
