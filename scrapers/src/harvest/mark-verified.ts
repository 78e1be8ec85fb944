import { mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
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
  for (const { manifest } of passed) write(manifest.file, manifest.path, options);
  const files = Map.groupBy(
    sources.filter(({ blocked, kind }) => blocked === null && !isInternational(kind)),
    ({ manifest }) => manifest.file,
  );
  for (const [file, ofCountry] of files) {
    if (ofCountry.every((source) => passed.includes(source))) write(file, ["lastVerified"], options);
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

function write(file: string, path: readonly (string | number)[], { day, copies }: VerifyOptions): void {
  if (copies === null) {
    writeYamlValue(file, path, `"${day}"`);
    return;
  }
  mkdirSync(copies, { recursive: true });
  const copy = join(copies, `${basename(dirname(file))}-${basename(file)}`);
  writeYamlValue(copied.get(file) ?? file, path, `"${day}"`, copy);
  copied.set(file, copy);
}
