import { mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isMap, parseDocument } from "yaml";
import type { HarvestReport } from "./harvest-report.ts";
import type { HarvestSource } from "./harvest-source.ts";
import { writeYamlValue } from "./write-yaml-value.ts";

export interface VerifyOptions {
  /** Day of the run, `YYYY-MM-DD`. */
  readonly day: string;
  /** Folder for copies of the manifests, for runs that never left this machine; null writes the manifests themselves. */
  readonly copies: string | null;
}

/**
 * Writes the day of a run that passed into the manifests of its sources: those that were read from the live site, all of
 * their pages, and loaded or found unchanged. A country is verified when all of its portals' sources are.
 *
 * @returns ids of the sources that are now verified
 */
export function markVerified(
  sources: readonly HarvestSource[],
  { sources: reports }: HarvestReport,
  options: VerifyOptions,
): readonly string[] {
  const passed = sources.filter(({ id }) => reports.some((report) => report.id === id && hasPassed(report)));
  for (const { manifest } of passed) write(manifest, options);
  const files = Map.groupBy(
    sources.filter(({ blocked, kind }) => blocked === null && !isInternational(kind)),
    ({ manifest }) => manifest.file,
  );
  for (const [file, ofCountry] of files) {
    if (ofCountry.every((source) => passed.includes(source))) write({ file, path: ["lastVerified"] }, options);
  }
  return passed.map(({ id }) => id);
}

function hasPassed({ outcome, pages }: HarvestReport["sources"][number]): boolean {
  const isLoaded = outcome === "PUBLISHED" || outcome === "NO_CHANGE";
  return isLoaded && !pages.FAILED && !pages.KEPT;
}

function isInternational(kind: string): boolean {
  return kind === "member-pages" || kind === "report-listing" || kind === "sheet";
}

/** In a copy, what earlier values of the same file brought stays. */
const copied = new Map<string, string>();

function write({ file, path, key }: HarvestSource["manifest"], { day, copies }: VerifyOptions): void {
  const from = copies === null ? file : (copied.get(file) ?? file);
  const value = key === undefined ? `"${day}"` : mapWith(from, path, key, day);
  if (copies === null) {
    writeYamlValue(file, path, value);
    return;
  }
  mkdirSync(copies, { recursive: true });
  const copy = join(copies, `${basename(dirname(file))}-${basename(file)}`);
  writeYamlValue(from, path, value, copy);
  copied.set(file, copy);
}

/** The map at a place with one entry set, as YAML on one line. */
function mapWith(file: string, path: readonly (string | number)[], key: string, day: string): string {
  const known = parseDocument(readFileSync(file, "utf8")).getIn(path);
  const entries = isMap(known) ? known.toJSON() : {};
  const all = Object.entries({ ...entries, [key]: day }).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${all.map(([name, date]) => `${name}: "${date}"`).join(", ")}}`;
}
