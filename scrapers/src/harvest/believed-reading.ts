import type { Reading, ReadingProblem } from "../read/reading.ts";

/**
 * What is believed of a page that was read again. A page that lost facts and at the same time is no longer what the
 * reader knows (a login page with status 200, a label renamed, a list that is empty) keeps the facts of the last reading,
 * with today's problems beside them: a fault of the page withdraws nothing. A page that is as it should be and lacks a
 * fact has withdrawn it.
 */
export function believedReading(before: Reading | undefined, now: Reading): { reading: Reading; kept: boolean } {
  const isStopped = now.version === 0; // the reader was: it says nothing of the page
  if (!before || !lostAnything(before, now)) return { reading: now, kept: false };
  if (!isStopped && before.reader !== now.reader) return { reading: now, kept: false };
  const isEmpty = factCount(now) === 0;
  const known = new Set(before.problems.map(problemKey));
  const news = now.problems.filter((problem) => isOfThePage(problem) && !known.has(problemKey(problem)));
  if (!isEmpty && news.length === 0) return { reading: now, kept: false };
  const message =
    "The page is no longer as it was when its facts were read; they were kept. See the other problems of this page.";
  const kept = { reason: KEPT, subjectId: null, message, raw: news[0]?.raw ?? "", place: "page" };
  const problems = [...now.problems.filter(({ reason }) => reason !== KEPT), kept];
  return { reading: { ...before, version: now.version, leftovers: now.leftovers, problems }, kept: true };
}

const KEPT = "PAGE_CHANGED_FACTS_KEPT";

/** Problems that say that the page itself is another one, or that a label is: its silence proves nothing then. */
const PAGE_REASONS: ReadonlySet<string> = new Set([
  "UNKNOWN_LABEL",
  "PORTAL_CHANGED",
  "OUTSIDE_EXPECTED",
  "LOGIN_PAGE",
  "PAGE_CUT",
  "PAGE_TOO_LARGE",
  "NOT_A_COMMITMENT_PAGE",
  "NOT_A_MEMBER_PAGE",
  "NOT_A_REPORT_PAGE",
  "ID_MISMATCH",
  "PAGE_UNREADABLE",
  "PAGES_NOT_READ",
]);

function isOfThePage({ reason }: ReadingProblem): boolean {
  return PAGE_REASONS.has(reason);
}

function problemKey({ reason, raw }: ReadingProblem): string {
  return `${reason} ${raw}`;
}

/** How many facts a reading holds, of any kind. */
export function factCount(reading: Reading): number {
  return [...factsOf(reading)].length;
}

function lostAnything(before: Reading, now: Reading): boolean {
  const held = new Set(factsOf(now));
  for (const fact of factsOf(before)) if (!held.has(fact)) return true;
  return false;
}

/** One text a fact, by what it is about and not by its value: a changed rating is not a lost one. */
function* factsOf(reading: Reading): Generator<string> {
  for (const { id, ratings, titles, policyAreas } of reading.commitments) {
    yield `commitment ${id}`;
    for (const { indicator, stage } of ratings) yield `rating ${id} ${indicator} ${stage}`;
    if (titles.length > 0) yield `title ${id}`;
    if (policyAreas.length > 0) yield `areas ${id}`;
  }
  for (const { id } of reading.listed) yield `listed ${id}`;
  for (const { title, type, figures, planAssessments } of reading.reports) {
    yield `report ${title ?? type}`;
    for (const { label, block } of figures) yield `figure ${title ?? type} ${block ?? ""} ${label}`;
    for (const { indicator, stage } of planAssessments) yield `plan ${indicator} ${stage}`;
  }
  for (const { kind, date } of reading.events) yield `event ${kind} ${date}`;
  for (const { plan, numberInPlan, title } of reading.nationalTitles) yield `national ${plan} ${numberInPlan ?? title}`;
  for (const { number, commitmentNumber } of reading.milestones) yield `milestone ${commitmentNumber} ${number}`;
  for (const { label } of reading.figures) yield `figure ${label}`;
  for (const { url } of reading.links) yield `link ${url}`;
}
