import { hasContactDetails } from "../src/read/has-contact-details.ts";
import type { PageLine } from "../src/read/page-line.ts";
import { idOfAddress, titleLine } from "./page-id.ts";
import { splitAtLabels } from "./split-at-labels.ts";

/** Where a commitment page begins: its id, its title, and the lines below the title. */
export interface FoundTitle {
  /** In capitals; null where neither the address nor the page has one. */
  readonly id: string | null;
  readonly title: string | null;
  /** The id of the address where the title line has another one. */
  readonly mismatch: string | null;
  readonly below: readonly PageLine[];
}

/**
 * Finds the title line: the last one with an id in brackets before the first label, because menus and breadcrumbs above
 * it may name commitments too; failing that, the first one at all. A page without such a line has the id of its address and no title.
 */
export function findTitle(lines: readonly PageLine[], url: string): FoundTitle {
  const own = idOfAddress(url) ?? null;
  const first = lines.findIndex(isLabelled);
  const top = first < 0 ? lines : lines.slice(0, first + 1);
  const above = top.findLastIndex(({ text }) => isTitle(text));
  // Words with a colon above the title are no labels of the block, as long as there are labels below it.
  const index = above >= 0 ? above : lines.findIndex(({ text }) => isTitle(text));
  const line = lines[index];
  const found = line && titleLine(line.text);
  if (!line || !found)
    return { id: own, title: null, mismatch: null, below: lines.slice(startWithoutTitle(lines, own, first)) };
  const rest = line.text.slice(found.end).trim();
  const below = rest === "" ? [] : [{ ...line, text: rest }];
  return {
    id: found.id,
    title: isUsable(found.title) ? found.title : null,
    mismatch: own !== null && own !== found.id ? own : null,
    below: [...below, ...lines.slice(index + 1)],
  };
}

/** Below the id, where a damaged line holds it; otherwise at the first label. */
function startWithoutTitle(lines: readonly PageLine[], own: string | null, first: number): number {
  const withId = lines.findIndex(({ text }) => own !== null && titleLine(text)?.id === own);
  return withId >= 0 ? withId + 1 : Math.max(0, first);
}

function isUsable(title: string): boolean {
  return title !== "" && !RUN_TOGETHER.test(title) && !hasContactDetails(title);
}

/** Where all lines became one, the country stands before the title and nothing tells where it ends. */
const RUN_TOGETHER = /^Skip Navigation\b/i;

/** A line with a label and its colon; headings and bare words occur in menus. */
function isLabelled(line: PageLine): boolean {
  return /[:：]/.test(line.text) && splitAtLabels(line).some(({ label }) => label?.kind === "label");
}

/** The bracket ends the line, or a heading runs into it ("… (KE0023)Overview"). */
function isTitle(text: string): boolean {
  const found = titleLine(text);
  if (!found) return false;
  const rest = text.slice(found.end).trim();
  return (
    rest === "" ||
    splitAtLabels({ number: 0, text: rest, images: [], links: [], item: null, cells: null })[0]?.label !== null
  );
}
