import type { CuratedCommitment, CuratedCountry, CuratedRating } from "@ogp-graph/scrapers/curated/record.ts";
import { seeded } from "../pdf/damage-pdf.ts";

export interface MadeUpCountryOptions {
  /** Two letters from XA to XZ: no country has them. */
  readonly iso2: string;
  readonly name: string;
  /** @default 12 */
  readonly commitments?: number;
  /** @default 1 */
  readonly seed?: number;
}

/** The years and reports of a made-up country's plans, the last one current. */
const PLANS = [
  { from: 2016, to: 2018, design: "Mid-Term Report", final: "End-of-Term Report" },
  { from: 2019, to: 2021, design: "Design Report", final: "Results Report" },
] as const;
const SYLLABLES = "bra fen lor quo tam vel nis dur pol gri sha mek ori lun tra beq zan hul".split(" ");
const AREAS = ["Open Data", "Health", "Gender", "Beneficial Ownership", "Open Contracting", "Audits", "Education"];
const OFFICES = ["Ministry of", "Office of the", "Council for", "Institute of"];

/**
 * A country that does not exist, in made-up words, whose pages have every documented layout: reviewed and pending
 * commitments of the generation with the star and of the one with ambition.
 */
export function madeUpCountry({ iso2, name, commitments = 12, seed = 1 }: MadeUpCountryOptions): CuratedCountry {
  const random = seeded(seed);
  const member = `${iso2}${iso2.slice(-1)}`;
  const words = new MadeUpWords(random);
  const pages: CuratedCountry["sources"] = { member: { url: `${OGP}/members/${slugOf(name)}/`, kind: "MEMBER_PAGE" } };
  const list = Array.from({ length: commitments }, (_, index): CuratedCommitment => {
    const plan = index < commitments / 2 ? 0 : 1;
    const id = `${iso2}${String(index + 1).padStart(4, "0")}`;
    pages[id] = { url: `${OGP}/members/${slugOf(name)}/commitments/${id}/`, kind: "COMMITMENT_PAGE" };
    return commitmentOf({
      id,
      name,
      plan,
      index: index - (plan === 1 ? Math.ceil(commitments / 2) : 0),
      words,
      random,
    });
  });
  return {
    member,
    recorded: "2026-11-22",
    sources: pages,
    country: { name, joined: 2014, sources: ["member"] },
    plans: PLANS.map(({ from, to }, index) => ({
      number: index + 1,
      id: `AP_${member}0${index + 1}`,
      label: `${from}-${to}`,
      title: `${name} Action Plan ${from}-${to}`,
      submissionYear: from,
      endYear: to,
      commitmentCount: list.filter(({ plan }) => plan === index + 1).length,
      sources: ["member"],
    })),
    commitments: list,
    nationalTitles: [],
    irmReports: PLANS.flatMap(({ from, to, design, final }, index) =>
      [design, final].map((type) => reportOf(name, `${name} ${type} ${from}-${to}`, index + 1, to + 1)),
    ),
    portals: [],
    events: [{ date: "2022-03", kind: "LETTER_CONTRARY_TO_PROCESS", what: "Letter", sources: ["member"] }],
    localMembers: [],
    localPlans: [],
    openGovChallenge: [],
    unplaced: [],
  };
}

const OGP = "https://www.opengovpartnership.org";

export function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

interface Making {
  readonly id: string;
  readonly name: string;
  readonly plan: 0 | 1;
  readonly index: number;
  readonly words: MadeUpWords;
  readonly random: () => number;
}

function commitmentOf({ id, name, plan, index, words, random }: Making): CuratedCommitment {
  const { from, to, design, final } = PLANS[plan];
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T; // never empty
  const rated = (indicator: string, stage: string, printed: string): CuratedRating => ({
    ...{ indicator, stage, printed, source: id },
    ...(printed.startsWith("Pending") || printed === "[no text]"
      ? {}
      : { report: `${name} ${stage === "DESIGN" ? design : final} ${from}-${to}` }),
  });
  const yesNo = () => one(["Yes", "No"]);
  const ratings =
    index % 4 === 3
      ? pending(rated, plan)
      : [
          rated("VERIFIABLE", "DESIGN", yesNo()),
          ...(plan === 0
            ? [rated("RELEVANCE_CIVIC_PARTICIPATION", "DESIGN", "Yes"), rated("STAR_PRINTED", "FINAL", yesNo())]
            : [rated("RELEVANT", "DESIGN", yesNo())]),
          plan === 0
            ? rated("POTENTIAL_IMPACT", "DESIGN", one(["Minor", "Moderate", "Transformative"]))
            : rated("PAGE_AMBITION", "DESIGN", one(["High", "Low"])),
          rated("DIOG", "FINAL", one(["Marginal", "Major", "Did Not Change", "Outstanding"])),
          rated(
            "COMPLETION",
            "FINAL",
            index % 3 === 0 ? "[no text]" : one(["Limited", "Substantial", "Complete", "Not Started"]),
          ),
        ];
  return {
    id,
    plan: plan + 1,
    cycle: from,
    numberInPlan: String(index + 1),
    titles: [{ text: words.title(), language: "en", origin: "UNSTATED" }],
    policyAreas: [...new Set([one(AREAS), one(AREAS), one(AREAS)])],
    lead: `${one(OFFICES)} ${words.name()}`,
    supporting: [...new Set([`${one(OFFICES)} ${words.name()}`, `${words.name()} Society`])],
    status: null,
    ratings: [...ratings],
    sources: [id],
  };
}

function pending(
  rated: (indicator: string, stage: string, printed: string) => CuratedRating,
  plan: 0 | 1,
): CuratedRating[] {
  const ambition = plan === 0 ? "POTENTIAL_IMPACT" : "PAGE_AMBITION";
  return [
    ...["VERIFIABLE", ambition].map((indicator) => rated(indicator, "DESIGN", "Pending IRM Review")),
    ...["DIOG", "COMPLETION"].map((indicator) => rated(indicator, "FINAL", "Pending IRM Review")),
  ];
}

function reportOf(
  name: string,
  title: string,
  plan: number,
  publicationYear: number,
): CuratedCountry["irmReports"][number] {
  const types: Readonly<Record<string, string>> = {
    "Mid-Term": "MID_TERM",
    "End-of-Term": "END_OF_TERM",
    Design: "DESIGN",
    Results: "RESULTS",
  };
  const type = Object.entries(types).find(([word]) => title.startsWith(`${name} ${word}`))?.[1] ?? "RESULTS";
  const figures =
    type === "DESIGN"
      ? [
          { label: "Number of commitments", printed: "6" },
          { label: "Transformative commitments", printed: "1 (17%)" },
        ]
      : [];
  const address = `${OGP}/documents/${title.toLowerCase().replaceAll(" ", "-")}/`;
  return {
    type,
    title,
    plan,
    publicationYear,
    url: address,
    forPublicComment: false,
    figures,
    planAssessments: [],
    sources: ["member"],
  };
}

/** Words that mean nothing in any language of the portals. */
export class MadeUpWords {
  constructor(private readonly random: () => number) {}

  word(): string {
    const count = 2 + Math.floor(this.random() * 2);
    return Array.from({ length: count }, () => SYLLABLES[Math.floor(this.random() * SYLLABLES.length)]).join("");
  }

  name(): string {
    const word = this.word();
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  }

  title(): string {
    return `${this.name()} ${this.word()} ${this.word()} for ${this.name()}`;
  }

  text(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(" ");
  }
}
