import { labelOf, missingFrom, scaleOfIndicator } from "@ogp-graph/schema/vocabulary/index.ts";
import { NO_TEXT } from "../src/curated/fields.ts";
import type { CuratedRating } from "../src/curated/record.ts";
import { type PageLabel, pageLabels } from "../src/read/page-labels.ts";
import { rawText } from "../src/read/raw-text.ts";
import type { BlockEntry } from "./commitment-block.ts";
import { imageValue } from "./image-value.ts";
import { type NamedReports, reportOfStage } from "./named-reports.ts";
import type { PageProblems } from "./page-problems.ts";
import { type PrintedValue, printedValue, valueIndicators } from "./printed-value.ts";
import { indicatorsOf, RATING_LABELS, scalesOf } from "./rating-labels.ts";

/** What ratings are read with: the page's other facts. */
export interface RatingContext {
  /** `Action Plan Cycle`; null where the page prints none. */
  readonly cycle: number | null;
  readonly reports: NamedReports;
  readonly problems: PageProblems;
  /** The last line of a page that breaks off: half a word there can be another word. */
  readonly brokenLine: number | null;
}

/** First cycle whose plans are rated on early results, by the scale's own span. */
const EARLY_RESULTS_FROM = () => scaleOfIndicator("EARLY_RESULTS").from ?? Number.POSITIVE_INFINITY;

/**
 * The ratings of a commitment page, each with its indicator, stage and report. What is drawn is read from the words of
 * the drawing; where it has none, or the label stands alone, the rating is {@link NO_TEXT}. An unknown word, a stage
 * that no report tells or values that contradict each other give a problem and no rating.
 */
export function readRatings(entries: readonly BlockEntry[], context: RatingContext): CuratedRating[] {
  return RATING_LABELS.flatMap((labelId) => {
    const label = pageLabels().commitmentPage.find(({ id }) => id === labelId);
    const own = entries.filter(({ id }) => id === labelId);
    if (!label || own.length === 0) return [];
    return isBeforeRepetition(label, entries, context) ? [] : ratingsOfLabel(label, own, context);
  });
}

/**
 * Where a page repeats some of its labels and not this one, the repeated part may have cut this label off from its value:
 * what stands below it can be the value of another label.
 */
function isBeforeRepetition(label: PageLabel, entries: readonly BlockEntry[], { problems }: RatingContext): boolean {
  const times = (id: string) => entries.filter((entry) => entry.id === id).length;
  const index = entries.findIndex(({ id }) => id === label.id);
  const next = entries[index + 1];
  const entry = entries[index];
  if (!entry || !next || times(label.id) > 1 || times(next.id) < 2) return false;
  const message =
    "The page repeats some of its labels right below this one, so that its value may be another label's; it was not taken.";
  problems.add("REPEATED_LABELS", message, textOf(entry), placeOf(label, entry));
  return true;
}

function ratingsOfLabel(label: PageLabel, entries: readonly BlockEntry[], context: RatingContext): CuratedRating[] {
  const readings = entries.map((entry) => ratingsOfEntry(label, entry, context));
  const known = readings.filter((ratings) => ratings !== undefined);
  // One wording of a repeated label that cannot be read leaves the others in doubt; its problem is recorded.
  if (known.length < readings.length) return [];
  const rated = known.filter((ratings) => ratings.some(({ printed }) => printed !== NO_TEXT));
  const [first, ...others] = rated.length > 0 ? rated : known;
  if (!first) return [];
  const words = (ratings: readonly CuratedRating[]) => JSON.stringify(ratings.map(meaningOfRating).sort());
  if (others.every((other) => words(other) === words(first))) return first;
  const raw = entries.map(textOf).join(" / ");
  context.problems.add(
    "CONFLICTING_VALUES",
    `The page prints "${label.en[0]}" ${entries.length} times with different values; none was taken. Look at the page.`,
    raw,
    placeOf(label, entries[0]),
  );
  return [];
}

function meaningOfRating({ indicator, stage, printed }: CuratedRating): string {
  const scale = scaleOfIndicator(indicator).id;
  return `${indicator} ${stage} ${missingFrom(printed)?.id ?? labelOf(scale, printed, { reviewed: true })?.label ?? printed}`;
}

/** Undefined where a problem was found, and empty where the value is a placeholder. */
function ratingsOfEntry(label: PageLabel, entry: BlockEntry, context: RatingContext): CuratedRating[] | undefined {
  const text = textOf(entry);
  const place = placeOf(label, entry);
  const lastLine = entry.values.at(-1)?.line ?? entry.line;
  if (lastLine === context.brokenLine) {
    context.problems.add("PAGE_CUT", "The page breaks off in this value; fetch it again.", text, place);
    return undefined;
  }
  const drawn = imageValue(entry.images, label, scalesOf(label.id) ?? []);
  if (text === "" && entry.unknown === null) return ratingsOfDrawing(label, drawn, place, context);
  const values = label.id === "RELEVANT" ? valueIndicators(text) : undefined;
  if (values) return values.map((indicator) => rating({ indicator, stage: "DESIGN", printed: "Yes" }, context));
  const value = printedValue(text, scalesOf(label.id) ?? []);
  if (!value) {
    context.problems.add("UNKNOWN_VALUE", unknownValue(label, text), text, place);
    return undefined;
  }
  if (drawn.kind === "value" && drawn.value.meaning !== value.meaning) {
    const message = `The image beside the value says "${drawn.value.printed}"; neither was taken. Look at the page.`;
    context.problems.add("CONTRADICTING_IMAGE", message, text, place);
    return undefined;
  }
  return ratingOfValue(label, value, place, context);
}

function ratingsOfDrawing(
  label: PageLabel,
  drawn: ReturnType<typeof imageValue>,
  place: string,
  context: RatingContext,
): CuratedRating[] | undefined {
  if (drawn.kind === "value") return ratingOfValue(label, drawn.value, place, context);
  if (drawn.kind === "several") {
    const message = "Several images beside the label hold words of its scale; which one counts cannot be told.";
    context.problems.add("AMBIGUOUS_IMAGE", message, drawn.printed.join(" / "), place);
  }
  return ratingOfValue(label, { printed: NO_TEXT, meaning: NO_TEXT, isMissing: true }, place, context);
}

function ratingOfValue(
  label: PageLabel,
  value: PrintedValue,
  place: string,
  context: RatingContext,
): CuratedRating[] | undefined {
  if (label.id === "RELEVANT" && isPlaceholder(value, context)) return [];
  const indicator = indicatorOf(label, value, context);
  const { problems } = context;
  if (indicator === undefined) {
    const message = `"${label.en[0]}" speaks of ${indicatorsOf(label.id).join(" or ")}; the page prints no cycle that tells which.`;
    problems.add("INDICATOR_UNKNOWN", message, value.printed, place);
    return undefined;
  }
  if (value.isMissing && !isRatedInCycle(indicator, context.cycle)) {
    const message = `Plans of cycle ${context.cycle} are not rated on ${indicator} (indicators.yml); the line is a default of the page.`;
    problems.add("NOT_RATED_IN_THIS_CYCLE", message, value.printed, place);
    return [];
  }
  const stage = stageOf(indicator, value, context);
  if (stage === undefined) {
    const message = `No report that rates ${indicator} is named, so whether the value is final cannot be told.`;
    problems.add("STAGE_UNKNOWN", message, value.printed, place);
    return undefined;
  }
  return [rating({ indicator, stage, printed: value.printed }, context, value.isMissing)];
}

/** "Not Relevant" is what a page prints until its review is out. */
function isPlaceholder(value: PrintedValue, { reports, problems }: RatingContext): boolean {
  const scale = scaleOfIndicator("RELEVANT").id;
  if (value.isMissing || labelOf(scale, value.printed) || reports.reports.length > 0) return false;
  if (!reports.pending) {
    const message =
      "The page names no report, so this is the default that stands there before a review; it was not taken.";
    problems.add("PLACEHOLDER_IN_DOUBT", message, value.printed, "Relevant to OGP Values");
  }
  return true;
}

/** Of the indicators of a label, the one on whose scale the word stands; a missing value goes by the plan's cycle. */
function indicatorOf({ id }: PageLabel, value: PrintedValue, { cycle }: RatingContext): string | undefined {
  const candidates = indicatorsOf(id);
  if (candidates.length < 2) return candidates[0];
  if (!value.isMissing) return candidates.find((one) => labelOf(scaleOfIndicator(one).id, value.printed) !== undefined);
  if (cycle === null) return undefined;
  return cycle >= EARLY_RESULTS_FROM() ? "EARLY_RESULTS" : "DIOG";
}

/** A default such as an empty "Potential Impact" stands on pages of every cycle. */
function isRatedInCycle(indicator: string, cycle: number | null): boolean {
  const { to } = scaleOfIndicator(indicator);
  return cycle === null || to === null || cycle <= to || indicator === "STAR_PRINTED";
}

/**
 * Completion and stars may be of the middle or of the end, as the reports on the page tell: a value of a mid-term report
 * is never a final one. What is missing is missing at the end.
 */
function stageOf(indicator: string, { isMissing }: PrintedValue, { reports }: RatingContext): string | undefined {
  if (indicator !== "COMPLETION" && indicator !== "STAR_PRINTED")
    return indicator === "DIOG" || indicator === "EARLY_RESULTS" ? "FINAL" : "DESIGN";
  if (isMissing || reportOfStage(reports.reports, "FINAL")) return "FINAL";
  // Beside a report that we cannot name, which may be the final one, a mid-term report proves nothing.
  return reports.unknown.length === 0 && reportOfStage(reports.reports, "PROGRESS") ? "PROGRESS" : undefined;
}

function rating(
  value: { readonly indicator: string; readonly stage: string; readonly printed: string },
  { reports: { reports } }: RatingContext,
  isMissing = false,
): CuratedRating {
  const ofStage = reportOfStage(reports, value.stage);
  // A page that names one report of another stage takes the values of design from it too.
  const report = isMissing ? undefined : (ofStage ?? (value.stage === "DESIGN" ? reports[0] : undefined));
  return { ...value, ...(report ? { report: report.title } : {}), source: "page" };
}

function unknownValue(label: PageLabel, text: string): string {
  const known = indicatorsOf(label.id).flatMap((id) => scaleOfIndicator(id).labels.map((step) => step.label));
  return `"${rawText(text)}" beside "${label.en[0]}" is none of: ${known.join(", ")}. Add it to schema/vocabulary if the page uses it now.`;
}

function textOf({ values, unknown }: BlockEntry): string {
  if (unknown !== null) return unknown;
  return values
    .map(({ text }) => text)
    .join(" ")
    .trim();
}

function placeOf({ en }: PageLabel, entry: BlockEntry | undefined): string {
  return `line ${entry?.line ?? 1}, ${en[0]}`;
}
