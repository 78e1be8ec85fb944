/** Id and title, as a line such as "Beneficial Ownership (KE0018)" prints them. */
export interface TitleLine {
  readonly title: string;
  /** In capitals. */
  readonly id: string;
  /** Where the bracket with the id ends in the text. */
  readonly end: number;
}

/** Two to five letters and four digits: KE0018, BOJ0002, PHSC0003, KEKAK0002. */
const ID = /\(\s*([a-z]{2,5}\d{4})\s*\)/gi;

/**
 * The id in the last bracket of a line and the title before it: titles hold brackets of their own, some of them stray
 * ("… Anti-Red Tape Challenge) (PH0045)"). Undefined for a line without one.
 */
export function titleLine(text: string): TitleLine | undefined {
  const match = [...text.matchAll(ID)].at(-1);
  const id = match?.[1];
  if (!match || id === undefined) return undefined;
  const title = text.slice(0, match.index).trim();
  return { title, id: id.toUpperCase(), end: match.index + match[0].length };
}

/** The id at the end of a commitment page's address, in capitals; undefined for `?p=8934` and other addresses. */
export function idOfAddress(url: string): string | undefined {
  return /\/commitments\/([a-z]{2,5}\d{4})\/?$/i.exec(pathOf(url))?.[1]?.toUpperCase();
}

/** The language in a page's address: `/es/members/…` and `/fr/members/…` are machine translations. */
export function languageOfAddress(url: string): "es" | "fr" | undefined {
  const language = /^\/(es|fr)(?:\/|$)/i.exec(pathOf(url))?.[1]?.toLowerCase();
  return language === "es" || language === "fr" ? language : undefined;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : "";
}
