/** A country's `crosswalk.yml` that cannot be used. Raised when it is read. */
export class CrosswalkError extends Error {
  override readonly name = "CrosswalkError";

  constructor(
    readonly file: string,
    /** 1-based; null where the whole file is meant. */
    readonly line: number | null,
    readonly problem: string,
    /** What to do about it, as a sentence. */
    readonly todo: string,
  ) {
    super(`${line === null ? file : `${file}:${line}`}: ${problem}. ${todo}`);
  }
}
