import { createHash } from "node:crypto";
import { trustOf } from "@ogp-graph/schema/vocabulary/index.ts";
import type { Origin } from "../load/origin.ts";
import type { QuarantineRecord } from "../load/records.ts";
import type { CountryFacts, FactSource } from "./country-facts.ts";

/** What could not be taken at its word, without what the context knows of it. */
interface Problem {
  readonly subjectId: string;
  /** Stable code, as `UNKNOWN_LABEL`. */
  readonly reason: string;
  readonly message: string;
  readonly raw: string;
  /** Place in the file or page, as `commitment KE0023`. */
  readonly where: string;
  /** Key of the source. */
  readonly source: string;
}

/** One country's facts on their way into the store: their sources by key, and what had to be set aside. */
export class CountryContext {
  readonly problems: QuarantineRecord[] = [];

  constructor(
    readonly country: CountryFacts,
    /** Whose rows the facts become. */
    readonly origin: Origin,
    /** Name of the file as locators give it; null where the source itself is the place. */
    readonly file: string | null,
  ) {}

  get memberId(): string {
    return this.country.member;
  }

  source(key: string): FactSource {
    const found = this.country.sources[key];
    if (!found)
      throw new Error(`${this.file ?? this.memberId}: no source "${key}"; no reader lets such a fact through.`);
    return found;
  }

  sourceId(key: string): string {
    const { id, url } = this.source(key);
    return id ?? sourceIdOf(url);
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
    return this.file === null ? where : `${this.file}, ${where}`;
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

/** Pages are told apart by address alone where what is held is our reading of each, written down once. */
export function sourceIdOf(url: string): string {
  return `src_${createHash("sha256").update(url).digest("hex").slice(0, 16)}`;
}

/** The first of the sources that a fact names; the format asks for at least one. */
export function firstOf(keys: readonly string[]): string {
  const [first] = keys;
  if (first === undefined) throw new Error("A fact without a source; the format of curated files asks for one.");
  return first;
}
