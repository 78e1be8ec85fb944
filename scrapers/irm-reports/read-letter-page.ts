import { letterKindFromTitle } from "@ogp-graph/schema/vocabulary/index.ts";
import type { Reading } from "../src/read/reading.ts";
import { letterEvent } from "./letter-event.ts";
import { type CapturedPage, reportPageLines } from "./report-page-lines.ts";
import { emptyReading, problem } from "./report-reading.ts";

export const LETTER_PAGE_READER = "irm-reports/letter-page";
export const LETTER_PAGE_VERSION = 1;

const TITLE_LINES = 60;

/**
 * The page of an OGP letter: one event from its title. The letter itself names the person it is written to, so none of its
 * text is read. Whom it is about stands in `figures` as printed: member pages list letters about local members too.
 */
export function readLetterPage(capture: CapturedPage): Reading {
  const page = reportPageLines(capture);
  const empty = emptyReading(LETTER_PAGE_READER, LETTER_PAGE_VERSION, "letter page");
  const line = page.lines.slice(0, TITLE_LINES).find(({ text }) => text.length <= 160 && letterKindFromTitle(text));
  const title = page.title !== null && letterKindFromTitle(page.title) ? page.title : (line?.text ?? page.title ?? "");
  if (page.language !== "en") {
    const message = `The page is in "${page.language}": a machine translation. Read the English page.`;
    const problems = [problem("TRANSLATED_PAGE", message, title, "page")];
    return { ...empty, language: page.language, translated: true, problems };
  }
  const letter = letterEvent(title);
  if ("reason" in letter) return { ...empty, problems: [letter] };
  const figures = letter.about === null ? [] : [{ label: "About", printed: letter.about }];
  return { ...empty, events: [letter.event], figures };
}
