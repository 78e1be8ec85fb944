import type { CommandOptions } from "./command-options.ts";

/** Options of `ogp harvest`, as the command line gives them. */
export interface HarvestCommandOptions extends CommandOptions, ManifestOptions {
  readonly dryRun?: boolean;
  readonly since?: string;
  readonly verify?: boolean;
  readonly acceptFewer?: boolean;
  readonly replay?: readonly string[];
}

/** Where manifests lie, and whether this machine itself may be harvested: for tests and demonstrations. */
export interface ManifestOptions {
  readonly countries?: string;
  readonly international?: string;
  readonly allowLoopback?: boolean;
}

/** Options of `ogp country …`. */
export interface CountryOptions extends CommandOptions, ManifestOptions {
  /** Id of one source of the manifest. */
  readonly source?: string;
}
