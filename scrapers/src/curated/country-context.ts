import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { trustOf } from "@ogp-graph/schema/vocabulary/index.ts";
import type { QuarantineRecord } from "../load/records.ts";
import { readCurated } from "./read-curated.ts";
import type { CuratedCountry, CuratedSource } from "./record.ts";

/** What could not be taken at its word, without what the context knows of it. */
interface Problem {
  readonly subjectId: string;
  /** Stable code, as `UNKNOWN_LABEL`. */
  readonly reason: string;
  readonly message: string;
  readonly raw: string;
  /** Place in the file, as `commitment KE0023`. */
  readonly where: string;
  /** Key of the source. */
  readonly source: string;
}

/** One curated file on its way into facts: its sources by key, and what had to be set aside. */
export class CountryContext {
  readonly problems: QuarantineRecord[] = [];

  constructor(
    readonly country: CuratedCountry,
    /** Name of the file as locators give it. */
    readonly file: string,
    /** SHA-256 of the file's bytes, hexadecimal. */
    readonly sha256: string,
  ) {}

  /** @throws CuratedFileError when the file is not in the format */
  static read(path: string): CountryContext {
    const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
    return new CountryContext(readCurated(path), `scrapers/curated/${basename(path)}`, sha256);
  }

  get memberId(): string {
    return this.country.member;
  }

  source(key: string): CuratedSource {
    const found = this.country.sources[key];
    if (!found) throw new Error(`${this.file}: no source "${key}"; readCurated lets no such file through.`);
    return found;
  }

  sourceId(key: string): string {
    return sourceIdOf(this.source(key).url);
  }

  sourceIds(keys: readonly string[]): string[] {
    return [...new Set(keys.map((key) => this.sourceId(key)))];
  }

  /** Id of the source that a fact stands on: the first that it names. */
  firstSourceId(keys: readonly string[]): string {
    return this.sourceId(firstOf(keys));
  }

  /** Rank of the source's kind: schema/vocabulary/source-kinds.yml */
  trust(key: string): number {
    return trustOf(this.source(key).kind);
  }

  locator(where: string): string {
    return `${this.file}, ${where}`;
  }

  quarantine({ where, source, ...problem }: Problem): void {
    this.problems.push({
      ...problem,
      memberId: this.memberId,
      state: "QUARANTINED",
      locator: this.locator(where),
      sourceId: this.sourceId(source),
    });
  }
}

/** Pages are told apart by address alone: what is held is our reading of each, written down once. */
export function sourceIdOf(url: string): string {
  return `src_${createHash("sha256").update(url).digest("hex").slice(0, 16)}`;
}

/** The first of the sources that a fact names; the format asks for at least one. */
export function firstOf(keys: readonly string[]): string {
  const [first] = keys;
  if (first === undefined) throw new Error("A fact without a source; the format of curated files asks for one.");
  return first;
}
