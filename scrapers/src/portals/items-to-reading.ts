import type { DateOrder } from "@ogp-graph/schema/country/read-rules.ts";
import { statusFromPrinted } from "@ogp-graph/schema/vocabulary/milestone-statuses.ts";
import type { CuratedNationalTitle } from "../curated/record.ts";
import type { PrintedMilestone } from "../read/reading.ts";
import { itemDates } from "./item-dates.ts";
import type { Notes } from "./notes.ts";
import type { PortalReading, PrintedClaim, PrintedRecord } from "./portal-reading.ts";
import type { PrintedItem } from "./printed-item.ts";
import { withoutRivals } from "./without-rivals.ts";

/** What all items of one page have in common. */
export interface ItemContext {
  readonly assessor: PrintedClaim["assessor"];
  readonly topic: PrintedClaim["topic"];
  readonly language: string;
  readonly plan: number | null;
  readonly dates: DateOrder;
}

type ItemFacts = Pick<PortalReading, "milestones" | "records" | "nationalTitles" | "claims" | "count">;

/** Languages of national titles in our record format; a title in another one is kept without its language. */
const LANGUAGES: readonly CuratedNationalTitle["language"][] = ["en", "es", "fr", "id"];

/**
 * Makes facts of printed items. A number that two different items claim stands for neither; a status word that the
 * vocabulary does not hold gives no claim; a date that cannot be read is left out. Each of these is a problem.
 */
export function itemsToReading(items: readonly PrintedItem[], context: ItemContext, notes: Notes): ItemFacts {
  const sure = withoutRivals(items, notes);
  const stated = sure.map((item) => ({
    item,
    status: statusOf(item, notes),
    ...itemDates(item, context.dates, notes),
  }));
  const records = recordsOf(stated, context, notes);
  return {
    milestones: stated.flatMap((one) => milestoneOf(one, notes)),
    records,
    nationalTitles: records.flatMap((record) => nationalTitleOf(record, context)),
    claims: stated.flatMap((one) => claimOf(one, context)),
    count: sure.length,
  };
}

interface StatedItem {
  readonly item: PrintedItem;
  readonly status: { readonly label: string; readonly id: string } | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly updated: string | null;
}

function statusOf({ status, kind, number, place }: PrintedItem, notes: Notes): StatedItem["status"] {
  const printed = status?.trim() ?? "";
  if (!/[\p{L}\p{N}]/u.test(printed)) return null; // empty, or a dash
  const known = statusFromPrinted(printed);
  if (known) return { label: once(printed), id: known.id };
  const message = `"${printed.slice(0, 60)}" is no status word of schema/vocabulary/milestone-statuses.yml. Add it there with its source if it is one.`;
  notes.problem("UNKNOWN_LABEL", place, printed, message, `${kind} ${number}`);
  return null;
}

/** A word and its icon's text are one value: "Completed Completed". */
function once(printed: string): string {
  const words = printed.split(/\s+/);
  const half = words.slice(0, words.length / 2).join(" ");
  return words.length % 2 === 0 && words.slice(words.length / 2).join(" ") === half ? half : words.join(" ");
}

function milestoneOf({ item, status, start, due }: StatedItem, notes: Notes): PrintedMilestone[] {
  if (item.kind !== "milestone") return [];
  const { number, title, commitmentNumber, commitmentTitle, theme, evidence, place } = item;
  if (title === null) {
    const message = `Milestone ${number} has no text; its status is kept as a claim.`;
    notes.problem("MILESTONE_WITHOUT_TITLE", place, number, message, `milestone ${number}`);
    return [];
  }
  const label = status?.label ?? null;
  return [{ number, title, commitmentNumber, commitmentTitle, theme, start, due, status: label, evidence }];
}

/** The commitments themselves, and those that milestones name. */
function recordsOf(stated: readonly StatedItem[], { plan }: ItemContext, notes: Notes): PrintedRecord[] {
  const own = stated.flatMap(({ item, status, start, due }): PrintedRecord[] => {
    const { title, theme, lead, supporting, evidence, place } = item;
    if (item.kind !== "commitment") return [];
    return [
      {
        plan,
        numberInPlan: item.number,
        title,
        theme,
        lead,
        supporting,
        start,
        due,
        status: status?.label ?? null,
        evidence,
        place,
      },
    ];
  });
  const known = new Set(own.map(({ numberInPlan }) => numberInPlan));
  const named = stated.flatMap(({ item }) =>
    item.kind === "milestone" && item.commitmentNumber !== null && !known.has(item.commitmentNumber) ? [item] : [],
  );
  const groups = Map.groupBy(named, ({ commitmentNumber }) => commitmentNumber);
  return [...own, ...[...groups].map(([number, items]) => namedRecord(plan, number, items, notes))];
}

function namedRecord(
  plan: number | null,
  numberInPlan: string | null,
  items: readonly PrintedItem[],
  notes: Notes,
): PrintedRecord {
  const only = (values: readonly (string | null)[]) => {
    const [value, ...others] = [...new Set(values.filter((one) => one !== null))];
    return others.length === 0 ? (value ?? null) : null;
  };
  const titles = [...new Set(items.flatMap(({ commitmentTitle }) => commitmentTitle ?? []))];
  if (titles.length > 1) {
    const message = `Commitment ${numberInPlan} has ${titles.length} titles; none was taken.`;
    notes.problem("TITLES_DIFFER", items[0]?.place ?? "", titles.join(" | "), message, `commitment ${numberInPlan}`);
  }
  return {
    plan,
    numberInPlan,
    title: only(titles),
    theme: only(items.map(({ theme }) => theme)),
    lead: only(items.map(({ lead }) => lead)),
    supporting: null,
    start: null,
    due: null,
    status: null,
    evidence: [],
    place: items[0]?.place ?? "",
  };
}

function nationalTitleOf(record: PrintedRecord, context: ItemContext): CuratedNationalTitle[] {
  const { plan, numberInPlan, title } = record;
  if (plan === null || title === null) return [];
  const language = LANGUAGES.find((known) => known === context.language) ?? null;
  return [{ plan, numberInPlan, title, language, sources: ["page"] }];
}

function claimOf({ item, status, updated }: StatedItem, { assessor, topic }: ItemContext): PrintedClaim[] {
  if (status === null) return [];
  const isMilestone = item.kind === "milestone";
  return [
    {
      assessor,
      topic,
      commitmentNumber: isMilestone ? item.commitmentNumber : item.number,
      milestoneNumber: isMilestone ? item.number : null,
      label: status.label,
      status: status.id,
      date: updated,
      place: item.place,
    },
  ];
}
