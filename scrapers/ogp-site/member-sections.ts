import { labelKey, type PageLabel, pageLabels } from "../src/read/page-labels.ts";
import type { PageLine } from "../src/read/page-line.ts";

/** A member page cut at its headings. The part with names and addresses of persons is dropped here. */
export interface MemberSections {
  /** Labels with their values, in the order of the page. */
  readonly figures: readonly { readonly id: string; readonly label: string; readonly printed: string }[];
  readonly commitments: readonly PageLine[];
  readonly resources: readonly PageLine[];
  /** Short lines with a colon at the top of the page that no label accounts for. */
  readonly strays: readonly PageLine[];
}

interface Found {
  readonly label: PageLabel;
  readonly value: string;
}

/**
 * Cuts a member page at the words that pages print: the figures at the top, "Contact" or "Point of Contact" with what
 * follows it, "Commitments", "Resources". Menus repeat such words; a part counts from its last heading that has lines of
 * its kind below it, which the readers of the lists see to.
 */
export function memberSections(lines: readonly PageLine[]): MemberSections {
  const figures: { id: string; label: string; printed: string }[] = [];
  const parts: Record<string, PageLine[]> = { COMMITMENTS: [], RESOURCES: [], TOP: [] };
  let part = "TOP";
  let open: PageLabel | undefined;
  for (const line of lines) {
    const found = labelIn(line.text);
    if (found?.label.kind === "body") {
      part = found.label.id;
      open = undefined;
    } else if (found) {
      // Menus have a "Contact" too; a figure is never a person, and ends that part.
      if (part === "CONTACT") part = "TOP";
      open = found.value === "" && found.label.kind === "label" ? found.label : undefined;
      if (found.value !== "") figures.push(figure(found.label, found.value));
    } else if (open && line.text !== "" && line.text.length <= 200) {
      figures.push(figure(open, line.text));
      open = undefined;
    } else parts[part]?.push(line);
  }
  const strays = (parts["TOP"] ?? []).filter(
    ({ text }) => /^\p{Lu}[^:.?!]{1,50}:\s*\S/u.test(text) && text.length <= 200,
  );
  return { figures, commitments: parts["COMMITMENTS"] ?? [], resources: parts["RESOURCES"] ?? [], strays };
}

function figure({ id, en }: PageLabel, printed: string) {
  return { id, label: en[0] ?? id, printed };
}

/** "Member Since 2011", "Number of Commitments: 9", "Current Action Plan" with its value on the next line. */
function labelIn(text: string): Found | undefined {
  const line = text.replace(/^[\s•●·*-]+/, "").trim();
  for (const label of pageLabels().memberPage) {
    for (const spelling of label.en) {
      if (labelKey(line) === labelKey(spelling)) return { label, value: "" };
      const value = label.kind === "label" ? valueAfter(spelling, line) : undefined;
      if (value !== undefined) return { label, value };
    }
  }
  return undefined;
}

/** Without a colon only a number or years can follow: "Action Plan 5", "Action Plan 2019-2021". */
function valueAfter(spelling: string, line: string): string | undefined {
  if (line.slice(0, spelling.length).toLowerCase() !== spelling.toLowerCase()) return undefined;
  const rest = line.slice(spelling.length);
  const value = /^\s*:\s*(.+)$/.exec(rest)?.[1] ?? /^\s+(\d[\d\s–-]{0,12}[A-Z]?)$/.exec(rest)?.[1];
  return value?.trim();
}
