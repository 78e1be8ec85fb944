import { policyAreaFromPrinted } from "@ogp-graph/schema/vocabulary/index.ts";
import type { CuratedCommitment } from "../src/curated/record.ts";
import { emptyReading } from "../src/read/empty-reading.ts";
import { hasContactDetails } from "../src/read/has-contact-details.ts";
import type { PageLine, PageText } from "../src/read/page-line.ts";
import { pageLines } from "../src/read/page-lines.ts";
import { rawText } from "../src/read/raw-text.ts";
import type { PageInput } from "../src/read/reader.ts";
import type { Leftover, Reading } from "../src/read/reading.ts";
import { type BlockEntry, type CommitmentBlock, commitmentBlock } from "./commitment-block.ts";
import { findTitle } from "./find-title.ts";
import { labelLanguage } from "./label-language.ts";
import { layoutOf } from "./layout-of.ts";
import { listedCommitments } from "./listed-commitments.ts";
import { namedReports } from "./named-reports.ts";
import { languageOfAddress } from "./page-id.ts";
import { PageProblems } from "./page-problems.ts";
import { planText } from "./plan-text.ts";
import { readInstitutions } from "./read-institutions.ts";
import { readRatings } from "./read-ratings.ts";
import { titleLanguage } from "./title-language.ts";

export const COMMITMENT_PAGE = { reader: "ogp-site/commitment-page", version: 1 } as const;

/**
 * Reads `/members/<country>/commitments/<ID>/` of OGP's site by its labels, in all the layouts it has had. Machine
 * translations give id and title only. The plan's number stands on no page: `plan` is null and `planPrinted` says what
 * the page calls it.
 */
export function readCommitmentPage(page: PageInput): Reading {
  const text = pageLines(page.body, page.contentType);
  const found = findTitle(text.lines, page.url);
  const problems = new PageProblems(found.id);
  reportCuts(text, problems);
  const empty = { ...emptyReading(COMMITMENT_PAGE.reader, COMMITMENT_PAGE.version) };
  const block = commitmentBlock(found.below);
  const language = languageOfAddress(page.url) ?? labelLanguage(found.below);
  if (language !== "en") return { ...empty, ...translated(found.id, found.title, language), problems: problems.all };
  const isPage = block.entries.length > 1 && found.id !== null;
  if (found.mismatch !== null) {
    const message = `The address says ${found.mismatch} and the title line ${found.id}; nothing was taken. Look at the page.`;
    problems.add("ID_MISMATCH", message, `${found.title ?? ""} (${found.id})`, "title");
  } else if (!isPage) {
    const message = `Of the labels of a commitment page ${block.entries.length} were found, and the id ${found.id ?? "nowhere"}.`;
    problems.add("NOT_A_COMMITMENT_PAGE", message, text.lines[0]?.text ?? "", "page");
  }
  if (!isPage || found.mismatch !== null) return { ...empty, problems: problems.all };
  return {
    ...empty,
    ...readBlock(page, text, { ...found, id: found.id ?? "" }, block, problems),
    problems: problems.all,
  };
}

interface Found {
  readonly id: string;
  readonly title: string | null;
  readonly below: readonly PageLine[];
}

function readBlock(page: PageInput, text: PageText, found: Found, block: CommitmentBlock, problems: PageProblems) {
  const { entries } = block;
  const isLocal = entries.some(({ id }) => id === "INCEPTION_REPORT" || id === "COMMITMENT_START");
  const cycle = cycleOf(entries, problems);
  const reports = namedReports(printedOf(entries, "IRM_REPORT"));
  for (const title of reports.unknown) {
    const message =
      "No type of IRM report is in this title, or it is a draft for public comment; its ratings name no report.";
    problems.add("UNKNOWN_REPORT", message, title, "IRM Report");
  }
  if (isLocal) {
    const message =
      "A page of the OGP Local programme: its ratings are those of a local monitoring body and were not read.";
    problems.add("LOCAL_COMMITMENT_PAGE", message, found.id, "page");
  }
  if (found.title === null)
    problems.add("TITLE_MISSING", "No line of the page is a title with the id behind it.", "", "page");
  const below = found.below.slice(block.end);
  const brokenLine = text.whole ? null : (text.lines.at(-1)?.number ?? null);
  const inText = planText(below, reports);
  const ratings = isLocal ? [] : readRatings(entries, { cycle, reports, problems, brokenLine });
  const commitment: CuratedCommitment = {
    id: found.id,
    plan: null,
    cycle,
    ...planPrinted(entries),
    numberInPlan: inText.numberInPlan,
    titles:
      found.title === null ? [] : [{ text: found.title, language: titleLanguage(found.title), origin: "UNSTATED" }],
    policyAreas: areasOf(entries),
    ...institutions(entries, problems),
    status: statusOf(entries, problems),
    ratings: [...ratings, ...(isLocal ? [] : inText.ratings)],
    sources: ["page"],
  };
  const list = listedCommitments(below, page.url, problems);
  return {
    layout: isLocal ? "local" : layoutOf(block),
    commitments: [commitment],
    listed: list.listed.filter(({ id }) => id !== found.id),
    links: list.links,
    leftovers: leftoversOf(block, problems),
  };
}

/** The title of a translated copy is all that is kept of it, as the machine's words. */
function translated(id: string | null, title: string | null, language: "es" | "fr"): Partial<Reading> {
  const commitment: CuratedCommitment = {
    id: id ?? "",
    plan: null,
    cycle: null,
    numberInPlan: null,
    titles: title === null ? [] : [{ text: title, language, origin: "MACHINE" }],
    policyAreas: [],
    lead: null,
    supporting: [],
    status: null,
    ratings: [],
    sources: ["page"],
  };
  return { layout: "translated", language, translated: true, commitments: id === null ? [] : [commitment] };
}

function reportCuts({ cuts }: PageText, problems: PageProblems): void {
  for (const cut of cuts) {
    problems.add("PAGE_TOO_LARGE", `The page has ${cut}; what lies beyond was not read.`, "", "page");
  }
}

function linesOf(entries: readonly BlockEntry[], id: string): string[] {
  const lines = entries.filter((entry) => entry.id === id).flatMap(({ values }) => values.map(({ text }) => text));
  return lines.filter((text) => !hasContactDetails(text));
}

/** The values of a label, and what stands in the place of one. */
function printedOf(entries: readonly BlockEntry[], id: string): string[] {
  const unknown = entries.flatMap((entry) => (entry.id === id && entry.unknown !== null ? [entry.unknown] : []));
  return [...linesOf(entries, id), ...unknown];
}

function cycleOf(entries: readonly BlockEntry[], problems: PageProblems): number | null {
  const printed = [...new Set(printedOf(entries, "ACTION_PLAN_CYCLE"))];
  const [only] = printed;
  if (only === undefined) return null;
  const year = Number(only);
  if (printed.length === 1 && /^\d{4}$/.test(only) && year >= 2011 && year <= 2100) return year;
  const message = "A cycle is one year from 2011 on, the first of OGP; none was taken.";
  problems.add("UNKNOWN_CYCLE", message, printed.join(" / "), "Action Plan Cycle");
  return null;
}

function planPrinted(entries: readonly BlockEntry[]): { planPrinted?: string } {
  const [printed] = linesOf(entries, "ACTION_PLAN");
  return printed === undefined ? {} : { planPrinted: printed };
}

function statusOf(entries: readonly BlockEntry[], problems: PageProblems): "Active" | "Inactive" | null {
  const printed = [...new Set(printedOf(entries, "STATUS").map((text) => text.toLowerCase()))];
  const [only] = printed;
  if (only === undefined) return null;
  if (printed.length === 1 && only === "active") return "Active";
  if (printed.length === 1 && only === "inactive") return "Inactive";
  problems.add(
    "UNKNOWN_STATUS",
    "A commitment page says Active or Inactive; none was taken.",
    printed.join(" / "),
    "Status",
  );
  return null;
}

/** As printed; the list may stand on one line or one area a line. Repeated blocks give each area once. */
function areasOf(entries: readonly BlockEntry[]): string[] {
  const areas = linesOf(entries, "POLICY_AREAS").flatMap((line) => line.split(/[,|;]/));
  return [...new Set(areas.map((area) => area.trim()).filter((area) => area !== ""))].flatMap(knownOrWhole);
}

/** Copies without mark-up run two items of a list together; a known area stays as it is. */
function knownOrWhole(area: string): string[] {
  if (policyAreaFromPrinted(area)) return [area];
  const parts = area.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return parts.length > 1 && parts.every((part) => policyAreaFromPrinted(part)) ? parts : [area];
}

function institutions(
  entries: readonly BlockEntry[],
  problems: PageProblems,
): Pick<CuratedCommitment, "lead" | "supporting"> {
  const of = (id: string) => readInstitutions(entries.filter((entry) => entry.id === id)[0]?.values ?? []);
  const lead = of("LEAD");
  const support = of("SUPPORT");
  if (lead.leftOut + support.leftOut > 0) {
    const message =
      "Names of institutions with telephone numbers, e-mail addresses or persons beside them were left out.";
    problems.add("CONTACT_DETAILS", message, "", "Institutions");
  }
  return { lead: lead.names.length > 0 ? lead.names.join("; ") : null, supporting: [...support.names] };
}

function leftoversOf({ strays }: CommitmentBlock, problems: PageProblems): Leftover[] {
  return strays.map(({ text, line, after, labelLike }) => {
    const place = `line ${line}${after === null ? "" : ` after ${after}`}`;
    if (labelLike) {
      const message =
        "No label of page-labels.yml begins this line; its value was not taken. Add the spelling if it is one.";
      problems.add("UNKNOWN_LABEL", message, text, place);
    }
    return { place, text: rawText(text) };
  });
}
