/** The typographic ligatures for f: PDF fonts print them as one sign. Other compatibility signs stay as they are. */
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

/**
 * Text of a PDF or page without what only typesetting put there: ligatures, runs of white space, soft hyphens.
 *
 * Careful where a guess could change a figure: a soft hyphen between digits is a real one (`2014\u00ad2015`), two hyphens
 * that stand for one are one (`2014-\u20102015`); words run together (`forthe`) and letters that were lost (`Ofce`) stay.
 */
export function printedText(raw: string): string {
  return raw
    .normalize("NFC")
    .replace(/[ﬀ-ﬄﬅﬆ]/gu, (sign) => LIGATURES[sign] ?? sign)
    .replace(/-[\u00ad\u2010]+|[\u00ad\u2010]+-/gu, "-")
    .replace(/(?<=\d)\u00ad(?=\d)/gu, "-")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
