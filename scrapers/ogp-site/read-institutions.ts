import { splitInstitutions } from "../ogp-sheet/split-institutions.ts";
import { hasContactDetails } from "../src/read/has-contact-details.ts";

export interface ReadInstitutions {
  readonly names: readonly string[];
  /** How many parts were left out because they name a person to write to. */
  readonly leftOut: number;
}

/**
 * Words that begin a group of institutions inside one field, as plans print them. They name no institution.
 * The long ones first; each may be followed by a colon, a semicolon or a dash.
 */
const GROUPS = [
  "Other actors involved\\s*[-–—]?\\s*(?:government|CSOs, private sector, working groups, Multilaterals etc\\.?|CSOs, private sector, multilaterals, working groups)",
  "State actors involved",
  "CSOs, private sector, (?:multilaterals, working groups|working groups, Multilaterals)(?: etc\\.?)?",
  "Other actors involved",
  "Other implementing organizations",
];
/** Such words that also occur inside names: they begin a group only with a colon, or with the hyphen that some plans use. */
const WORDS_WITH_COLON = [
  "Government",
  "Civil Society",
  "Private Sector",
  "Academia",
  "Development Partners",
  "CSOs?",
  "Gobierno",
  "Sociedad civil(?:\\s*/\\s*Iniciativa privada)?",
  "Iniciativa privada",
];
const GROUP = new RegExp(
  [
    `(?:${GROUPS.join("|")})\\s*[:;–—-]?`,
    // Not "Ministry of Local Government: …", where the word ends a name.
    `(?<![\\p{L}-]|\\b(?:local|county|state|of|for|and)\\s)(?:${WORDS_WITH_COLON.join("|")})(?:\\s*:|-(?=\\s))`,
    "^CSOs(?=\\s+1\\.)",
  ].join("|"),
  "giu",
);

/** What a field holds when there is none. */
const NONE = /^(?:NA|N\/A|N\.A\.|none|not applicable|nil|-+|–)\.?$/i;

/**
 * Divides a field of institutions where its own marks say where: words of a group, numbers, letters, bullets,
 * semicolons, items of a list. Commas and blanks divide nothing, because names hold them. Parts with telephone numbers,
 * e-mail addresses or forms of address are left out whole.
 *
 * @param lines of the field; a line that starts a list item is a name of its own
 */
export function readInstitutions(
  lines: readonly { readonly text: string; readonly item: string | null }[],
): ReadInstitutions {
  const fields = joinLines(lines).map(withoutRepetition);
  const names = fields
    .flatMap((field) => field.split(GROUP))
    .flatMap(namesIn)
    .filter((name) => !NONE.test(name));
  const kept = names.filter((name) => !hasContactDetails(name));
  return { names: [...new Set(kept)], leftOut: names.length - kept.length };
}

/** Line breaks come from the page of the plan; only list items are names of their own. */
function joinLines(lines: readonly { readonly text: string; readonly item: string | null }[]): string[] {
  const fields: string[] = [];
  for (const { text, item } of lines) {
    const last = fields.at(-1);
    const own = item && item !== "•" ? text.replace(/^\d+\.\s+/, "") : text;
    if (item !== null || last === undefined) fields.push(own);
    else fields[fields.length - 1] = `${last} ${own}`;
  }
  return fields;
}

/** Before a number that belongs to the name ("Phase 2. Health"), and a single word, which is no institution. */
const NUMBER_OF_NAME = /(?:^\S+|\b(?:phase|part|no|nr|volume|chapter|level|group|unit|section|region|zone))\s*$/i;

/** NG0015 prints its list twice over. */
function withoutRepetition(text: string): string {
  const half = (text.length - 1) / 2;
  const isTwice = Number.isInteger(half) && half > 10 && text.slice(0, half) === text.slice(half + 1);
  return (isTwice ? text.slice(0, half) : text).trim();
}

function namesIn(field: string): readonly string[] {
  const text = field.replace(/\s+/g, " ").trim();
  if (/^-\S.* -\S/.test(text))
    return text
      .split(/(?:^| )-(?=\S)/)
      .map(tidy)
      .filter((name) => name !== "");
  return (numbered(text) ?? splitInstitutions(text).names).map(tidy).filter((name) => name !== "");
}

/**
 * Numbered lists as plans print them: two run together ("… 5. X. 1. Y 2. Z"), or with the first number lost
 * ("Ministry of Finance 2. Ministry of Home Affairs"). Undefined where the numbers do not count.
 */
function numbered(text: string): string[] | undefined {
  const marks = [...text.matchAll(/(?<![\w.])\(?(\d{1,2})[.)]\s+/g)];
  const start = marks[0];
  if (!start || marks.length < (start.index === 0 ? 2 : 1) || NUMBER_OF_NAME.test(text.slice(0, start.index)))
    return undefined;
  let last = start.index === 0 ? 0 : 1; // a name before the first mark had the number 1
  for (const mark of marks) {
    const number = Number(mark[1]);
    if (number !== last + 1 && number !== 1) return undefined;
    last = number;
  }
  const parts = marks.map((mark, index) => text.slice(mark.index + mark[0].length, marks[index + 1]?.index));
  return [text.slice(0, start.index), ...parts].map(tidy).filter((name) => name !== "");
}

function tidy(name: string): string {
  const trimmed = name.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, "");
  return /[^.]\.$/.test(trimmed) && !/\b\p{L}{1,4}\.$/u.test(trimmed) ? trimmed.slice(0, -1) : trimmed;
}
