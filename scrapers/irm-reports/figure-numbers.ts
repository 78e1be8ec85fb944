/** What a printed figure says in numbers; null for what it does not say. */
export interface FigureNumbers {
  readonly number: number | null;
  /** 0 to 100, as printed; never worked out from the number. */
  readonly percent: number | null;
}

const NOTHING: FigureNumbers = { number: null, percent: null };
const FIGURE = /^(?<number>\d{1,4})?\s*(?:\(\s*(?<inBrackets>\d{1,3}(?:[.,]\d+)?)?\s*%\s*\)+)?$/u;
const BARE_PERCENT = /^(?<percent>\d{1,3}(?:[.,]\d+)?)\s*%$/u;

/**
 * The numbers of a figure as IRM reports print it: `17 (85%)`, `1(6%)`, `0 (0%))` with a bracket too many, `(89%)` without
 * the count, `0 (%)` without the share. Footnote marks (`8*`, `8 [2]`) do not count. `N/A`, words and anything that holds two
 * figures give nulls.
 */
export function figureNumbers(printed: string): FigureNumbers {
  const bare = withoutMarks(printed);
  if (bare === "") return NOTHING;
  const percent = BARE_PERCENT.exec(bare)?.groups?.["percent"];
  if (percent !== undefined) return { number: null, percent: share(percent) };
  const figure = FIGURE.exec(bare)?.groups;
  if (!figure) return NOTHING;
  return {
    number: figure["number"] === undefined ? null : Number(figure["number"]),
    percent: share(figure["inBrackets"]),
  };
}

/** A printed value without stars and the marks of footnotes behind it. */
export function withoutMarks(printed: string): string {
  return printed.replace(/(?:\s*(?:\*+|\[\w{1,6}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+))+\s*$/u, "").trim();
}

function share(printed: string | undefined): number | null {
  const value = printed === undefined ? Number.NaN : Number(printed.replace(",", "."));
  return value <= 100 ? value : null;
}
