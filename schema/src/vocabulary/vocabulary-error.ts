/** A vocabulary file that cannot be used, with the place to look at. Raised on first use of the file. */
export class VocabularyError extends Error {
  override readonly name = "VocabularyError";

  constructor(
    /** Path below `schema/vocabulary/`. */
    readonly file: string,
    /** 1-based line, or null where the whole file is meant. */
    readonly line: number | null,
    /** 1-based column, or null where the whole file is meant. */
    readonly column: number | null,
    readonly problem: string,
  ) {
    const place = line === null ? file : `${file}:${line}:${column ?? 1}`;
    super(`Vocabulary ${place}: ${problem}. Correct schema/vocabulary/${file}.`);
  }
}
