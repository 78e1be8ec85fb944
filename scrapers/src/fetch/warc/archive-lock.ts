import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ArchiveInUseError } from "./archive-errors.ts";

/**
 * Keeps two harvests from writing to one archive. An SQLite file is the lock because the operating system frees it when
 * its holder dies, however it dies: a file with a process number would stay, and numbers are used again.
 *
 * @returns how to let go of it
 * @throws {ArchiveInUseError}
 */
export function lockArchive(directory: string): () => void {
  const database = new DatabaseSync(join(directory, ".lock"));
  try {
    database.exec("pragma journal_mode = memory; begin exclusive;");
  } catch (error) {
    database.close();
    if (error instanceof Error && error.message.includes("locked")) throw new ArchiveInUseError(directory);
    throw error;
  }
  return () => database.close();
}
