import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import { type CountryWithSources, countryFileSchema, recordTypeOf } from "./country-manifest.ts";
import { CountryManifestError } from "./country-manifest-error.ts";

/**
 * Reads one `country.yml`. The name of its folder becomes the country's word in the graph.
 *
 * @throws {CountryManifestError} naming file, line and what to do: the file is missing or no YAML, a key is unknown or
 *   absent, a value has the wrong form, or the folder's name cannot be a GraphQL name.
 */
export function readCountryManifest(file: string): CountryWithSources {
  const folder = basename(dirname(file));
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(folder)) {
    const problem = `the folder "${folder}" is not in kebab case`;
    throw new CountryManifestError(file, null, problem, "Name it after the country, as papua-new-guinea.");
  }
  const lines = new LineCounter();
  const document = parseDocument(textOf(file), { lineCounter: lines });
  const [broken] = [...document.errors, ...document.warnings];
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    throw new CountryManifestError(file, line, broken.message.split("\n")[0] ?? broken.code, "Correct the YAML.");
  }
  const parsed = countryFileSchema.safeParse(document.toJS());
  if (parsed.success) return { ...parsed.data, folder, recordType: recordTypeOf(folder) };

  // A misspelt key is also a missing one; the spelling is what the reader has to correct.
  const issue = parsed.error.issues.find(({ code }) => code === "unrecognized_keys") ?? parsed.error.issues[0];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...unknown];
  const problem = `${path.length === 0 ? "the file" : path.join(".")}: ${issue?.message ?? "not valid"}`;
  throw new CountryManifestError(file, lineOf(document, lines, path), problem, advice(unknown, path));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CountryManifestError(file, null, `the file cannot be read (${reason})`, "Every country folder has one.");
  }
}

function advice(unknownKeys: readonly string[], path: readonly PropertyKey[]): string {
  if (unknownKeys.length > 0) return "Remove the key or correct its spelling.";
  if (path[0] === "sources") {
    const rules = path.includes("read") ? "read-rules.ts" : "manifest-source.ts";
    return `The format is schema/src/country/${rules}; scrapers/countries/nigeria/country.yml is an example.`;
  }
  return "The format is schema/src/country/country-manifest.ts; scrapers/countries/kenya/country.yml is an example.";
}

/** Line of the value at `path`, or of its nearest parent in the file: a missing key has no line of its own. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
