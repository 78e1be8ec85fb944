import { readFileSync } from "node:fs";

let version: string | undefined;

/** The version of the readers and vocabulary that made an edition: that of the project's root package. */
export function pipelineVersion(): string {
  version ??= String(JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")).version);
  return version;
}
