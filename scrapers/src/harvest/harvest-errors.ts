import { RefusedError } from "@ogp-graph/schema/store/refused-error.ts";

/** A harvest whose result is not believed, so that nothing is published. */
export class HarvestRefusedError extends RefusedError {
  override readonly name = "HarvestRefusedError";
  constructor(
    /** Id of the source, as `ogp/kenya`. */
    readonly source: string,
    /** What was counted. */
    readonly counted: string,
    readonly found: number,
    readonly expected: { readonly min: number; readonly max: number },
    advice: string,
  ) {
    super(
      `${source}: ${found} ${counted}, expected ${expected.min} to ${expected.max}. Nothing was published; the last edition stands. ${advice}`,
    );
  }
}

/** A source name on the command line that no manifest has. */
export class UnknownSourceError extends Error {
  override readonly name = "UnknownSourceError";
  constructor(
    readonly source: string,
    readonly known: readonly string[],
    closest: string | undefined,
  ) {
    const hint = closest === undefined ? "" : ` Did you mean ${closest}?`;
    super(`No source is called "${source}".${hint} Known are: ${known.join(", ")}.`);
  }
}

/** A source that cannot be harvested as it stands: no address is known. */
export class SourceWithoutAddressError extends Error {
  override readonly name = "SourceWithoutAddressError";
  constructor(
    readonly source: string,
    readonly why: string,
  ) {
    super(`${source} has no address to fetch: ${why}. Put it into the manifest once a page prints it.`);
  }
}

/** No starting page of a source could be had; what is known of it stands. */
export class StartUnreachableError extends Error {
  override readonly name = "StartUnreachableError";
  constructor(
    readonly source: string,
    readonly url: string,
    readonly reason: string,
  ) {
    super(
      `${source}: its first page could not be fetched, so nothing was loaded and the last edition stands. ${reason}`,
    );
  }
}
