import { open } from "node:fs/promises";
import { join } from "node:path";
import type { RecordPlace } from "./archive-entry.ts";
import { ArchiveDamagedError } from "./archive-errors.ts";
import { readMember } from "./gzip-member.ts";
import { type ArchivedAnswer, readRecord } from "./read-record.ts";

/**
 * The answer whose record begins at a place.
 *
 * @param url the address that must stand there: an index of another file is found out by it
 * @throws {ArchiveDamagedError}
 */
export async function readArchived(
  directory: string,
  { warc, offset }: RecordPlace,
  url: string,
): Promise<ArchivedAnswer> {
  const path = join(directory, warc);
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const member = offset < size ? await readMember(file, offset, size) : "torn";
    if (typeof member === "string") throw new ArchiveDamagedError(path, offset, `the record is ${member}`);
    const record = await readRecord(warc, member);
    if (!record) throw new ArchiveDamagedError(path, offset, "there is no answer in it");
    if (record.entry.url === url) return record;
    throw new ArchiveDamagedError(path, offset, `it is one of ${record.entry.url} and not of ${url}`);
  } finally {
    await file.close();
  }
}
