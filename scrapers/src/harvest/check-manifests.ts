import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CountryWithSources } from "@ogp-graph/schema/country/country-manifests.ts";
import { validate } from "node-cron";
import { crosswalk } from "../portals/crosswalk.ts";
import { listSources, type Sources, type SourcesOptions } from "./list-sources.ts";

const COUNTRIES = fileURLToPath(new URL("../../countries", import.meta.url));

/** What is wrong with one manifest, and where. */
export interface ManifestFinding {
  /** `nigeria/trac-milestones`, or the country's folder. */
  readonly where: string;
  readonly problem: string;
}

/** What `ogp check` looked at. */
export interface ManifestCheck {
  readonly countries: number;
  readonly sources: number;
  readonly findings: readonly ManifestFinding[];
}

/**
 * Checks all manifests beyond their format: schedules that node-cron takes, hosts of every start within the source's own,
 * a saved page for every source that has an address, crosswalks that can be read. A manifest that cannot be read at all is
 * the only finding.
 */
export function checkManifests(options: SourcesOptions = {}): ManifestCheck {
  let sources: Sources;
  try {
    sources = listSources(options);
  } catch (error) {
    return { countries: 0, sources: 0, findings: [{ where: "manifests", problem: messageOf(error) }] };
  }
  const folder = options.countries ?? COUNTRIES;
  const findings = [
    ...sources.all.flatMap(checkSource),
    ...sources.countries.flatMap((country) => [...checkFixtures(country, folder), ...checkCrosswalk(country, folder)]),
    ...repeatedIds(sources),
  ];
  return { countries: sources.countries.length, sources: sources.all.length, findings };
}

function checkSource(source: Sources["all"][number]): ManifestFinding[] {
  const { id, schedule } = source;
  const findings: ManifestFinding[] = [];
  if (!validate(schedule.cron)) findings.push({ where: id, problem: `"${schedule.cron}" is no schedule` });
  if (!("starts" in source)) return findings;
  for (const { url } of source.starts) {
    const { host } = new URL(url);
    if (source.hosts.has(host)) continue;
    const problem = `${url} is on ${host}, which no portal of the manifest names`;
    findings.push({ where: id, problem });
  }
  return findings;
}

/** `fixtures/<source>.<ending>`: the page as it was saved, from which the tests read. */
function checkFixtures({ folder, sources }: CountryWithSources, directory: string): ManifestFinding[] {
  const path = join(directory, folder, "fixtures");
  const saved = existsSync(path) ? readdirSync(path) : [];
  return sources
    .filter(({ id }) => !saved.some((name) => name.startsWith(`${id}.`)))
    .map(({ id }) => ({
      where: `${folder}/${id}`,
      problem: `no saved page: save one with \`npm run ogp -- country record ${folder} --source ${id}\``,
    }));
}

function checkCrosswalk(country: CountryWithSources, directory: string): ManifestFinding[] {
  try {
    crosswalk(country, directory);
    return [];
  } catch (error) {
    return [{ where: country.folder, problem: messageOf(error) }];
  }
}

function repeatedIds({ all }: Sources): ManifestFinding[] {
  return [...Map.groupBy(all, ({ id }) => id)].flatMap(([id, same]) =>
    same.length > 1 ? [{ where: id, problem: "two sources have this name" }] : [],
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
