import { checkManifests } from "../harvest/check-manifests.ts";
import { isSourcesPageFresh, runDocsSources } from "./docs.ts";
import type { ManifestOptions } from "./harvest-options.ts";

export interface CheckOptions extends ManifestOptions {
  readonly json?: boolean;
  readonly write?: boolean;
}

/** `ogp check`: exit code 1 where a manifest has a fault, or the page of sources is not what the manifests say. */
export function runCheck(options: CheckOptions): void {
  const { countries, sources, findings } = checkManifests(options);
  const isOwn = options.countries === undefined && options.international === undefined;
  if (options.write && isOwn && findings.length === 0) runDocsSources();
  const stale = isOwn && !isSourcesPageFresh();
  const problems = [
    ...findings,
    ...(stale
      ? [{ where: "docs/reference/sources.md", problem: "is not what the manifests say; run with --write" }]
      : []),
  ];
  if (options.json) process.stdout.write(`${JSON.stringify({ countries, sources, problems }, null, 2)}\n`);
  else {
    for (const { where, problem } of problems) process.stdout.write(`${where}: ${problem}\n`);
    const verdict = problems.length === 0 ? "all in order" : `${problems.length} to correct`;
    process.stdout.write(`${countries} countries, ${sources} sources: ${verdict}.\n`);
  }
  if (problems.length > 0) process.exitCode = 1;
}
