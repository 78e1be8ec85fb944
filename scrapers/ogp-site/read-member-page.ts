import { emptyReading } from "../src/read/empty-reading.ts";
import { hasContactDetails } from "../src/read/has-contact-details.ts";
import { pageLines } from "../src/read/page-lines.ts";
import { rawText } from "../src/read/raw-text.ts";
import type { PageInput } from "../src/read/reader.ts";
import type { FoundLink, Reading } from "../src/read/reading.ts";
import { letterEvent } from "./letter-event.ts";
import { type CommitmentList, listedCommitments } from "./listed-commitments.ts";
import { memberSections } from "./member-sections.ts";
import { languageOfAddress } from "./page-id.ts";
import { PageProblems } from "./page-problems.ts";
import { type Resource, resourceLines } from "./resource-lines.ts";

export const MEMBER_PAGE = { reader: "ogp-site/member-page", version: 1 } as const;

/**
 * Reads `/members/<country>/` of OGP's site: its figures, the list of commitments, the documents with kind and year, and
 * the letters among them as events. Persons to write to are never read. Translated copies give nothing but their
 * language.
 */
export function readMemberPage(page: PageInput): Reading {
  const empty = emptyReading(MEMBER_PAGE.reader, MEMBER_PAGE.version);
  const problems = new PageProblems(null);
  const { lines, cuts } = pageLines(page.body, page.contentType);
  for (const cut of cuts) {
    problems.add("PAGE_TOO_LARGE", `The page has ${cut}; what lies beyond was not read.`, "", "page");
  }
  const language = languageOfAddress(page.url);
  if (language) return { ...empty, layout: "translated", language, translated: true, problems: problems.all };
  const sections = memberSections(lines);
  // Old text-only copies have the list without its heading, after the prose.
  const list = listedCommitments(sections.commitments, page.url, problems);
  const whole = list.listed.length > 0 ? list : listedCommitments(lines, page.url, problems);
  const resources = resourceLines(sections.resources, page.url);
  if (sections.figures.length === 0 && whole.listed.length === 0) {
    const message = "None of the labels of a member page was found, and no list of commitments.";
    problems.add("NOT_A_MEMBER_PAGE", message, lines[0]?.text ?? "", "page");
  }
  return {
    ...empty,
    layout: layoutOf(whole, sections.figures.length > 0),
    listed: whole.listed,
    events: resources.flatMap((resource) => letterEvent(resource) ?? []),
    figures: sections.figures
      .filter(({ printed }) => !hasContactDetails(printed))
      .map(({ label, printed }) => ({ label, printed })),
    links: [...whole.links, ...linksOf(resources, problems)],
    leftovers: sections.strays.map(({ text, number }) => ({ place: `line ${number}`, text: rawText(text) })),
    problems: problems.all,
  };
}

/** Which of the page's versions it is, for people. */
function layoutOf({ listed }: CommitmentList, hasFigures: boolean): string {
  if (listed.length === 0) return hasFigures ? "figures only" : "unknown";
  return listed.some(({ title }) => title !== null) ? "list" : "text-only list";
}

function linksOf(resources: readonly Resource[], problems: PageProblems): FoundLink[] {
  const nowhere = resources.filter(({ url }) => url === null);
  if (nowhere.length > 0) {
    const message = `${nowhere.length} of ${resources.length} documents have no address on this copy of the page; read the page itself.`;
    problems.add("RESOURCES_WITHOUT_ADDRESS", message, "", `line ${nowhere[0]?.line ?? 1}`);
  }
  return resources.flatMap(({ title, type, year, url }) =>
    url === null ? [] : [{ url, title: title && hasContactDetails(title) ? null : title, type, date: String(year) }],
  );
}
