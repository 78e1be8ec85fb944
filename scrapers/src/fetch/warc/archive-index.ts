import { open, readFile, rename, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { type ArchiveEntry, archiveEntrySchema } from "./archive-entry.ts";
import { findMember } from "./gzip-member.ts";
import { readRecord } from "./read-record.ts";

/** The answers of one WARC file. */
export interface ArchiveIndex {
  /** In the order of the file. */
  readonly entries: readonly ArchiveEntry[];
  /** End of the last whole record; what lies behind it was torn by a crash. */
  readonly end: number;
  readonly size: number;
  /** False when the index file was missing, behind the archive or damaged, and the archive itself had to be read. */
  readonly fromFile: boolean;
}

/** `2026-11-22.warc.gz` → `2026-11-22.index.jsonl`, beside it. */
export function indexFileOf(warcFile: string): string {
  return `${warcFile.replace(/\.warc\.gz$/, "")}.index.jsonl`;
}

/**
 * The index of an archive file: from the index file as far as that goes, the rest from the archive itself. The index
 * file is a convenience; deleting it loses nothing. Nothing is written.
 */
export async function readArchiveIndex(warcFile: string): Promise<ArchiveIndex> {
  const file = await open(warcFile, "r");
  try {
    const { size } = await file.stat();
    const known = await readIndexFile(warcFile, size);
    const entries = [...known.entries];
    let end = endOf(entries);
    for (let member = await findMember(file, end, size); member; member = await findMember(file, end, size)) {
      end = member.offset + member.length;
      const record = await readRecord(basename(warcFile), member);
      if (record) entries.push(record.entry);
    }
    return { entries, end, size, fromFile: known.whole && entries.length === known.entries.length };
  } finally {
    await file.close();
  }
}

/** Replaces the index file at once: a reader sees the old one or the new one. */
export async function writeIndexFile(warcFile: string, entries: readonly ArchiveEntry[]): Promise<void> {
  const file = indexFileOf(warcFile);
  await writeFile(`${file}.new`, entries.map(indexLine).join(""));
  await rename(`${file}.new`, file);
}

export function indexLine(entry: ArchiveEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** Lines up to the first that is not whole, or leads outside the archive. */
async function readIndexFile(warcFile: string, size: number): Promise<{ entries: ArchiveEntry[]; whole: boolean }> {
  const lines = (await readIfThere(indexFileOf(warcFile)))?.split("\n");
  if (!lines) return { entries: [], whole: false };
  const entries: ArchiveEntry[] = [];
  for (const line of lines) {
    if (line === "") continue;
    const entry = parseLine(line);
    const fits = entry && entry.warc === basename(warcFile) && entry.offset >= endOf(entries);
    if (!fits || entry.offset + entry.length > size) return { entries, whole: false };
    entries.push(entry);
  }
  return { entries, whole: lines.at(-1) === "" };
}

function parseLine(line: string): ArchiveEntry | null {
  try {
    return archiveEntrySchema.safeParse(JSON.parse(line)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null; // cut by a crash
    throw error;
  }
}

function endOf(entries: readonly ArchiveEntry[]): number {
  const last = entries.at(-1);
  return last ? last.offset + last.length : 0;
}

/** Text of a file; null when there is none. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
