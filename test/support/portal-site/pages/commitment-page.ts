import { type Drawing, type ListEntry, type Markup, type PagePart, pageOf } from "./page-markup.ts";
import { translatedLabels } from "./translated-labels.ts";

/** What a commitment page says. A value left out leaves its line out; an empty one prints the label alone. */
export interface CommitmentPageFacts {
  readonly country: string;
  readonly title: string;
  readonly id: string;
  readonly plan?: string;
  readonly cycle?: number;
  readonly status?: string;
  readonly lead?: string | readonly string[];
  readonly supporting?: string | readonly string[];
  readonly areas?: readonly string[];
  /** Joined by ", " as on the page. */
  readonly reports?: readonly string[];
  readonly starred?: string | Drawing;
  readonly earlyResults?: string | Drawing;
  readonly verifiable?: string | Drawing;
  readonly relevant?: string | Drawing | readonly string[];
  readonly potentialImpact?: string | Drawing;
  readonly ambition?: string | Drawing;
  readonly completion?: string | Drawing;
  /** Filler for the plan's text. */
  readonly description?: readonly string[];
  /** Lines of the IRM's text below it, its heading first. */
  readonly irmText?: readonly string[];
  readonly others?: readonly ListEntry[];
  /** Lines put into the block before "Description", as a page of tomorrow may have them. */
  readonly further?: readonly { readonly label: string; readonly value: string }[];
}

/** A, B: full; A', B': headings and country left out; C: headings run into values; D: plan and institutions cut; es, fr: translated. */
export type CommitmentLayout = "A" | "A'" | "B" | "B'" | "C" | "D" | "es" | "fr";

/** A commitment page as OGP's site has printed them, in one of its layouts and any mark-up. */
export function commitmentPage(facts: CommitmentPageFacts, layout: CommitmentLayout, markup: Markup = "divs"): string {
  if (layout === "es" || layout === "fr") return pageOf(translated(facts, layout), markup, layout);
  const isFull = layout === "A" || layout === "B";
  const heading = (text: string, icon = false): PagePart[] => (isFull ? [{ kind: "heading", text, icon }] : []);
  const top: PagePart[] = [
    ...(isFull ? text("Skip Navigation", facts.country) : []),
    ...text(`${facts.title} (${facts.id})`),
    ...(layout === "D" ? text("Overview") : heading("Overview")),
  ];
  return pageOf(
    [
      ...top,
      ...(layout === "D" ? [] : planParts(facts, layout, heading)),
      ...irmParts(facts, layout),
      ...bodyParts(facts, layout),
    ],
    markup,
  );
}

function planParts(
  facts: CommitmentPageFacts,
  layout: CommitmentLayout,
  heading: (text: string) => PagePart[],
): PagePart[] {
  return [
    ...heading("At-a-Glance"),
    ...label("Action Plan", facts.plan),
    ...label("Action Plan Cycle", facts.cycle?.toString()),
    ...label("Status", facts.status),
    ...heading("Institutions"),
    ...label("Lead Institution", facts.lead),
    ...label("Support Institution(s)", facts.supporting),
    ...(facts.areas ? areaParts(facts, layout) : []),
  ];
}

function areaParts(facts: CommitmentPageFacts, layout: CommitmentLayout): PagePart[] {
  const list = (facts.areas ?? []).join(", ");
  if (layout === "C")
    return [
      { kind: "heading", text: "Policy Areas" },
      { kind: "text", text: list, glued: facts.reports ? "IRM Review" : "Description" },
    ];
  return [
    { kind: "heading", text: "Policy Areas" },
    ...(list === "" ? [] : text(list)),
    ...(facts.reports ? headings("IRM Review") : []),
  ];
}

function irmParts(facts: CommitmentPageFacts, layout: CommitmentLayout): PagePart[] {
  const values: readonly [string, string | Drawing | readonly string[] | undefined][] = [
    ["IRM Report", facts.reports?.join(", ")],
    ["Starred", facts.starred],
    ["Early Results", facts.earlyResults],
    ["Design", "heading"],
    ["Verifiable", facts.verifiable],
    ["Relevant to OGP Values", facts.relevant],
    ["Potential Impact", facts.potentialImpact],
    ["Ambition (see definition)", facts.ambition],
    ["Implementation", "heading"],
    ["Completion", facts.completion],
  ];
  const parts = values.flatMap(([name, value]): PagePart[] =>
    value === "heading" ? (facts.reports ? [{ kind: "heading", text: name, icon: true }] : []) : label(name, value),
  );
  return [
    ...(layout === "D" ? headings("IRM Review") : []),
    ...parts,
    ...(facts.further ?? []).flatMap(({ label: name, value }) => label(name, value)),
  ];
}

function bodyParts(facts: CommitmentPageFacts, layout: CommitmentLayout): PagePart[] {
  const isSaid = layout === "A'" || layout === "B'" || (layout === "C" && !facts.reports);
  return [
    ...(isSaid ? [] : headings("Description")),
    ...text(...(facts.description ?? [FILLER])),
    ...text(...(facts.irmText ?? [])),
    ...(facts.others ? [...headings("Commitments"), { kind: "entries" as const, entries: facts.others }] : []),
    ...text("Open Government Partnership"),
  ];
}

/** Made-up words: no plan says this. */
const FILLER =
  "Brellow tamick ordane the fuvel on minnery, and the quonset of all brindle registers shall be morrowed by the cantle office before the second harrowing, with a yearly tallory that any person may glean without a fee or a sworn reason; status: under way, completion: complete, as the cantle office itself has it.";

function translated(facts: CommitmentPageFacts, language: "es" | "fr"): PagePart[] {
  const words = translatedLabels[language];
  return [
    ...text(words.skip, facts.country, `${facts.title} (${facts.id})`),
    ...headings(words.overview),
    ...words.labels.flatMap(([name, value]) => label(name, value)),
    ...headings(words.description),
    ...text(FILLER),
  ];
}

function text(...lines: readonly string[]): PagePart[] {
  return lines.map((line) => ({ kind: "text", text: line }));
}

function headings(...lines: readonly string[]): PagePart[] {
  return lines.map((line) => ({ kind: "heading", text: line }));
}

function label(name: string, value: string | Drawing | readonly string[] | undefined): PagePart[] {
  return value === undefined ? [] : [{ kind: "label", label: name, value }];
}
