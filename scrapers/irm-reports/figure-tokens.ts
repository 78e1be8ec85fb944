const MARKS = "(?:\\s?\\*+|\\s?\\[\\w{1,6}\\]|[\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]+)*";
const SHARE = "\\(\\s*(?:\\d{1,3}(?:[.,]\\d+)?)?\\s*%\\s*\\)+";
const TOKEN = new RegExp(
  `(?:n/a\\b|\\d{1,4}\\s?${SHARE}|${SHARE}|\\d{1,3}(?:[.,]\\d+)?\\s?%|\\d{1,4}(?![\\d.,]))${MARKS}`,
  "iuy",
);

/**
 * The cells of a row of figures, as printed: `2 (14%) 3 (21%)` has two, `| | 3` has two of which the first is empty, `n/a` has
 * one. Undefined when anything else stands among them: a remark, a word, a broken number.
 */
export function figureTokens(printed: string): readonly string[] | undefined {
  const text = printed.replace(/^\s*\/\s+/u, "").trim();
  if (text.includes("|")) return cellsOf(text);
  const tokens: string[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return undefined;
    tokens.push(token.trim());
    at += token.length;
    const gap = /^(?:\s+\/\s+|\s+|$)/u.exec(text.slice(at))?.[0];
    if (gap === undefined) return undefined;
    at += gap.length;
  }
  return tokens;
}

/** Cells between upright strokes keep their place also where they are empty; without a stroke between them they must all be there. */
function cellsOf(text: string): readonly string[] | undefined {
  const cells = text.replace(/^\|/u, "").replace(/\|$/u, "").split("|");
  const read = cells.map((cell) => figureTokens(cell));
  const whole = read.flatMap((tokens) => (tokens === undefined ? [] : [tokens]));
  if (whole.length < read.length) return undefined;
  const areGlued = whole.some((tokens) => tokens.length > 1);
  if (areGlued) return whole.every((tokens) => tokens.length > 0) ? whole.flat() : undefined;
  return whole.map(([token = ""]) => token);
}
