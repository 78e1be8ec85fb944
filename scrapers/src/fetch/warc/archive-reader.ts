import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isSuccess, type RawResponse } from "../raw-response.ts";
import type { ArchiveEntry } from "./archive-entry.ts";
import { NotInArchiveError } from "./archive-errors.ts";
import { readArchiveIndex } from "./archive-index.ts";
import { readArchived } from "./read-archived.ts";

interface Placed {
  readonly directory: string;
  readonly entry: ArchiveEntry;
}

/** Archive files read together, as of a time. */
export class ArchiveReader {
  readonly #byUrl: ReadonlyMap<string, readonly Placed[]>;
  readonly #byId: ReadonlyMap<string, Placed>;

  private constructor(placed: readonly Placed[]) {
    this.#byUrl = Map.groupBy(placed, ({ entry }) => entry.url);
    this.#byId = new Map(placed.map((one) => [one.entry.id, one]));
  }

  /**
   * @param paths WARC files, or folders of them
   * @param asOf ISO date and time; later answers are left out. Null = everything
   */
  static async open(paths: readonly string[], asOf: string | null): Promise<ArchiveReader> {
    const until = asOf === null ? Number.POSITIVE_INFINITY : Date.parse(asOf);
    if (Number.isNaN(until)) throw new RangeError(`${asOf} is no ISO date and time; write 2026-11-22T00:00:00Z`);
    const placed: Placed[] = [];
    for (const file of new Set((await Promise.all(paths.map(warcFiles))).flat())) {
      const { entries } = await readArchiveIndex(file);
      placed.push(...entries.map((entry) => ({ directory: dirname(file), entry })));
    }
    const inTime = placed.filter(({ entry }) => Date.parse(entry.date) <= until);
    return new ArchiveReader(inTime.sort((a, b) => Date.parse(a.entry.date) - Date.parse(b.entry.date)));
  }

  /** Answers of an address, the newest first. */
  entriesOf(url: string): readonly ArchiveEntry[] {
    return (this.#byUrl.get(url) ?? []).map(({ entry }) => entry).reverse();
  }

  /** @throws {NotInArchiveError | ArchiveDamagedError} */
  async read(entry: ArchiveEntry): Promise<RawResponse> {
    const own = this.#byId.get(entry.id);
    if (!own) throw new NotInArchiveError(entry.url, `the archive has no record ${entry.id}`);
    const { response } = await readArchived(own.directory, entry, entry.url);
    if (entry.type !== "revisit") return response;
    const held = this.referred(entry);
    const holder = this.#byId.get(held.id);
    const { payload } = (await readArchived(holder?.directory ?? own.directory, held, held.url)).response;
    return { ...response, payload };
  }

  /**
   * The record whose body an answer repeats.
   *
   * @throws {NotInArchiveError}
   */
  referred({ url, refersTo }: ArchiveEntry): ArchiveEntry {
    const held = refersTo && this.#byId.get(refersTo.id)?.entry;
    if (held) return held;
    const file = refersTo?.place?.warc;
    const received = `the archive holds only a reference to its body, in record ${refersTo?.id ?? "without a name"}`;
    throw new NotInArchiveError(url, received, file ? `Give ${file} as well.` : undefined);
  }
}

/** Whether a capture can have come of an answer. */
export function isUsable(entry: ArchiveEntry): boolean {
  return entry.type !== "not-modified" && entry.truncated === null && isSuccess(entry);
}

async function warcFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [join(dirname(path), basename(path))];
  const names = await readdir(path);
  return names
    .filter((name) => name.endsWith(".warc.gz"))
    .sort()
    .map((name) => join(path, name));
}
