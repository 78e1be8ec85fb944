/** A country's `country.yml` that cannot be used. Raised when the manifests are read, before anything starts. */
export class CountryManifestError extends Error {
  override readonly name = "CountryManifestError";

  constructor(
    /** Path of the manifest. */
    readonly file: string,
    /** 1-based line; null where the whole file is meant. */
    readonly line: number | null,
    readonly problem: string,
    /** What to do about it, as a sentence. */
    readonly todo: string,
  ) {
    super(`${line === null ? file : `${file}:${line}`}: ${problem}. ${todo}`);
  }
}
