import { type ListEntry, type Markup, type PagePart, pageOf } from "./page-markup.ts";

/** A document of the list below "Resources". */
export interface ResourceFacts {
  readonly title: string;
  readonly year: number;
  /** Missing on some entries. */
  readonly type?: string;
  readonly href?: string;
}

/** What a member page says. */
export interface MemberPageFacts {
  readonly country: string;
  readonly since: number;
  readonly planNumber: number;
  readonly plan: string;
  readonly numberOfCommitments: number;
  readonly focus: string;
  readonly commitments: readonly {
    readonly id: string;
    readonly title: string;
    readonly year: number;
    readonly area: string;
  }[];
  readonly resources: readonly ResourceFacts[];
  /** A line with a name and an address, as pages print them below "Contact". */
  readonly contact: string;
}

/** old: "Point of Contact", no "ON THE PAGE"; new: both the other way; text: titles lost, all entries in one run; joined: one line and prose. */
export type MemberVersion = "old" | "new" | "text" | "joined";

/** A member page as OGP's site has printed them. */
export function memberPage(facts: MemberPageFacts, version: MemberVersion, markup: Markup = "divs"): string {
  if (version === "joined") return pageOf([...text(facts.country, `Joined ${facts.since}`, FILLER)], markup);
  const isNew = version !== "old";
  const top: PagePart[] = [
    ...text("Skip Navigation", facts.country, `Member Since ${facts.since}`, `Action Plan ${facts.planNumber}`),
    ...(isNew ? text("ON THE PAGE") : []),
    ...headings("Current Action Plan"),
    ...text(facts.plan, `Action Plan ${facts.planNumber}`),
    ...text(`Number of Commitments: ${facts.numberOfCommitments}`, `Policy Area Focus: ${facts.focus}`),
    ...text(isNew ? `${FILLER} (More)` : FILLER),
    ...headings(isNew ? "Contact" : "Point of Contact"),
    ...text(facts.contact),
    ...headings("Commitments"),
    { kind: "entries", entries: facts.commitments.map((one) => commitmentEntry(facts, one, version)) },
  ];
  const resources = facts.resources.map((resource, index) => resourceEntry(resource, index, version));
  return pageOf([...top, ...headings("Resources"), { kind: "entries", entries: resources }], markup);
}

/** Made-up words: no page says this. */
const FILLER =
  "Tamick and orlow have brindled their quonset since the first harrowing, and forty cantles were morrowed with the gleaners of every fuvel; the next tallory follows in the dry season.";

function commitmentEntry(
  { country }: MemberPageFacts,
  { id, title, year, area }: MemberPageFacts["commitments"][number],
  version: MemberVersion,
): ListEntry {
  const href = `/members/${country.toLowerCase().replaceAll(" ", "-")}/commitments/${id}/`;
  return { title: version === "text" ? null : title, line: `${id}, ${year}, ${area}`, href };
}

function resourceEntry({ title, year, type, href }: ResourceFacts, index: number, version: MemberVersion): ListEntry {
  // "Web page" and "Web Page" both occur.
  const line = [String(year), type, index % 2 === 0 ? "Web page" : "Web Page"]
    .filter((word) => word !== undefined)
    .join(", ");
  return { title: version === "text" ? null : title, line, ...(href === undefined ? {} : { href }) };
}

function text(...lines: readonly string[]): PagePart[] {
  return lines.map((line) => ({ kind: "text", text: line }));
}

function headings(...lines: readonly string[]): PagePart[] {
  return lines.map((line) => ({ kind: "heading", text: line }));
}
