import { FetchError } from "../fetch-errors.ts";

/** The disk that holds the archive is full; what was being fetched is not used. */
export class ArchiveFullError extends FetchError {
  override readonly name = "ArchiveFullError";
  readonly code = "ARCHIVE_FULL";

  constructor(
    url: string,
    readonly file: string,
    readonly bytes: number,
    cause: unknown,
  ) {
    const what = `the archive ${file} has no room for ${bytes} bytes more, so the answer was not used`;
    super(url, what, "Free space in the data directory and run again; earlier records are whole.", { cause });
  }
}

/** Another harvest writes to the same archive. */
export class ArchiveInUseError extends FetchError {
  override readonly name = "ArchiveInUseError";
  readonly code = "ARCHIVE_IN_USE";

  constructor(readonly directory: string) {
    super(
      directory,
      "another harvest is writing to this archive",
      "Wait until it has finished, or use another data directory.",
    );
  }
}

/** An archive whose bytes are not what its index or its records say. */
export class ArchiveDamagedError extends FetchError {
  override readonly name = "ArchiveDamagedError";
  readonly code = "ARCHIVE_DAMAGED";

  constructor(
    readonly file: string,
    /** Byte in the file at which the record should begin. */
    readonly offset: number,
    readonly reason: string,
  ) {
    super(
      file,
      `the record at byte ${offset} cannot be read: ${reason}`,
      "Delete the .index.jsonl beside it and try again, or take the file from a backup.",
    );
  }
}

/** The archive holds no answer of this address (as of the time asked for). */
export class NotInArchiveError extends FetchError {
  override readonly name = "NotInArchiveError";
  readonly code = "NOT_IN_ARCHIVE";

  constructor(url: string, received: string, advice = "Give the file of the day on which it was fetched as well.") {
    super(url, received, advice);
  }
}
